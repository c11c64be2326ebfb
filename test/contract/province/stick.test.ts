import { readFileSync, writeFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { flipAt } from '../../fixtures/flip.ts'
import { makeStickCounter } from '../../fixtures/stick.ts'
import { benchProvince, madeBytes, sha256Of } from './bench.ts'

const { province, clock } = await benchProvince()
let counters: ReturnType<typeof makeStickCounter>[] = []
const newCounter = () => {
  const made = makeStickCounter(province.stick)
  counters.push(made)
  return made
}
afterEach(async () => {
  for (const made of counters) await made.stop()
  counters = []
})
const carry = (path: string, out: string) => province.stick.importBundle(path, out, clock.now)
const kindOf = (result: Awaited<ReturnType<typeof carry>>) => (result.ok ? 'taken' : result.problem.kind)
/** Codes of this file's dossiers are apart from each other: every test has numbers of its own. */
let from = 6000
const range = () => ({ numbering: { policy: 'range', from: (from += 20), to: from + 19 } }) as const

describe('the way on a stick', () => {
  it('brings dossiers, steps and files there, and their acknowledgement back', async () => {
    const counter = newCounter()
    const numbers = range()
    const scan = madeBytes(400_000)
    const first = counter.takeIn([scan, scan], numbers)
    counter.happen(first, { kind: 'handedOver', to: 'Tư pháp' })
    counter.happen(first, { kind: 'finished', outcome: 'granted' })
    const second = counter.takeIn([], { numbering: { policy: 'provisional' } })
    const bundle = counter.pathOf('a.qmc')
    const sequence = await counter.exportTo(bundle)
    expect(sequence).toBe(1)
    expect(counter.syncOf(first)).toBe('waiting')
    const before = await province.report()
    expect(await carry(bundle, counter.pathOf('a.qmca'))).toEqual({
      ok: true,
      value: { repeated: false, acknowledged: 6, refused: 0, behind: 0, files: 2 }
    })
    const report = await province.report()
    expect(report.dossiers - before.dossiers).toBe(2)
    expect(report.steps - before.steps).toBe(4)
    const there = report.content.dossiers.find(({ localId }) => localId === first)
    expect(there).toMatchObject({ interface: 'bundle', status: 9, unit: 'H23.54.22' })
    const arrived = there!.files.map(({ fileId }) => report.content.files.find(({ id }) => id === fileId))
    expect(arrived.map((file) => file?.sha256)).toEqual([sha256Of(scan), sha256Of(scan)])
    expect(arrived.every((file) => file?.complete)).toBe(true)

    expect(counter.answerFrom(counter.pathOf('a.qmca'))).toBe('settled')
    expect([first, second].map(counter.syncOf)).toEqual(['acknowledged', 'acknowledged'])
    expect(counter.book.ready()).toEqual({ dossiers: 0, records: 0, steps: 0, files: 0, fileBytes: 0 })
    expect(counter.store.dossiers.find(second)?.line.officialCode).toMatch(/^H23\.54\.22-20261120-\d{7}$/)
    expect(counter.store.dossiers.find(first)?.bundles).toMatchObject([{ sequence: 1 }])
    const events = counter.store.dossiers.find(second)?.events.length
    expect(counter.answerFrom(counter.pathOf('a.qmca'))).toBe('known')
    expect(counter.store.dossiers.find(second)?.events.length).toBe(events)
    expect(await counter.exportTo(bundle)).toBeUndefined()
  })

  it('changes nothing the second and third time', async () => {
    const counter = newCounter()
    counter.takeIn([madeBytes(1000, 4)], range())
    const bundle = counter.pathOf('b.qmc')
    await counter.exportTo(bundle)
    const out = counter.pathOf('b.qmca')
    expect(kindOf(await carry(bundle, out))).toBe('taken')
    const once = (await province.report()).content
    for (let i = 0; i < 2; i++)
      expect(await carry(bundle, out)).toMatchObject({ ok: true, value: { repeated: true, acknowledged: 2, files: 1 } })
    expect((await province.report()).content).toEqual(once)
    expect(counter.answerFrom(out)).toBe('settled')
  })

  it('refuses one dossier with its reasons and takes the others; what followed it waits', async () => {
    const counter = newCounter()
    const good = counter.takeIn([], range())
    const bad = counter.takeIn([madeBytes(500, 5)], { numbering: { policy: 'range', from: 9500, to: 9510 } })
    counter.happen(bad, { kind: 'handedOver', to: 'Địa chính' })
    await counter.exportTo(counter.pathOf('c.qmc'))
    expect(await carry(counter.pathOf('c.qmc'), counter.pathOf('c.qmca'))).toMatchObject({
      ok: true,
      value: { acknowledged: 2, refused: 1, behind: 2, files: 0 }
    })
    expect(counter.answerFrom(counter.pathOf('c.qmca'))).toBe('settled')
    expect([good, bad].map(counter.syncOf)).toEqual(['acknowledged', 'refused'])
    expect(counter.book.ready()).toEqual({ dossiers: 1, records: 1, steps: 2, files: 1, fileBytes: 500 })
  })

  it('goes on with later steps in the next bundle', async () => {
    const counter = newCounter()
    const dossierId = counter.takeIn([], range())
    await counter.exportTo(counter.pathOf('d1.qmc'))
    await carry(counter.pathOf('d1.qmc'), counter.pathOf('d1.qmca'))
    counter.answerFrom(counter.pathOf('d1.qmca'))
    counter.happen(dossierId, { kind: 'handedOver', to: 'Tư pháp' })
    expect(counter.book.ready()).toMatchObject({ dossiers: 1, records: 0, steps: 1 })
    await counter.exportTo(counter.pathOf('d2.qmc'))
    await carry(counter.pathOf('d2.qmc'), counter.pathOf('d2.qmca'))
    expect(counter.answerFrom(counter.pathOf('d2.qmca'))).toBe('settled')
    const there = (await province.report()).content.dossiers.find(({ localId }) => localId === dossierId)
    expect([there?.status, there?.steps.length]).toEqual([4, 2])
  })

  it('takes two bundles that overlap, in any order, each operation once', async () => {
    const counter = newCounter()
    const numbers = range()
    const dossierId = counter.takeIn([madeBytes(700, 6)], numbers)
    await counter.exportTo(counter.pathOf('e1.qmc'))
    counter.happen(dossierId, { kind: 'handedOver', to: 'Tư pháp' })
    counter.takeIn([], numbers)
    await counter.exportTo(counter.pathOf('e2.qmc'))
    for (const name of ['e2', 'e1']) {
      const taken = await carry(counter.pathOf(`${name}.qmc`), counter.pathOf(`${name}.qmca`))
      expect(taken).toMatchObject({ ok: true, value: { refused: 0, files: 1 } })
    }
    for (const name of ['e1', 'e2']) expect(counter.answerFrom(counter.pathOf(`${name}.qmca`))).toBe('settled')
    const there = (await province.report()).content.dossiers.find(({ localId }) => localId === dossierId)
    expect([there?.status, there?.steps.length, there?.files.length]).toEqual([4, 2, 1])
    expect(counter.book.ready().dossiers).toBe(0)
  })
})

describe('what is refused whole', () => {
  it('a bundle said again with other content, by id, by number or by operation', async () => {
    const counter = newCounter()
    counter.takeIn([], range())
    const bundle = counter.pathOf('f.qmc')
    const sequence = await counter.exportTo(bundle)
    await carry(bundle, counter.pathOf('f.qmca'))
    const { writeBundle } = await import('../../../electron/sync/bundle/write-bundle.ts')
    const [group] = [...counter.book.groups(sequence!)]
    const note = counter.book.list(1)[0]!
    const again = async (facts: object, name: string, who = group!.dossier.accepted) => {
      const source = {
        facts: {
          bundleId: 'another',
          unitCode: 'H23.54.22',
          installationId: counter.store.installationId,
          sequence: 99,
          madeAt: 1,
          counts: note.counts,
          ...facts
        },
        groups: () => [{ ...group!, dossier: { ...group!.dossier, accepted: who } }],
        files: () => []
      }
      const keys = { sender: counter.identity, recipient: counter.province, random: (n: number) => madeBytes(n) }
      await writeBundle(counter.pathOf('again.qmc'), source, keys)
      const before = await province.report()
      const result = kindOf(await carry(counter.pathOf('again.qmc'), counter.pathOf('again.qmca')))
      expect((await province.report()).content, name).toEqual(before.content)
      return result
    }
    expect(await again({ sequence: 1 }, 'number')).toBe('replayed')
    const other = { ...group!.dossier.accepted, note: 'khác' }
    expect(await again({}, 'operation', other)).toBe('replayed')
    expect(await again({ unitCode: 'H23.54.23' }, 'unit')).toBe('unknown-sender')
    expect(await again({ installationId: 'nobody' }, 'installation')).toBe('unknown-sender')
  })

  it('a damaged bundle: nothing of it is there, and the whole one is still taken', async () => {
    const counter = newCounter()
    const dossierId = counter.takeIn([madeBytes(3_000, 8)], range())
    const bundle = counter.pathOf('g.qmc')
    await counter.exportTo(bundle)
    const whole = readFileSync(bundle)
    const before = (await province.report()).content
    for (const damaged of [flipAt(whole, whole.byteLength - 500), flipAt(whole, 1000), whole.subarray(0, -100)]) {
      writeFileSync(counter.pathOf('bad.qmc'), damaged)
      expect(kindOf(await carry(counter.pathOf('bad.qmc'), counter.pathOf('bad.qmca')))).toMatch(
        /^(tampered|truncated)$/
      )
    }
    expect((await province.report()).content).toEqual(before)
    expect(kindOf(await carry(bundle, counter.pathOf('g.qmca')))).toBe('taken')
    const answer = readFileSync(counter.pathOf('g.qmca'))
    for (const damaged of [flipAt(answer, answer.byteLength - 30), flipAt(answer, 900), answer.subarray(0, -1)]) {
      writeFileSync(counter.pathOf('bad.qmca'), damaged)
      expect(counter.answerFrom(counter.pathOf('bad.qmca'))).toMatch(/^(tampered|truncated)$/)
      expect(counter.syncOf(dossierId)).toBe('waiting')
    }
  })

  it('an acknowledgement for another counter, of an unknown bundle, or that leaves something out', async () => {
    const counter = newCounter()
    const other = newCounter()
    const dossierId = counter.takeIn([], range())
    const sequence = await counter.exportTo(counter.pathOf('h.qmc'))
    await carry(counter.pathOf('h.qmc'), counter.pathOf('h.qmca'))
    expect(other.answerFrom(counter.pathOf('h.qmca'))).toBe('not-for-us')
    expect(counter.book.settle(sequence!, { lines: [], epoch: 'x' }, 1)).toEqual({ kind: 'other' })
    expect(counter.syncOf(dossierId)).toBe('waiting')
    counter.book.abandon(sequence!)
    expect(counter.answerFrom(counter.pathOf('h.qmca'))).toBe('unknown-bundle')
  })
})
