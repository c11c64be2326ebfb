import type { Clock } from '../../shared/contract/ports.ts'
import type { Province } from '../../shared/contract/province.ts'
import { codesToAsk, readPooledCode } from '../../shared/domain/numbering/pool.ts'
import { localDate } from '../../shared/lib/plain-date.ts'
import type { Log } from '../log.ts'
import type { Store } from '../store/store.ts'

/** Keeps the day's official codes at hand. */
export interface PoolKeeper {
  /** Fills up what is missing, if the province may be asked now; returns at once. */
  keep(): void
  /** Resolves when nothing is being asked. */
  idle(): Promise<void>
}

interface KeeperParts {
  readonly pool: Store['pool']
  readonly province: Pick<Province, 'takeCodes'>
  readonly unitCode: string
  readonly clock: Clock
  readonly log: Pick<Log, 'note' | 'fault'>
  readonly changed: () => void
}

const AFTER_CUT_MS = 30_000
/** What a person must put right is not asked for again and again: each answer may cost a code. */
const AFTER_REFUSAL_MS = 10 * 60_000

/** Fetches codes ahead while the province can be reached; ends the codes of days that are over. */
export function createPoolKeeper({ pool, province, unitCode, clock, log, changed }: KeeperParts): PoolKeeper {
  let asking: Promise<void> | undefined
  let notBefore = 0

  /** True when more may be asked for at once. */
  const ask = async (count: number): Promise<boolean> => {
    const answer = await province.takeCodes(unitCode, count)
    const now = clock.now()
    if (!answer.ok) {
      const { kind } = answer.problem
      notBefore = now + (kind === 'refused' || kind === 'credentials-refused' ? AFTER_REFUSAL_MS : AFTER_CUT_MS)
      if (kind === 'refused') log.note('codes refused')
      return false
    }
    const codes = answer.value.flatMap((code) => readPooledCode(code, unitCode) ?? [])
    const kept = pool.put(codes, localDate(now), now)
    const ready = kept.ok ? kept.value : 0
    changed()
    if (ready === answer.value.length && ready > 0) return true
    // Another unit's, another day's, or known already: the province and this counter do not agree.
    log.note('codes not usable', { asked: count, got: answer.value.length, ready })
    notBefore = now + AFTER_REFUSAL_MS
    return false
  }
  const fill = async () => {
    for (;;) {
      const today = localDate(clock.now())
      pool.expire(today)
      const count = codesToAsk(pool.ready(today))
      if (count === 0 || clock.now() < notBefore || !(await ask(count))) return
    }
  }
  return {
    keep() {
      asking ??= fill()
        .catch((error: unknown) => {
          log.fault('pool', error)
          notBefore = clock.now() + AFTER_CUT_MS
        })
        .finally(() => {
          asking = undefined
        })
    },
    idle: () => asking ?? Promise.resolve()
  }
}
