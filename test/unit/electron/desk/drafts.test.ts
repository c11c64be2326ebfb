import { describe, expect, it } from 'vitest'
import { EMPTY_INTAKE } from '../../../../shared/domain/intake/intake.ts'
import { intake } from '../../../fixtures/accepted.ts'
import { powerCut, refuseWrites, takeIn, type TestDesk, useOffice, valueOf } from '../../../fixtures/desk.ts'
import { MORNING } from '../../../fixtures/store.ts'

const office = useOffice()
const save = (test: TestDesk, draftId: string, part: Partial<typeof intake> = {}, place = 'note') =>
  test.api.saveDraft({ draftId, intake: { ...intake, ...part }, place })
const drafts = async ({ api }: TestDesk) => valueOf(await api.listDrafts(null))

describe('a draft', () => {
  it('comes back after a power cut as it was left, at its place', async () => {
    const test = await office.sit()
    expect(valueOf(await save(test, 'd1', { note: 'một' }))).toEqual({ savedAt: MORNING })
    await test.clock.advance(1_000)
    valueOf(await save(test, 'd1', { note: 'hai' }, 'applicant.phone'))
    const line = {
      draftId: 'd1',
      intake: { ...intake, note: 'hai' },
      place: 'applicant.phone',
      savedAt: MORNING + 1_000
    }
    const after = await powerCut(test)
    expect(await drafts(after)).toEqual([line])
    expect(valueOf(await after.api.getToday(null)).drafts).toEqual([line])
  })

  it('may be as empty as a form that was just opened, and as odd as what was typed', async () => {
    const test = await office.sit()
    valueOf(await test.api.saveDraft({ draftId: 'd1', intake: EMPTY_INTAKE, place: '' }))
    const odd = { ...intake, note: '\u0000 \ud83d\ude42 '.concat('Ưởng'.normalize('NFD')) }
    valueOf(await test.api.saveDraft({ draftId: 'd2', intake: odd, place: '' }))
    const kept = await drafts(test)
    expect(kept.find(({ draftId }) => draftId === 'd1')?.intake).toEqual(EMPTY_INTAKE)
    expect(kept.find(({ draftId }) => draftId === 'd2')?.intake).toEqual(odd)
  })

  it('that became a dossier is not woken by a save that comes late, at once or after a restart', async () => {
    const test = await office.sit()
    valueOf(await save(test, 'd1'))
    await Promise.all([takeIn(test, 'd1'), save(test, 'd1')])
    await test.desk.printing
    for (const at of [test, await powerCut(test)]) {
      expect(await save(at, 'd1', { note: 'muộn' })).toMatchObject({ ok: true })
      expect(await drafts(at)).toEqual([])
    }
  })

  it('thrown away is gone, and throwing away what is not there is no error', async () => {
    const test = await office.sit()
    valueOf(await save(test, 'd1'))
    valueOf(await save(test, 'd2'))
    test.said.splice(0)
    for (const draftId of ['d1', 'd1', 'never']) valueOf(await test.api.discardDraft({ draftId }))
    expect((await drafts(test)).map(({ draftId }) => draftId)).toEqual(['d2'])
    expect(test.said[0]).toEqual({ kind: 'changed', what: 'drafts' })
  })

  it('in hundreds keep their order, the latest first', async () => {
    const test = await office.sit()
    const ids = Array.from({ length: 300 }, (_, i) => `d${String(i)}`)
    for (const id of ids) {
      await test.clock.advance(1)
      valueOf(await save(test, id))
    }
    expect((await drafts(test)).map(({ draftId }) => draftId)).toEqual(ids.toReversed())
  })
})

describe('what cannot be kept is said', () => {
  it.each([
    ['disk-full', 'disk-full'],
    ['damaged', 'blocked']
  ] as const)('%s', async (trouble, kind) => {
    const test = await office.sit()
    valueOf(await save(test, 'd1'))
    refuseWrites(test, trouble)
    const refused = { ok: false, problem: { kind } }
    expect(await save(test, 'd1', { note: 'mới' })).toEqual(refused)
    expect(await test.api.discardDraft({ draftId: 'd1' })).toEqual(refused)
    expect(test.said).toEqual(trouble === 'damaged' ? [{ kind: 'blocked', reason: 'damaged' }] : [])
  })

  it('a draft that this version cannot read stays on the disk and hides no other', async () => {
    const test = await office.sit()
    valueOf(await save(test, 'd1'))
    const foreign = { ...intake, channel: 2 } as unknown as typeof intake
    test.desk.office?.store.drafts.save('foreign', foreign, '', MORNING)
    expect((await drafts(test)).map(({ draftId }) => draftId)).toEqual(['d1'])
  })
})
