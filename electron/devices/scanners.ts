import type { Scanners } from '../../shared/contract/scanners.ts'
import { fail } from '../../shared/lib/result.ts'
import { type Asker, createAsker } from './asker.ts'
import { ESCL_LIMITS, type EsclLimits } from './escl/limits.ts'
import type { StartProcess } from './own-process.ts'
import { storePages } from './store-pages.ts'
import { abilitiesSchema, type AskScanner, foundSchema } from './scanner-questions.ts'

/**
 * Scanners of the network, spoken to in a process of its own for each call: a device that brings one down, or hangs it,
 * costs nothing else.
 */
export function createScanners(start: StartProcess, limits: EsclLimits = ESCL_LIMITS): Scanners {
  const open = new Set<Asker>()
  const within = async <T>(work: (ask: AskScanner) => Promise<T>): Promise<T> => {
    const asker = createAsker(start, 'scanner-process')
    open.add(asker)
    try {
      return await work(async (schema, question, limitMs) => {
        const answered = await asker.ask(question, limitMs)
        return answered.ok ? schema.safeParse(answered.value).data : undefined
      })
    } finally {
      open.delete(asker)
      asker.close()
    }
  }
  return {
    find: () =>
      within(async (ask) => {
        const found = await ask(foundSchema, { ask: 'find', limits }, limits.findMs + limits.startMs)
        return found ?? fail({ kind: 'scanner-silent' })
      }),
    abilities: (address) =>
      within(async (ask) => {
        const limitMs = limits.connectMs + limits.answerMs + limits.stallMs + limits.startMs
        const told = await ask(abilitiesSchema, { ask: 'abilities', address, limits }, limitMs)
        return told ?? fail({ kind: 'scanner-silent' })
      }),
    scan: (address, settings, onPage, stop) =>
      within((ask) => storePages(ask, { address, settings, limits }, onPage, stop)),
    close() {
      for (const asker of open) asker.close()
    }
  }
}
