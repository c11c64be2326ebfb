import { randomBytes } from 'node:crypto'
import { seal, unseal } from '../../electron/store/sealed.ts'
import type { MachineVault } from '../../shared/contract/ports.ts'

/** A user session of a machine: it opens only what it wrapped itself. */
export interface FakeVault extends MachineVault {
  /** Switches the protection of the session off and on. */
  setAvailable(available: boolean): void
}

/** Each one is another machine; `available: false` = it protects nothing. */
export function createFakeVault({ available = true } = {}): FakeVault {
  const own = randomBytes(32)
  let protects = available
  return {
    setAvailable(on) {
      protects = on
    },
    available: () => Promise.resolve(protects),
    wrap: (secret) =>
      protects ? Promise.resolve(seal(own, secret)) : Promise.reject(new Error('This machine wraps nothing')),
    unwrap: (wrapped) => Promise.resolve(protects ? unseal(own, wrapped) : undefined)
  }
}
