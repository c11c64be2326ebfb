import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { createBlobStore } from '../../electron/store/blob-store.ts'
import { readBundle } from '../../electron/sync/bundle/read-bundle.ts'
import { writeBundle } from '../../electron/sync/bundle/write-bundle.ts'
import type { AcknowledgementLine } from '../../shared/contract/bundle.ts'
import { createFakeProvince, type FakeProvince, type Mood } from '../fakes/province.ts'
import {
  COUNTER,
  fileOf,
  groupOf,
  madeBundle,
  madeUpChance,
  PROVINCE,
  provinceKeys,
  sourceOf
} from '../fixtures/bundle.ts'
import { makeSendingCounter } from '../fixtures/sending.ts'
import { KEY, MORNING } from '../fixtures/store.ts'

const folder = mkdtempSync(join(tmpdir(), 'quay-stick-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const dossier = fc.record({
  steps: fc.integer({ min: 1, max: 6 }),
  files: fc.array(fc.uint8Array({ maxLength: 3_000 }), { maxLength: 3 }),
  large: fc.boolean(),
  name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
})

it('whatever goes into a bundle comes out of it, byte for byte and in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(dossier, { maxLength: 12 }), async (dossiers) => {
      const made = dossiers.map(({ steps, files, large, name }, i) => {
        const all = files.map((bytes, j) => fileOf(`f${String(i)}-${String(j)}`, bytes))
        if (large) all.push(fileOf(`f${String(i)}-large`, Buffer.alloc(600_000 + i, i)))
        const group = groupOf(`d${String(i)}`, steps, all)
        const applicant = { ...group.dossier.accepted.applicant, name }
        return {
          files: all,
          group: { ...group, dossier: { ...group.dossier, accepted: { ...group.dossier.accepted, applicant } } }
        }
      })
      const groups = made.map(({ group }) => group)
      const files = made.flatMap((each) => each.files)
      const path = join(folder, 'bundle.qmc')
      await madeBundle(path, sourceOf(groups, files))
      const heard: unknown[] = []
      const bytes = new Map<string, Buffer[]>()
      let current: Buffer[] = []
      const read = readBundle(path, provinceKeys, {
        dossier: (line) => void heard.push(line),
        step: (line) => void heard.push(line),
        file: ({ fileId }) => void bytes.set(fileId, (current = [])),
        bytes: (chunk) => void current.push(Buffer.from(chunk))
      })
      expect(read.ok).toBe(true)
      expect(heard).toEqual(
        groups.flatMap((group) => [
          { kind: 'dossier', ...group.dossier },
          ...group.steps.map((step) => ({ kind: 'step', ...step }))
        ])
      )
      expect([...bytes].map(([fileId, parts]) => [fileId, Buffer.concat(parts).toString('hex')])).toEqual(
        files.map(({ file, bytes: all }) => [file.fileId, Buffer.from(all).toString('hex')])
      )
    }),
    { numRuns: 12 }
  )
})

/** What may happen at a counter whose line comes and goes. */
const happening = fc.constantFrom(
  'take-in',
  'step',
  'step',
  'network',
  'network',
  'export',
  'carry',
  'answer',
  'answer-again'
)
const mood = fc.constantFrom<Mood>('answers', 'answers', 'lost', 'cut')

it('network and stick in any order bring each dossier and step once, and both end acknowledged', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 12, maxLength: 30, size: 'max' }),
      fc.array(mood, { maxLength: 8 }),
      async (happenings, moods) => {
        const left = [...moods]
        const province = createFakeProvince(() => left.shift() ?? 'answers')
        const made = makeSendingCounter(province)
        made.runner.pause()
        const stick = makeStick(made, province)
        try {
          const ids: string[] = []
          for (const what of [...happenings, 'export', 'carry', 'answer'] as const) {
            if (what === 'take-in') ids.push(made.takeIn().dossierId)
            else if (what === 'step') step(made, ids)
            else if (what === 'network') await overNetwork(made)
            else if (what === 'export') await stick.write()
            else if (what === 'carry') stick.carry()
            else stick.answer(what === 'answer-again')
          }
          await overNetwork(made)
          await made.settle()
          expect(province.doubled()).toBe(0)
          expect(made.faults).toEqual([])
          for (const dossierId of ids) {
            const detail = made.store.dossiers.find(dossierId)
            expect(detail?.line.sync).toBe('acknowledged')
            const events = detail?.events.filter(({ body }) => body.kind === 'accepted' || body.kind === 'handedOver')
            expect(province.arrived.get(detail?.line.code ?? '')).toHaveLength(events?.length ?? -1)
          }
        } finally {
          await made.stop()
        }
      }
    ),
    { numRuns: 12 }
  )
}, 120_000)

type Counter = ReturnType<typeof makeSendingCounter>

function step(made: Counter, ids: readonly string[]): void {
  const dossierId = ids[ids.length >> 1]
  if (dossierId === undefined) return
  made.happen(dossierId, { kind: 'handedOver', to: 'Tư pháp' })
}

/** The line is there for a moment. */
async function overNetwork(made: Counter): Promise<void> {
  made.pass(150_000)
  made.runner.resume()
  await made.runner.idle()
  made.runner.pause()
}

/** Sticks of one counter, carried to the fake province, which knows operations apart as the real one does. */
function makeStick(made: Counter, province: FakeProvince) {
  const book = made.store.bundles(createBlobStore(join(folder, 'blobs'), KEY))
  const keys = { sender: COUNTER, recipient: PROVINCE, random: madeUpChance }
  const written: { readonly path: string; readonly sequence: number }[] = []
  const carried: { readonly sequence: number; readonly lines: readonly AcknowledgementLine[] }[] = []
  const settle = ({ sequence, lines }: (typeof carried)[number]) =>
    book.settle(sequence, { lines, epoch: 'first' }, MORNING).kind
  return {
    async write() {
      const plan = book.plan(`bundle-${String(book.nextSequence())}`, MORNING)
      if (!plan) return
      const { sequence, counts } = plan
      const { facts } = sourceOf([], [], `bundle-${String(sequence)}`, sequence)
      const path = join(folder, `${String(sequence)}.qmc`)
      const source = {
        facts: { ...facts, counts },
        groups: () => book.groups(sequence),
        files: () => book.files(sequence)
      }
      const done = await writeBundle(path, source, keys)
      if (!done.ok) throw new Error(done.problem.kind)
      book.written(sequence, done.value.sha256, MORNING)
      written.push({ path, sequence })
    },
    carry() {
      // The last one first: people mix up sticks.
      for (const { path, sequence } of written.splice(0).reverse()) {
        const lines: AcknowledgementLine[] = []
        const read = readBundle(path, provinceKeys, {
          dossier(line) {
            if (line.remote !== null) return
            const remote = province.takeRecord(line.operationId, line.code ?? '')
            lines.push({ kind: 'record', operationId: line.operationId, outcome: { kind: 'acknowledged' }, remote })
          },
          step({ operationId }, { code, remote }) {
            province.takeStep(operationId, remote?.code ?? code ?? '')
            lines.push({ kind: 'step', operationId, outcome: { kind: 'acknowledged' } })
          }
        })
        if (!read.ok) throw new Error(read.problem.kind)
        carried.push({ sequence, lines })
      }
    },
    answer(again: boolean) {
      const waiting = again ? [...carried] : carried.splice(0)
      for (const each of waiting.reverse()) expect(settle(each)).not.toBe('other')
      made.runner.wake()
    }
  }
}
