import { CLOCK_SLACK_MS } from '../../shared/lib/clock-slack.ts'
import type { Store } from '../store/store.ts'

/** A counter that has recorded nothing for longer is rarer than a year or month typed wrong. Longest Tết closure: ten days. */
const LONGEST_PAUSE_MS = 31 * 86_400_000

/** Why the machine's clock is not to be believed without a person's word. Order never comes from it, but dates on paper do. */
export interface ClockDoubt {
  readonly kind: 'clock-behind' | 'clock-ahead'
  readonly lastEventAt: number
}

/** What is doubtful about `now` after what was recorded last; undefined when nothing is, or nothing was recorded yet. */
export function clockDoubt(store: Pick<Store, 'events'>, now: number): ClockDoubt | undefined {
  const lastEventAt = store.events.last()?.at
  if (lastEventAt === undefined) return undefined
  if (lastEventAt - now > CLOCK_SLACK_MS) return { kind: 'clock-behind', lastEventAt }
  return now - lastEventAt > LONGEST_PAUSE_MS ? { kind: 'clock-ahead', lastEventAt } : undefined
}
