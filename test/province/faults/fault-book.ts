import { seeded } from '../seeded.ts'
import { faultSchema, type Fault, type FaultInput, type FaultKind, type Misfortune } from './fault.ts'

/** A fault that was asked for, and how often it struck. */
export interface BookedFault extends Fault {
  readonly id: number
  readonly struck: number
}

/** The faults asked for from outside. The same requests in the same order suffer the same, for the same seeds. */
export interface FaultBook {
  add(fault: FaultInput): number
  list(): readonly BookedFault[]
  remove(id: number): void
  clear(): void
  /** What this request suffers now, of the kinds that `decides` names, in the order they were asked for. Counts as struck. */
  take(
    request: { readonly interface: string; readonly operation: string },
    decides: (kind: FaultKind) => boolean
  ): readonly Misfortune[]
}

/** An empty book. `onStrike` hears of each fault that strikes. */
export function createFaultBook(onStrike: (kind: FaultKind) => void): FaultBook {
  const booked = new Map<number, { fault: Fault; struck: number; chance: () => number }>()
  let last = 0
  return {
    add(input) {
      const fault = faultSchema.parse(input)
      booked.set(++last, { fault, struck: 0, chance: seeded(fault.seed) })
      return last
    },
    list: () => [...booked].map(([id, { fault, struck }]) => ({ ...fault, id, struck })),
    remove: (id) => void booked.delete(id),
    clear: () => booked.clear(),
    take: (request, decides) =>
      [...booked.values()].flatMap((entry) => {
        const { what, on, times, probability } = entry.fault
        if (!decides(what.kind)) return []
        if (on.interface !== undefined && on.interface !== request.interface) return []
        if (on.operation !== undefined && on.operation !== request.operation) return []
        if (entry.struck >= (times ?? (probability === undefined ? 1 : Infinity))) return []
        if (probability !== undefined && entry.chance() >= probability) return []
        entry.struck++
        onStrike(what.kind)
        return [what]
      })
  }
}
