import { spawn } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { createBlobStore } from '../../electron/store/blob-store.ts'
import { checkFile } from '../../electron/store/check-file.ts'
import { KEY, makeFolder, makeStore } from '../fixtures/store.ts'

/** What a crash drill found. */
export interface CrashReport {
  readonly rounds: number
  readonly acknowledged: number
  readonly lost: number
  readonly duplicateCodes: number
  /** Numbers of a certification book that are missing, stand twice, or are not the ones that were acknowledged. */
  readonly wrongCertifications: number
  readonly integrity: 'ok' | 'damaged'
}

interface Ack {
  readonly code: string
  readonly name: string
}

const lineSchema = z.object({
  kind: z.enum(['begin', 'done', 'certified']),
  operationId: z.string(),
  code: z.string().default(''),
  name: z.string().default(''),
  numbers: z.array(z.number()).default([])
})
/** The kill falls somewhere in this time after the first save began. */
const LONGEST_LIFE_MS = 350

/** One life of the child: what it acknowledged, and what it was at when it was killed. */
async function live(
  folder: string,
  round: number,
  retry: string,
  acks: Map<string, Ack[]>,
  certified: Map<string, readonly number[]>
): Promise<string> {
  const file = join(import.meta.dirname, 'crash-child.ts')
  const child = spawn(process.execPath, [file, folder, String(round), retry], { stdio: ['ignore', 'pipe', 'inherit'] })
  let at = ''
  let timer: NodeJS.Timeout | undefined
  createInterface({ input: child.stdout }).on('line', (text) => {
    const line = lineSchema.safeParse(parseLine(text))
    if (!line.success) return
    const { kind, operationId, code, name, numbers } = line.data
    timer ??= setTimeout(() => child.kill('SIGKILL'), Math.random() * LONGEST_LIFE_MS)
    if (kind === 'begin') at = operationId
    else if (kind === 'certified') certified.set(operationId, numbers)
    else acks.set(operationId, [...(acks.get(operationId) ?? []), { code, name }])
  })
  const signal = await new Promise<string | null>((resolve) => {
    child.on('close', (_, by) => resolve(by))
  })
  if (signal !== 'SIGKILL') throw new Error('The child ended by itself')
  return at
}

/** The last line may be cut by the kill. */
function parseLine(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Kills a counter at random moments while it takes dossiers in, and looks for every dossier that it had acknowledged. */
export async function crashDrill(rounds: number): Promise<CrashReport> {
  const { folder, remove } = makeFolder()
  try {
    const acks = new Map<string, Ack[]>()
    const certified = new Map<string, readonly number[]>()
    let retry = ''
    let lost = 0
    for (let round = 0; round < rounds; round++) {
      const known = acks.size
      retry = await live(folder, round, retry, acks, certified)
      lost += await countLost(folder, [...acks].slice(Math.max(0, known - 1)))
    }
    lost += await countLost(folder, [...acks])
    const codes = [...acks.values()].map((all) => new Set(all.map((ack) => ack.code)))
    const twice = codes.filter((each) => each.size > 1).length
    const all = codes.flatMap((each) => [...each])
    return {
      rounds,
      acknowledged: acks.size,
      lost,
      duplicateCodes: twice + all.length - new Set(all).size,
      wrongCertifications: await countWrongNumbers(folder, certified),
      integrity: checkFile(join(folder, 'records.db'), KEY)
    }
  } finally {
    remove()
  }
}

/** Opens what was left and looks for each: the dossier with its code and name, its stored slip, the whole chain. */
async function countLost(folder: string, acks: readonly (readonly [string, readonly Ack[]])[]): Promise<number> {
  const store = makeStore(folder)
  const blobs = createBlobStore(join(folder, 'blobs'), KEY)
  try {
    const missing = acks.filter(([operationId, all]) => {
      const found = store.dossiers.findOperation(operationId)
      const job = found && store.prints.find(found.printId)
      const slip = job?.pdfSha256 ? blobs.get(job.pdfSha256).ok : true
      return !slip || all.some((ack) => found?.accepted.code !== ack.code || found.accepted.applicant.name !== ack.name)
    })
    if (store.events.findBrokenLink() !== undefined) throw new Error('The chain is broken')
    return missing.length
  } finally {
    await store.close()
  }
}

/** Holds the book against what was acknowledged: 1, 2, 3 … without a gap, each number where it was said to be. */
async function countWrongNumbers(folder: string, certified: ReadonlyMap<string, readonly number[]>): Promise<number> {
  const store = makeStore(folder)
  try {
    const book = store.certifications.entries('SCT/BS', 2026).map(({ number }) => number)
    const gaps = book.filter((number, i) => number !== i + 1).length
    const elsewhere = [...certified].filter(([operationId, numbers]) => {
      const found = store.dossiers.findDone(operationId)
      const events = found ? store.dossiers.events(found.dossierId) : []
      const kept = events.flatMap(({ body }) => (body.kind === 'certified' ? body.entries : []))
      return kept.map(({ number }) => number).join() !== numbers.join()
    })
    return gaps + elsewhere.length + (certified.size * 2 > book.length ? 1 : 0)
  } finally {
    await store.close()
  }
}
