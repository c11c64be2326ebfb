import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RawAnswer } from '../contract/province/raw-http.ts'
import { benchProvince } from '../contract/province/bench.ts'
import {
  sessionClient,
  sessionDossier,
  sessionStatus,
  sessionStep,
  wordOf
} from '../contract/province/session-client.ts'
import { TEST_ACCOUNT } from '../province/accounts.ts'
import { sixStepClient, sixStepDossier, sixStepStatus, sixStepStep } from '../contract/province/six-step-client.ts'

/** One attempt to send what a dossier needs next, and what befalls it. */
const attempt = fc.record({
  dossier: fc.nat({ max: 3 }),
  fate: fc.constantFrom('arrives', 'arrives', 'answer-lost', 'lost-before', 'gateway-after', 'restart-after', 'twice')
})
const play = fc.array(attempt, { minLength: 1, maxLength: 30 })

/** The serial of each run's first dossier: every run has dossiers of its own in one province. */
let serial = 1
const freshCodes = () => Array.from({ length: 4 }, () => `H23.54.22-261120-${String(serial++).padStart(6, '0')}`)

type Fate = 'arrives' | 'answer-lost' | 'lost-before' | 'gateway-after' | 'restart-after' | 'twice'
/** Sends one thing; true when it was acknowledged. */
type Send = () => Promise<boolean>

describe('whatever is sent again and whichever answers are lost', async () => {
  const { province } = await benchProvince({ accounts: [{ ...TEST_ACCOUNT, ranges: [{ from: 1, to: 999_999 }] }] })

  const order = (fate: Fate): void => {
    province.faults.clear()
    if (fate === 'answer-lost') province.faults.add({ what: { kind: 'lose-answer' } })
    if (fate === 'lost-before') province.faults.add({ what: { kind: 'cut-upload', afterBytes: 20 } })
    if (fate === 'gateway-after') province.faults.add({ what: { kind: 'status', status: 502, when: 'after' } })
    if (fate === 'restart-after') province.faults.add({ what: { kind: 'restart', when: 'after' } })
  }
  const suffer = async (send: Send, fate: Fate): Promise<boolean> => {
    order(fate)
    // Twice at the same moment: the line delivered the old request late.
    const acknowledged = fate === 'twice' ? (await Promise.all([send(), send()])).every(Boolean) : await send()
    province.faults.clear()
    await province.up()
    return acknowledged
  }

  /** Plays the attempts, then sends the rest to its end over a good line. */
  const playOut = async (
    outboxes: readonly (readonly Send[])[],
    attempts: readonly { dossier: number; fate: Fate }[]
  ) => {
    const next = outboxes.map(() => 0)
    const step = async (dossier: number, fate: Fate) => {
      const send = outboxes[dossier]?.[next[dossier] ?? 0]
      if (send && (await suffer(send, fate))) next[dossier] = (next[dossier] ?? 0) + 1
    }
    for (const { dossier, fate } of attempts) await step(dossier, fate)
    // Over a good line each thing that is left needs one attempt.
    for (const [dossier, outbox] of outboxes.entries())
      for (let i = 0; i < outbox.length; i++) await step(dossier, 'arrives')
    expect(next).toEqual(outboxes.map(({ length }) => length))
  }

  const found = async (codes: readonly string[]) => {
    const { content, doubledLocalIds, refusals } = await province.report()
    const wanted = new Set(codes)
    return { dossiers: content.dossiers.filter(({ code }) => wanted.has(code)), doubledLocalIds, refusals }
  }

  it('each dossier of six-step is there exactly once, with each step once', async () => {
    const client = await sixStepClient(province.url)
    await fc.assert(
      fc.asyncProperty(play, async (attempts) => {
        const before = (await province.report()).refusals
        const codes = freshCodes()
        const outboxes = codes.map((code): Send[] => {
          let id = ''
          const heads = (part: string) => ({ 'x-operation-id': `${code}/${part}`, 'x-local-id': code })
          const post = async (path: string, body: unknown, part: string) => {
            const answer = await client.postOrLose(path, body, heads(part))
            if (answer === 'lost' || answer.status !== 200) return false
            if (part === 'new') id = (JSON.parse(answer.bytes.toString()) as { data: { idHoSo: string } }).data.idHoSo
            return true
          }
          return [
            () => post('HoSo', sixStepDossier(code), 'new'),
            () => post('CapNhatTienTrinh', [sixStepStep(id, code)], 'steps'),
            () => post('CapNhatTrangThai', [sixStepStatus(id, code, 4)], 'to-4'),
            () => post('CapNhatTrangThai', [sixStepStatus(id, code, 9)], 'to-9')
          ]
        })
        await playOut(outboxes, attempts)
        const { dossiers, doubledLocalIds, refusals } = await found(codes)
        expect(dossiers.map(({ code }) => code).sort()).toEqual([...codes].sort())
        expect(doubledLocalIds).toEqual([])
        expect(refusals).toBe(before)
        for (const { steps, statuses } of dossiers) {
          expect(steps).toHaveLength(1)
          expect(statuses.map(({ status }) => status)).toEqual([2, 4, 9])
        }
      }),
      { numRuns: 15 }
    )
  }, 120_000)

  it('each dossier of session-rpc is there exactly once, also by "đã tồn tại" alone', async () => {
    const client = await sessionClient(province.url)
    await fc.assert(
      fc.asyncProperty(play, fc.boolean(), async (attempts, withIds) => {
        const codes = freshCodes()
        const outboxes = codes.map((code): Send[] => {
          const heads = (part: string): Record<string, string> => ({
            'x-local-id': code,
            ...(withIds ? { 'x-operation-id': `${code}/${part}` } : {})
          })
          const isDone = (answer: RawAnswer | 'lost') => {
            const word = answer !== 'lost' && answer.status === 200 ? wordOf(answer) : 'lost'
            return word !== 'lost' && (word[0] === '00' || word[0] === 0 || word[1].includes('đã tồn tại'))
          }
          return [
            async () => isDone(await client.sendNew(sessionDossier(code), heads('new'))),
            async () => isDone(await client.sendStatus(sessionStatus(code, '4'), heads('to-4'))),
            ...(withIds ? [async () => isDone(await client.sendSteps([sessionStep(code)], heads('steps')))] : []),
            async () => isDone(await client.sendUpdate(sessionDossier(code, { TrangThaiHoSo: '10' }), heads('update')))
          ]
        })
        await playOut(outboxes, attempts)
        const { dossiers, doubledLocalIds } = await found(codes)
        expect(dossiers.map(({ code }) => code).sort()).toEqual([...codes].sort())
        expect(doubledLocalIds).toEqual([])
        for (const { steps, statuses, updates } of dossiers) {
          expect(steps).toHaveLength(withIds ? 1 : 0)
          expect(statuses.map(({ status }) => status)).toEqual([2, 4, 10])
          expect(updates).toBe(1)
        }
      }),
      { numRuns: 15 }
    )
  }, 120_000)
})
