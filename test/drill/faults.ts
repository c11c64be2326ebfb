import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { makeFolder } from '../fixtures/store.ts'
import { TEST_ACCOUNT } from '../province/accounts.ts'
import { startLine } from '../province/line.ts'
import { startProvince } from '../province/province.ts'
import { seeded } from '../province/seeded.ts'
import { actOf, bookFaults } from './faults-book.ts'
import { connectorOf, drillClock, speaksSixStep } from './faults-connector.ts'
import { openDrillCounter } from './faults-counter.ts'
import { DOSSIERS } from './faults-plan.ts'
import { type Compared, countHidden, type FaultsReport, judge } from './faults-verdict.ts'

const SHORTEST_LIFE_MS = 500
const LONGEST_LIFE_MS = 2_200
const ACTS = 3
const HOUR_MS = 3_600_000
/** Everything must have arrived so long after the faults stopped. */
const LAST_LIFE_MS = 60_000

/** One seed: the faults and their order depend on it alone, the moments at which they fall on the machine as well. */
export async function faultsDrill(seed: number, lives: number): Promise<FaultsReport> {
  const { folder, remove } = makeFolder()
  const chance = seeded(seed)
  const beganAt = Date.now()
  const skewMs = Math.round((chance() - 0.5) * 2 * HOUR_MS)
  const provinceClock = drillClock(beganAt, 0)
  const records = join(folder, 'counter')
  mkdirSync(records)
  const province = await startProvince({
    folder: join(folder, 'province'),
    now: () => provinceClock.now(),
    knowsOperationIds: speaksSixStep(seed)
  })
  const line = await startLine({
    target: { host: '127.0.0.1', port: province.port },
    bitsPerSecond: 1_000_000 + chance() * 7_000_000,
    roundTripMs: chance() * 20,
    cutEveryBytes: 60_000 + chance() * 200_000,
    downMs: chance() * 200,
    seed
  })
  try {
    bookFaults(province, seed)
    province.backup(province.backupFolder('old'))
    const lineUrl = `http://${line.host}:${String(line.port)}`
    const child = (life: number, url: string, end: '' | 'end' | 'again') =>
      [records, seed, life, begunIn(life, lives), begunIn(life - 1, lives), url, beganAt, skewMs, end].map(String)
    for (let life = 0; life < lives; life++) {
      const lifeMs = SHORTEST_LIFE_MS + chance() * (LONGEST_LIFE_MS - SHORTEST_LIFE_MS)
      const acts = Array.from({ length: ACTS }, () => actOf(chance, province, line))
      const signal = await live(child(life, lineUrl, ''), lifeMs, acts)
      if (signal !== 'SIGKILL') throw new Error('The counter ended by itself')
    }
    province.faults.clear()
    await province.up()
    province.setClockOffset(0)
    const toItsEnd = async (life: number, end: 'end' | 'again'): Promise<Compared> => {
      if ((await live(child(life, province.url, end), LAST_LIFE_MS)) !== null)
        throw new Error('Not everything had arrived in time')
      const counter = openDrillCounter(records, drillClock(beganAt, skewMs))
      const all = counter.all()
      counter.close()
      return { records: all, report: await province.report(), takesFiles: speaksSixStep(seed) }
    }
    const hidden = countHidden(await toItsEnd(lives, 'end'))
    if (speaksSixStep(seed)) await moveCodesOn(seed, province.url)
    const last = await toItsEnd(lives + 1, 'again')
    return { ...judge(last), hiddenRefusals: hidden + countHidden(last), kills: lives }
  } finally {
    await line.close()
    await province.stop()
    remove()
  }
}

/** How many of the planned dossiers are begun until the end of a life: each has new ones to send. */
const begunIn = (life: number, lives: number) => Math.min(DOSSIERS, Math.ceil((DOSSIERS * (life + 1)) / lives))

/** What an official does to a province that came back from a backup: its codes go on after those that had been given out. */
async function moveCodesOn(seed: number, url: string): Promise<void> {
  const connector = connectorOf(seed, url, { now: () => Date.now() })
  const drawn = await connector.takeCodes(TEST_ACCOUNT.unit, DOSSIERS)
  await connector.close()
  if (!drawn.ok) throw new Error(`No codes: ${drawn.problem.kind}`)
}

/** One life of the counter, killed `lifeMs` after it began; `acts` befall it one after the other. Gives the signal it ended by. */
async function live(
  args: readonly string[],
  lifeMs: number,
  acts: readonly (() => Promise<unknown>)[] = []
): Promise<string | null> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'faults-child.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const ended = new Promise<string | null>((resolve, reject) => {
    child.on('close', (code, by) => (code ? reject(new Error('The counter broke down')) : resolve(by)))
  })
  let timer: NodeJS.Timeout | undefined
  const befall = async () => {
    for (const act of acts) {
      await wait(lifeMs / (acts.length + 1))
      await act()
    }
  }
  let acted = Promise.resolve()
  const faults: string[] = []
  createInterface({ input: child.stdout }).on('line', (text) => {
    if (text.includes('"fault"')) faults.push(text)
    if (timer) return
    timer = setTimeout(() => child.kill('SIGKILL'), lifeMs)
    acted = befall()
  })
  try {
    const signal = await ended
    await acted
    if (faults.length > 0) throw new Error(`Faults of the counter's own: ${faults.join(' ')}`)
    return signal
  } finally {
    clearTimeout(timer)
  }
}
