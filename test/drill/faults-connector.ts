import { createSessionRpc } from '../../electron/sync/connectors/session-rpc/session-rpc.ts'
import { createSixStep } from '../../electron/sync/connectors/six-step/six-step.ts'
import type { Clock } from '../../shared/contract/ports.ts'
import type { Province } from '../../shared/contract/province.ts'
import { MORNING } from '../fixtures/store.ts'
import { TEST_ACCOUNT } from '../province/accounts.ts'

/** So much faster than the machine's: the waits of minutes are part of the drill too. */
const SPEED = 50

/** From the morning of the made-up day, fast; `beganAt` is the machine's own time (epoch ms) at which the drill began. */
export const drillClock = (beganAt: number, skewMs: number): Clock => ({
  now: () => MORNING + skewMs + (Date.now() - beganAt) * SPEED
})

/** Whether that seed speaks six-step; the others speak session-rpc. */
export const speaksSixStep = (seed: number): boolean => seed % 2 === 1

/** The connector of a seed, over `url`. */
export function connectorOf(seed: number, url: string, clock: Clock): Province {
  const { clientId, clientSecret, username, password, dstcode, unit: unitCode } = TEST_ACCOUNT
  const parts = { url, clock, fetch: (address: string, init?: RequestInit) => fetch(address, init) }
  return speaksSixStep(seed)
    ? createSixStep({ ...parts, credentials: { clientId, clientSecret } })
    : createSessionRpc({ ...parts, credentials: { username, password, dstcode, unitCode } })
}
