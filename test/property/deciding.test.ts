import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Command, CommandKind } from '../../shared/domain/dossier/commands.ts'
import { decide, possibleCommands } from '../../shared/domain/dossier/decide.ts'
import { applyEvent } from '../../shared/domain/dossier/dossier.ts'
import { accepted } from '../fixtures/accepted.ts'
import { happening, madeUpHistory } from '../fixtures/histories.ts'
import { groundAt } from '../fixtures/told.ts'
import { seeded } from '../province/seeded.ts'

const ID = accepted.procedure.components[0]?.id ?? ''
const { applicant, delivery } = accepted
const reason = 'Theo đề nghị'

/** One command of every kind, as a clerk may type it. */
const COMMANDS: { readonly [K in CommandKind]: Extract<Command, { kind: K }> } = {
  refuse: { kind: 'refuse', reason },
  askSupplement: { kind: 'askSupplement', componentIds: [ID], reason, waivers: [] },
  receiveSupplement: { kind: 'receiveSupplement', papers: [...accepted.papers] },
  handOver: { kind: 'handOver', to: 'Văn phòng', receiver: '' },
  askPayment: { kind: 'askPayment', amountVnd: 8000, reason },
  recordPayment: { kind: 'recordPayment', receiptNumber: '0001' },
  withdraw: { kind: 'withdraw', reason },
  stop: { kind: 'stop', reason, askedBy: 'citizen', signer: null },
  finish: { kind: 'finish', outcome: 'granted', reason: '' },
  returnResult: {
    ...{ kind: 'returnResult', receivedBy: applicant.name, way: 'counter', proof: { kind: 'slip' } },
    ...{ authorisation: '', postman: '' }
  },
  reappoint: { kind: 'reappoint', dueDate: '2026-12-15', reason, signer: null },
  void: { kind: 'void', reason },
  reportIncident: { kind: 'reportIncident', what: 'lost', componentIds: [ID], reason, remedy: 'Sao lại' },
  holdOriginals: { kind: 'holdOriginals', componentIds: [ID] },
  giveBackOriginals: { kind: 'giveBackOriginals', componentIds: ['TP1'], to: applicant.name },
  allowOnce: { kind: 'allowOnce', rule: 'supplement-once', head: 'Lê Văn Ổn', reason },
  correct: {
    kind: 'correct',
    applicant: { ...applicant, name: 'Đặng Văn Ổn' },
    authoriser: null,
    delivery,
    note: '',
    reason
  }
}
const KINDS = Object.keys(COMMANDS) as CommandKind[]
const histories = fc
  .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 30 }))
  .map(([seed, length]) => madeUpHistory(seeded(seed), length))
const ground = groundAt('2026-11-25T09:00')

it('what the table does not allow is refused with its status, whatever the command; what is decided the table allows', () => {
  const decided = new Set<CommandKind>()
  fc.assert(
    fc.property(histories, fc.constantFrom(...KINDS), ({ told, dossier }, kind) => {
      const decision = decide(dossier, COMMANDS[kind], ground)
      if (decision.ok) {
        decided.add(kind)
        expect(possibleCommands(dossier)).toContain(kind)
        expect(applyEvent(dossier, happening(decision.value, told.length + 1)).ok).toBe(true)
      } else if (!possibleCommands(dossier).includes(kind) && kind !== 'giveBackOriginals')
        expect(decision.problem).toMatchObject({ kind: 'not-allowed', status: dossier.status })
    }),
    { numRuns: 20_000 }
  )
  // A command that no history lets through would make the property say nothing.
  expect([...decided].toSorted()).toEqual(KINDS.toSorted())
})

it('a text of nothing but blanks is no reason', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), fc.constantFrom(' ', '\u200b', '\u00a0\n'), (kind, blank) => {
      const command = COMMANDS[kind]
      if (!('reason' in command) || command.reason === '') return
      const { dossier } = madeUpHistory(seeded(7), 1)
      const decision = decide(dossier, { ...command, reason: blank }, ground)
      expect(decision.ok).toBe(false)
    })
  )
})
