import { describe, expect, it } from 'vitest'
import { answer } from '../../../../electron/ipc/answer.ts'
import type { DesktopArgument } from '../../../../shared/contract/desktop-api.ts'
import { EMPTY_INTAKE } from '../../../../shared/domain/intake/intake.ts'
import { intake } from '../../../fixtures/accepted.ts'
import { fillDisk, powerCut, settings, type TestDesk, useOffice, valueOf } from '../../../fixtures/desk.ts'
import { MORNING } from '../../../fixtures/store.ts'

const DAY = 86_400_000
const office = useOffice()
/** What the made-up intake needs whatever the case. */
const REQUIRED = ['to-khai-xac-nhan-tinh-trang-hon-nhan', 'giay-to-nhan-than']

const asked = (part: Partial<DesktopArgument<'takeIn'>> = {}) => ({
  draftId: 'd1',
  intake,
  shownDueDate: '2026-11-26',
  clockConfirmed: false,
  ...part
})
const refused = (problem: object) => ({ ok: false, problem })
const today = async ({ api }: TestDesk) => valueOf(await api.getToday(null))

describe('one press, one dossier', () => {
  it('is on the disk before it answers, ends its draft, and tells the windows', async () => {
    const test = await office.sit()
    valueOf(await test.api.saveDraft({ draftId: 'd1', intake, place: 'note' }))
    const taken = valueOf(await test.api.takeIn(asked()))
    expect(taken).toMatchObject({ code: 'H23.54.22-261120-6000', codeKind: 'official', receivedAt: '2026-11-20T09:00' })
    expect(await today(test)).toMatchObject({ acceptedToday: 1, waitingToSend: 1, drafts: [] })
    expect(test.said.slice(0, 2)).toEqual([
      { kind: 'changed', what: 'dossiers' },
      { kind: 'changed', what: 'drafts' }
    ])
  })

  it('pressed again, at once or at the same time, gives the first answer and prints once', async () => {
    const test = await office.sit()
    const [first, twin] = await Promise.all([test.api.takeIn(asked()), test.api.takeIn(asked())])
    expect(twin).toEqual(first)
    expect(await test.api.takeIn(asked({ intake: { ...intake, note: 'khác' }, shownDueDate: 'x' }))).toEqual(first)
    await test.desk.printing
    expect(await today(test)).toMatchObject({ acceptedToday: 1 })
    expect(test.printer.printed).toHaveLength(1)
  })
})

describe('what is refused leaves nothing behind', () => {
  it.each([
    [
      'a procedure that is not there',
      { intake: { ...intake, procedureCode: '9.999999' } },
      { kind: 'procedure-unknown' }
    ],
    ['no procedure', { intake: EMPTY_INTAKE }, { kind: 'procedure-unknown' }],
    ['another date than was shown', { shownDueDate: '2026-11-25' }, { kind: 'due-changed', dueDate: '2026-11-26' }],
    ['no papers', { intake: { ...intake, papers: [] } }, { kind: 'papers-missing', componentIds: REQUIRED }],
    [
      'a name of control characters',
      { intake: { ...intake, applicant: { ...intake.applicant, name: '\u0000\u202e\u200b' } } },
      { kind: 'field-wrong', field: 'applicant.name' }
    ]
  ])('%s', async (_, part, problem) => {
    const test = await office.sit()
    expect(await test.api.takeIn(asked(part))).toEqual(refused(problem))
    expect(test.desk.office?.store.events.last()).toBeUndefined()
    expect(valueOf(await test.api.takeIn(asked())).code).toBe('H23.54.22-261120-6000')
  })

  it('a date that changed while the clerk talked is refused once, then taken', async () => {
    const test = await office.sit()
    test.clock.set(MORNING + DAY)
    const problem = { kind: 'due-changed', dueDate: '2026-11-26' }
    expect(await test.api.takeIn(asked({ shownDueDate: '2026-11-25' }))).toEqual(refused(problem))
    expect(valueOf(await test.api.takeIn(asked({ shownDueDate: problem.dueDate }))).due.dueDate).toBe('2026-11-26')
  })

  it.each(['applicant.name', 'applicant.address', 'note', 'procedureCode', 'papers.0.componentId'])(
    'a text of 100,000 characters in %s stops at the door',
    async (field) => {
      const test = await office.sit()
      const [part = '', name = '', inner = ''] = field.split('.')
      const typed: Record<string, unknown> = structuredClone(intake)
      const long = 'ắ'.repeat(100_000)
      if (name === '') typed[part] = long
      else
        Object.assign((inner === '' ? typed[part] : (typed[part] as object[])[0]) as object, { [inner || name]: long })
      for (const method of ['takeIn', 'saveDraft', 'previewSlip'] as const)
        expect(await answer(test.api, method, { ...asked(), place: '', intake: typed }, test.desk.parts.log)).toEqual(
          refused({ kind: 'invalid', field: `intake.${field}`, reason: 'too-long' })
        )
    }
  )
})

