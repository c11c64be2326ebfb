import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFakePrinter } from '../../fakes/printer.ts'
import { printerSuite, sameBytes } from './suite.ts'

printerSuite({ describe, it, beforeAll, afterAll, expect }, 'fake printer', () => {
  const printer = createFakePrinter({
    QMC_PDF: 'prints',
    QMC_FAILS: 'fails',
    QMC_PAUSED: 'paused',
    QMC_REFUSES: 'refuses'
  })
  return Promise.resolve({
    printer,
    tells: true,
    isSame: sameBytes,
    printed: () => Promise.resolve(printer.printed.map(({ pdf }) => pdf)),
    switchOff() {
      printer.setRunning(false)
      return Promise.resolve()
    },
    close: () => Promise.resolve()
  })
})
