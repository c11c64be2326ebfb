import { join } from 'node:path'
import type { OwnProcess } from '../../electron/devices/own-process.ts'
import { createScanners } from '../../electron/devices/scanners.ts'
import type { ScanSettings } from '../../shared/contract/scanners.ts'
import { type Misdeed, startEsclDevice } from '../escl/device.ts'
import { SHORT } from '../escl/limits.ts'
import { makePapers, paperNumber } from '../escl/papers.ts'
import { startFile } from '../fixtures/start-process.ts'
import { seeded } from '../province/seeded.ts'

/** What scans from an unreliable device left behind. */
export interface ScannerReport {
  readonly seeds: number
  /** Papers that lay in the feeders. */
  readonly papers: number
  readonly stored: number
  /** Misdeeds of the devices that were planned. */
  readonly misdeeds: number
  /** Pages that came again and were not stored again. */
  readonly repeated: number
  /** Scans that went through to the last paper, and those whose process was killed on the way. */
  readonly whole: number
  readonly killed: number
  /** Must be 0: papers of a scan that was not killed, or a gap in one that was. */
  readonly missing: number
  /** Must be 0. */
  readonly twice: number
  /** Must be 0: pages that do not stand where their paper lay. */
  readonly misplaced: number
  /** Must be 0: scans whose result says something else than what is stored. */
  readonly untold: number
}

const SETTINGS: ScanSettings = { source: 'adf', duplex: false, resolution: 300, colour: 'colour' }
/** A wait that ends too early would be a fault of the drill, however slow the computer is. */
const LIMITS = {
  ...SHORT,
  connectMs: 5_000,
  answerMs: 5_000,
  pageMs: 1_500,
  stallMs: 1_500,
  exchangeMs: 30_000,
  silentMs: 30_000
}
const CHANCE = 0.18
const KINDS: readonly Misdeed['kind'][] = [
  'drop-before',
  'drop-middle',
  'drop-middle',
  'drop-end',
  'drop-end',
  'repeat',
  'repeat',
  'busy',
  'busy-unsaid',
  'error'
]
/** Every fourth scan loses its process, so long at most after one of its pages came. */
const KILLED_EVERY = 4
const LONGEST_AFTER_MS = 40

const process = join(import.meta.dirname, '../../electron/devices/scanner-process.ts')

function plan(seed: number, pages: number): Misdeed[] {
  const chance = seeded(seed)
  const pick = (): Misdeed['kind'] => KINDS[Math.floor(chance() * KINDS.length)]!
  const along = Array.from({ length: pages }, (_, i) => i + 1)
    .filter(() => chance() < CHANCE)
    .flatMap((at) => Array.from({ length: chance() < 0.2 ? 2 : 1 }, () => ({ at, kind: pick() })))
  // The last page comes late, and then the device says nothing for long, or for good.
  return [...along, { at: pages, kind: 'hang' }, { at: pages + 1, kind: chance() < 0.5 ? 'hang' : 'hang-for-good' }]
}

/** One scan: the papers that were stored, in their order, and what was said of it. */
async function scanOnce(seed: number, papers: readonly Uint8Array[], kill: boolean) {
  const misdeeds = plan(seed, papers.length)
  const device = await startEsclDevice(papers, misdeeds)
  const stored: number[] = []
  const chance = seeded(seed + 0x5eed)
  const killAt = kill ? 1 + Math.floor(chance() * (papers.length - 1)) : undefined
  const children: OwnProcess[] = []
  const start = startFile(process)
  const scanners = createScanners((name) => {
    const child = start(name)
    children.push(child)
    return child
  }, LIMITS)
  try {
    const keep = (bytes: Uint8Array) => {
      stored.push(paperNumber(bytes) ?? 0)
      if (stored.length === killAt) setTimeout(() => children[0]?.end(), chance() * LONGEST_AFTER_MS)
      return Promise.resolve(true)
    }
    const said = await scanners.scan(device.address, SETTINGS, ({ bytes }) => keep(bytes), new AbortController().signal)
    return { stored, said, killed: killAt !== undefined && !said.ok, misdeeds: misdeeds.length }
  } finally {
    scanners.close()
    await device.close()
  }
}

/** Scans `pages` papers for each seed from a device that misbehaves at moments of that seed, and counts what was stored. */
export async function scannerDrill(seeds: number, pages: number): Promise<ScannerReport> {
  const papers = await makePapers(pages)
  let [stored, misdeeds, repeated, whole, killed] = [0, 0, 0, 0, 0]
  let [missing, twice, misplaced, untold] = [0, 0, 0, 0]
  for (let seed = 1; seed <= seeds; seed++) {
    const scan = await scanOnce(seed, papers, seed % KILLED_EVERY === 0)
    const { said } = scan
    const tally = said.ok ? said.value : said.problem
    stored += scan.stored.length
    misdeeds += scan.misdeeds
    repeated += tally.repeated
    const through = !scan.killed
    whole += said.ok ? 1 : 0
    killed += scan.killed ? 1 : 0
    const known = new Set(scan.stored)
    const last = through ? pages : Math.max(0, ...known)
    missing += Array.from({ length: last }, (_, i) => i + 1).filter((number) => !known.has(number)).length
    twice += scan.stored.length - known.size
    misplaced += scan.stored.filter((number, i) => number !== i + 1).length
    const rightly = through
      ? said.ok && said.value.counted === pages
      : !said.ok && said.problem.kind === 'scanner-silent'
    untold += rightly && tally.pages === scan.stored.length ? 0 : 1
  }
  return { seeds, papers: seeds * pages, stored, misdeeds, repeated, whole, killed, missing, twice, misplaced, untold }
}
