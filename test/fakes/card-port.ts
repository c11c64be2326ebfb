import type { CardPort, CardPortChoice, CardPortHeard, FoundPort } from '../../shared/contract/card-port.ts'
import { ok } from '../../shared/lib/result.ts'

/** A reader in the test's hands. */
export interface FakeCardPort extends CardPort {
  /** What is read from; null = from none. */
  readonly chosen: () => CardPortChoice | null
  /** Says what a reader would. */
  say(heard: CardPortHeard): void
}

/** A serial line in memory. */
export function createFakeCardPort(ports: readonly FoundPort[] = []): FakeCardPort {
  let chosen: CardPortChoice | null = null
  let hear: (heard: CardPortHeard) => void = () => undefined
  return {
    chosen: () => chosen,
    say: (heard) => hear(heard),
    list: () => Promise.resolve(ok(ports)),
    read(choice, listener) {
      chosen = choice
      hear = listener
      hear({ kind: 'state', state: choice ? 'waiting' : 'none' })
    },
    close() {
      chosen = null
    }
  }
}
