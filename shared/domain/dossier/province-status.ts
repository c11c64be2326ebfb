import { possibleEvents, type Status, STATUSES, statusAfter } from './status.ts'

/** How what the province says stands to what the counter says. */
export type Agreement = 'same' | 'province-ahead' | 'counter-ahead' | 'conflict'

/** Every status that can follow from one, in any number of steps. */
function reachableFrom(from: Status): ReadonlySet<Status> {
  const seen = new Set<Status>()
  const left: Status[] = [from]
  for (let status = left.pop(); status !== undefined; status = left.pop())
    for (const kind of possibleEvents(status)) {
      const next = statusAfter(status, kind)
      if (next === undefined || seen.has(next)) continue
      seen.add(next)
      left.push(next)
    }
  return seen
}

/**
 * Compares the counter's status with the one that the province reports. Going on from the same point is no conflict,
 * whichever side is ahead; a status that the other side could never come to is one, and is shown, never overwritten.
 */
export function agreementOf(counter: Status, reported: number): Agreement {
  const province = STATUSES.find((each) => each === reported)
  if (province === counter) return 'same'
  if (province === undefined) return 'conflict'
  if (reachableFrom(counter).has(province)) return 'province-ahead'
  return reachableFrom(province).has(counter) ? 'counter-ahead' : 'conflict'
}
