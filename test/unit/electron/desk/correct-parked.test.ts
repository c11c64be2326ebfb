import { expect, it } from 'vitest'
import type { DesktopArgument } from '../../../../shared/contract/desktop-api.ts'
import { accepted, authoriser } from '../../../fixtures/accepted.ts'
import { useConnectedDesks } from '../../../fixtures/connected-desk.ts'
import { valueOf } from '../../../fixtures/desk.ts'
import { actor, MORNING } from '../../../fixtures/store.ts'

const makeDesk = useConnectedDesks()
const counter = async () => {
  const made = await makeDesk()
  await made.connect()
  return made
}
const REASONS = [{ field: 'data[0].SoDienThoai', reason: 'không phải số điện thoại' }]
const correction = (
  dossierId: string,
  part: Partial<DesktopArgument<'correctParked'>> = {}
): DesktopArgument<'correctParked'> => ({
  dossierId,
  applicant: { ...accepted.applicant, phone: ' 0912  000 111 ' },
  authoriser: null,
  delivery: accepted.delivery,
  note: '',
  reason: 'Tỉnh từ chối số điện thoại',
  ...part
})
/** A counter with one dossier that the province refuses. */
async function refusedDossier() {
  const made = await counter()
  made.province.refuseWhere(() => true, REASONS)
  const taken = made.takeIn()
  await made.until(({ counts }) => counts.refused === 1)
  return { made, ...taken }
}

it('lists what was refused with its reasons, corrects it as an event, and it arrives as corrected', async () => {
  const { made, dossierId, code } = await refusedDossier()
  expect(valueOf(await made.api().listParked(null))).toMatchObject({
    all: 1,
    dossiers: [{ line: { dossierId, code, sync: 'refused' }, kind: 'accepted', reasons: REASONS }]
  })
  made.province.refuseWhere(() => false)
  expect(await made.api().correctParked(correction(dossierId))).toEqual({ ok: true, value: null })
  await made.until(({ counts }) => counts.acknowledged === 1)
  expect(made.province.records.get(code)?.accepted.applicant.phone).toBe('0912 000 111')
  const detail = valueOf(await made.api().getDossier({ dossierId }))
  expect(detail.events.map(({ body }) => body.kind)).toContain('corrected')
  expect(detail.sync.items).toMatchObject([{ kind: 'accepted', state: 'acknowledged', reasons: [] }])
  expect(valueOf(await made.api().listParked(null))).toEqual({ all: 0, dossiers: [] })
})

it('refuses a wrong field by its name and changes nothing', async () => {
  const { made, dossierId } = await refusedDossier()
  const { applicant } = correction(dossierId)
  const tries = [
    [{ applicant: { ...applicant, phone: '12' } }, { kind: 'field-wrong', field: 'applicant.phone' }],
    [{ applicant: { ...applicant, name: '1' } }, { kind: 'field-wrong', field: 'applicant.name' }],
    [{ authoriser }, { kind: 'field-wrong', field: 'authoriser' }],
    [{ applicant: { ...applicant, kind: 'organisation' as const } }, { kind: 'field-wrong', field: 'applicant.kind' }],
    [{ delivery: { way: 'post' as const, address: ' ' } }, { kind: 'field-wrong', field: 'delivery.address' }]
  ] as const
  for (const [part, problem] of tries)
    expect(await made.api().correctParked(correction(dossierId, part))).toEqual({ ok: false, problem })
  expect(await made.api().correctParked(correction('nobody'))).toEqual({ ok: false, problem: { kind: 'not-found' } })
  const detail = valueOf(await made.api().getDossier({ dossierId }))
  expect(detail.events.map(({ body }) => body.kind)).not.toContain('corrected')
  expect(detail.line.sync).toBe('refused')
})

it('corrects nothing of a dossier that is over; it can still be offered again as it is', async () => {
  const { made, dossierId } = await refusedDossier()
  valueOf(made.seat().store.dossiers.append(dossierId, { kind: 'withdrawn', reason: 'xin rút' }, actor, MORNING))
  expect(await made.api().correctParked(correction(dossierId))).toEqual({ ok: false, problem: { kind: 'settled' } })
  made.province.refuseWhere(() => false)
  expect(await made.api().retryParked({ dossierId })).toEqual({ ok: true, value: { count: 1 } })
  await made.until(({ counts }) => counts.acknowledged === 1)
})

it('makes no event of a correction that changes nothing, and offers it again', async () => {
  const { made, dossierId } = await refusedDossier()
  made.province.refuseWhere(() => false)
  await made.api().correctParked(correction(dossierId, { applicant: accepted.applicant }))
  await made.until(({ counts }) => counts.acknowledged === 1)
  const detail = valueOf(await made.api().getDossier({ dossierId }))
  expect(detail.events.map(({ body }) => body.kind)).not.toContain('corrected')
})

it('offers all refused ones again, and only those', async () => {
  const { made } = await refusedDossier()
  made.takeIn()
  await made.until(({ counts }) => counts.refused === 2)
  expect(await made.api().retryParked({ dossierId: 'nobody' })).toEqual({ ok: true, value: { count: 0 } })
  made.province.refuseWhere(() => false)
  expect(await made.api().retryParked({ dossierId: null })).toEqual({ ok: true, value: { count: 2 } })
  await made.until(({ counts }) => counts.acknowledged === 2)
})
