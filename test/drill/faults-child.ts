import { writeSync } from 'node:fs'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { createRunner } from '../../electron/sync/runner.ts'
import { seeded } from '../province/seeded.ts'
import { connectorOf, drillClock } from './faults-connector.ts'
import { openDrillCounter } from './faults-counter.ts'
import { planOf } from './faults-plan.ts'

// One life of a counter: goes on with the planned work and sends it, until it is killed. One that is to `end` goes on
// until nothing is left that was not refused; with "again" a person first has everything tried again that was.

const [folder = '', seedText = '', life = '', begun = '', known = '', url = '', beganAt = '', skewMs = '', end = ''] =
  process.argv.slice(2)
const seed = Number(seedText)
const say = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`)
const clock = drillClock(Number(beganAt), Number(skewMs))
const counter = openDrillCounter(folder, clock)
const province = connectorOf(seed, url, clock)
const runner = createRunner({
  outbox: counter.outbox,
  province,
  clock,
  chance: seeded(seed * 1_000 + Number(life)),
  fault: (where, error) => say({ kind: 'fault', where, error: String(error) }),
  changed: () => undefined
})
const PAUSE_MS = 15

say({ kind: 'begun' })
if (end === 'again') counter.tryAgain()
const plan = planOf(seed).slice(0, Number(begun))
/** Those of the lives before: the province has most of them. */
const older = plan.slice(0, Number(known))
for (;;) {
  const working =
    plan.some((dossier) => counter.goOn(dossier, province.limits.codes)) ||
    older.some((dossier) => counter.bringLate(dossier))
  runner.wake()
  await wait(PAUSE_MS)
  if (end === '' || working) continue
  await runner.idle()
  const left = counter.outbox.due(Number.MAX_SAFE_INTEGER, 1, new Set(), province.limits)
  if (runner.state().reached && left.length === 0) break
}
await runner.stop()
await province.close()
counter.close()
