import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { DEFAULT_SCAN_SETTINGS } from '../../shared/domain/papers/scan-settings.ts'
import { settings } from '../fixtures/accepted.ts'
import { command, makeFolder, makeStore } from '../fixtures/store.ts'
import { lookAtPapers, type PapersLeft } from './papers-verdict.ts'

/** What a crash drill of scanned papers found. The last four must be 0. */
export interface PapersReport {
  readonly rounds: number
  /** Pages and files that were acknowledged, or lay whole in the watched folder. */
  readonly acknowledged: number
  /** Times that pages of the tray were bound. */
  readonly bound: number
  readonly lost: number
  readonly doubled: number
  readonly orphans: number
  /** Files that were not written to their end, and choices of several files of which some are there and some not. */
  readonly halves: number
}

const lineSchema = z.object({
  kind: z.enum(['open', 'laid', 'added', 'attaching', 'attached', 'bound']),
  texts: z.array(z.string()).default([])
})
/** The kill falls somewhere in this time after the first thing was done; in every fourth life after the records were opened. */
const LONGEST_LIFE_MS = 600
const OPENING_EVERY = 4
const DRAINED_BY_MS = 60_000

interface Place {
  readonly folder: string
  readonly watched: string
  readonly chosen: string
  readonly dossierId: string
  readonly componentId: string
}

/** What the lives so far said. */
interface Said {
  /** Must be there: pages and files. */
  readonly acknowledged: Set<string>
  /** First pages of files that were laid into the watched folder, with all of their pages. */
  readonly laid: Map<string, readonly string[]>
  /** Choices of several files: all or none. */
  readonly choices: (readonly string[])[]
  bound: number
}

/** Kills a counter at random moments while it digitises papers, and looks for every page and file that it had acknowledged. */
export async function papersDrill(rounds: number): Promise<PapersReport> {
  const { folder: root, remove } = makeFolder()
  try {
    const place = await makeOffice(root)
    const said: Said = { acknowledged: new Set(), laid: new Map(), choices: [], bound: 0 }
    const sum = { lost: 0, doubled: 0, orphans: 0, halves: 0 }
    for (let round = 0; round <= rounds; round++) {
      // The last life takes what is left in the folder, and ends by itself.
      await live(place, round, said, round === rounds)
      const found = judge(await lookAtPapers(place.folder, place.watched), said)
      for (const key of ['lost', 'doubled', 'orphans', 'halves'] as const) sum[key] = Math.max(sum[key], found[key])
    }
    const laid = [...said.laid.values()].flat().length
    return { rounds, acknowledged: said.acknowledged.size + laid, bound: said.bound, ...sum }
  } finally {
    remove()
  }
}

/** A unit with one dossier, its watched folder set. */
async function makeOffice(root: string): Promise<Place> {
  const [folder, watched, chosen] = [join(root, 'records'), join(root, 'watched'), join(root, 'chosen')]
  mkdirSync(folder)
  mkdirSync(watched)
  const store = makeStore(folder)
  const scanning = { ...DEFAULT_SCAN_SETTINGS, watchFolder: watched }
  store.settings.save({ ...settings, scanning })
  const taken = store.dossiers.takeIn(command('papers'))
  if (!taken.ok) throw new Error(taken.problem.kind)
  const componentId = taken.value.accepted.procedure.components[0]?.id ?? ''
  await store.close()
  return { folder, watched, chosen, dossierId: taken.value.dossierId, componentId }
}

/** One life of the child, killed at a random moment; with `drain` it ends once the watched folder is empty. */
async function live(place: Place, round: number, said: Said, drain: boolean): Promise<void> {
  const { folder, watched, chosen, dossierId, componentId } = place
  const file = join(import.meta.dirname, 'papers-child.ts')
  const args = [folder, watched, chosen, dossierId, componentId, String(round), drain ? 'drain' : '']
  const child = spawn(process.execPath, [file, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  let timer: NodeJS.Timeout | undefined
  createInterface({ input: child.stdout }).on('line', (text) => {
    const line = lineSchema.safeParse(parseLine(text))
    if (!line.success) return
    const { kind, texts } = line.data
    const atWork = kind !== 'open' || round % OPENING_EVERY === 0
    if (!drain && atWork) timer ??= setTimeout(() => child.kill('SIGKILL'), Math.random() * LONGEST_LIFE_MS)
    if (kind === 'open') {
      if (drain) void emptied(watched).then(() => child.stdin.end())
    } else if (kind === 'laid') said.laid.set(texts[0] ?? '', texts)
    else if (kind === 'attaching') said.choices.push(texts)
    else if (kind === 'bound') said.bound += 1
    else for (const each of texts) said.acknowledged.add(each)
  })
  const by = await new Promise<string | number | null>((resolve) => {
    child.on('close', (code, signal) => resolve(signal ?? code))
  })
  if (by !== (drain ? 0 : 'SIGKILL')) throw new Error(`The child ended by itself: ${String(by)}`)
}

async function emptied(folder: string): Promise<void> {
  const until = Date.now() + DRAINED_BY_MS
  while (readdirSync(folder).some((name) => name.endsWith('.pdf')) && Date.now() < until) await sleep(20)
  // What was removed is still to be forgotten.
  await sleep(100)
}

function judge({ texts, inFolder, orphans, halves }: PapersLeft, { acknowledged, laid, choices }: Said) {
  const there = new Set(texts)
  const waiting = new Set(inFolder)
  const lost = [...acknowledged].filter((text) => !there.has(text)).length
  // A file that lies in the folder still is not lost, whether its pages are in the tray by now or not.
  const gone = [...laid].filter(
    ([first, pages]) => !waiting.has(first) && pages.some((text) => !there.has(text))
  ).length
  const halfChoices = choices.filter((names) => new Set(names.map((name) => there.has(name))).size > 1).length
  return { lost: lost + gone, doubled: texts.length - there.size, orphans, halves: halves + halfChoices }
}

/** The last line may be cut by the kill. */
function parseLine(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
