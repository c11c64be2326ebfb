/**
 * Gives whoever waits a turn of the event loop of his own, one after the other: between two pieces of work on the records
 * a clerk's save comes in, however many answers the province gave at once.
 */
export function createTurns(): () => Promise<void> {
  let last = Promise.resolve()
  return () => {
    last = last.then(() => new Promise((resolve) => setImmediate(resolve)))
    return last
  }
}
