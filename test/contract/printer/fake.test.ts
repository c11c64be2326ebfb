import { createFakePrinter } from '../../fakes/printer.ts'
import { printerSuite } from './suite.ts'

printerSuite('fake printer', () => {
  const printer = createFakePrinter({
    QMC_PDF: 'prints',
    QMC_FAILS: 'fails',
    QMC_PAUSED: 'paused',
    QMC_REFUSES: 'refuses'
  })
  return Promise.resolve({
    printer,
    printed: () => Promise.resolve(printer.printed.map(({ pdf }) => pdf)),
    switchOff() {
      printer.setRunning(false)
      return Promise.resolve()
    },
    close: () => Promise.resolve()
  })
})
