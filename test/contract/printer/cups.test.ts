import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCupsPrinter } from '../../../electron/print/cups.ts'
import { startPrivateCups } from '../../cups/private-cups.ts'
import { printerSuite, sameBytes } from './suite.ts'

printerSuite({ describe, it, beforeAll, afterAll, expect }, 'CUPS', async () => {
  const cups = await startPrivateCups([
    { name: 'QMC_PDF', kind: 'writes' },
    { name: 'QMC_FAILS', kind: 'fails' },
    { name: 'QMC_PAUSED', kind: 'paused' },
    { name: 'QMC_REFUSES', kind: 'refuses' }
  ])
  const before = process.env.CUPS_SERVER
  process.env.CUPS_SERVER = cups.server
  return {
    printer: createCupsPrinter(),
    tells: true,
    isSame: sameBytes,
    printed: () => cups.printed(),
    switchOff: () => cups.stop(),
    async close() {
      if (before === undefined) delete process.env.CUPS_SERVER
      else process.env.CUPS_SERVER = before
      await cups.stop()
    }
  }
})