describe('text', () => {
  it('is kept composed, on one line, and without what cannot be printed', async () => {
    const test = await office.sit()
    const name = `  ${'Đặng Thị Ưởng'.normalize('NFD')}\u0000\u202e \t\n `
    const taken = valueOf(
      await test.api.takeIn(asked({ intake: { ...intake, applicant: { ...intake.applicant, name } } }))
    )
    expect(test.desk.office?.store.dossiers.current(taken.dossierId)?.accepted?.applicant.name).toBe('Đặng Thị Ưởng')
    const found = valueOf(await test.api.searchDossiers({ text: 'ưởng', filter: 'all', before: null, limit: 5 }))
    expect(found.map(({ code }) => code)).toEqual([taken.code])
  })

  it('keeps of the papers one line for each that is published, whatever else was ticked', async () => {
    const test = await office.sit()
    const [first] = intake.papers
    if (!first) throw new Error('No paper')
    const papers = [{ ...first, originals: 0, copies: 0 }, { ...first, componentId: 'lạ' }, ...intake.papers]
    const taken = valueOf(await test.api.takeIn(asked({ intake: { ...intake, papers } })))
    expect(test.desk.office?.store.dossiers.current(taken.dossierId)?.accepted?.papers).toEqual(intake.papers)
  })
})

describe('the clock', () => {
  it.each([
    ['a year behind', -365 * DAY, 'clock-behind'],
    ['three minutes behind', -180_000, 'clock-behind'],
    ['a year ahead', 365 * DAY, 'clock-ahead'],
    ['a month and a day ahead', 32 * DAY, 'clock-ahead']
  ])('%s of the last event needs a word, on the home screen too', async (_, by, kind) => {
    const test = await office.sit()
    valueOf(await test.api.takeIn(asked()))
    await test.desk.printing
    test.clock.set(MORNING + by)
    const start = valueOf(await test.api.getStart(null))
    expect(start.phase === 'ready' && start.warnings).toContainEqual({ kind, lastEventAt: MORNING })
    const again = asked({ draftId: 'd2' })
    const changed = await test.api.takeIn(again)
    const dueDate = !changed.ok && changed.problem.kind === 'due-changed' ? changed.problem.dueDate : again.shownDueDate
    const sure = { ...again, shownDueDate: dueDate }
    expect(await test.api.takeIn(sure)).toEqual(refused({ kind, lastEventAt: MORNING }))
    valueOf(await test.api.takeIn({ ...sure, clockConfirmed: true }))
    await test.desk.printing
    const third = { ...sure, draftId: 'd3' }
    expect(valueOf(await test.api.takeIn(third)).receivedAt).not.toBe('2026-11-20T09:00')
    expect(test.desk.office?.store.events.findBrokenLink()).toBeUndefined()
  })

  it.each([-60_000, 0, 12 * DAY])('%d ms from the last event needs none', async (by) => {
    const test = await office.sit()
    valueOf(await test.api.takeIn(asked()))
    test.clock.set(MORNING + by)
    const again = await test.api.takeIn(asked({ draftId: 'd2', shownDueDate: by > DAY ? '2026-12-07' : '2026-11-26' }))
    expect(again).toMatchObject({ ok: true })
  })
})

it('a range that is used up goes on with provisional codes', async () => {
  const test = await office.sit()
  if (!test.desk.office) throw new Error('Nothing is open')
  const numbering = { policy: 'range', from: 6000, to: 6000 } as const
  test.desk.office = { ...test.desk.office, settings: { ...settings, numbering } }
  const codes: string[] = []
  for (const draftId of ['d1', 'd2', 'd3']) codes.push(valueOf(await test.api.takeIn(asked({ draftId }))).code)
  expect(codes).toEqual(['H23.54.22-261120-6000', 'TAM-Q1-261120-0001', 'TAM-Q1-261120-0002'])
})

it.each([0, 1, 2, 3, 5, 8])('a disk with %d pages left refuses the whole and keeps the draft', async (spare) => {
  const test = await office.sit()
  valueOf(await test.api.saveDraft({ draftId: 'last', intake, place: 'note' }))
  await fillDisk(test, spare)
  let accepted = 0
  let problem: unknown
  while (problem === undefined && accepted < 100) {
    const tried = await test.api.takeIn(asked({ draftId: `d${String(accepted)}` }))
    if (tried.ok) accepted++
    else problem = tried.problem
  }
  expect(problem).toEqual({ kind: 'disk-full' })
  expect(await today(test)).toMatchObject({
    acceptedToday: accepted,
    waitingToSend: accepted,
    drafts: [{ place: 'note' }]
  })
  expect(test.desk.office?.store.events.findBrokenLink()).toBeUndefined()
  await test.desk.printing
  const freed = await powerCut(test)
  const code = `H23.54.22-261120-${String(6000 + accepted)}`
  expect(valueOf(await freed.api.takeIn(asked({ draftId: 'last' })))).toMatchObject({ code })
})
