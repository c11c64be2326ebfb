import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import type { Printer } from '../../../shared/contract/ports.ts'
import type { Queue } from '../../cups/cups-files.ts'
import { startPrivateCups, type PrivateCups } from '../../cups/private-cups.ts'
import { launchApp } from '../launch.ts'

/** The window printers of the probe: one as shipped, one that waits two seconds only. */
export interface ProbePrinters {
  readonly usual: Printer
  readonly hasty: Printer
}

export interface Probe {
  readonly app: ElectronApplication
  readonly cups: PrivateCups
  readonly printers: ProbePrinters
  readonly close: () => Promise<void>
}

/** Starts the probe application over a print service of its own. */
export async function startProbe(queues?: readonly Queue[]): Promise<Probe> {
  const cups = await startPrivateCups(queues)
  const folder = mkdtempSync(join(tmpdir(), 'quay-probe-'))
  const env = { CUPS_SERVER: cups.server }
  const { app, kill } = await launchApp({ userDataDir: join(folder, 'data'), folder: import.meta.dirname, env })
  return {
    app,
    cups,
    printers: { usual: remotePrinter(app, 'usual'), hasty: remotePrinter(app, 'hasty') },
    async close() {
      await kill()
      await cups.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

interface Theirs {
  readonly printers: ProbePrinters
}

/** A printer that lives in the main process of the probe. */
function remotePrinter(app: ElectronApplication, name: keyof ProbePrinters): Printer {
  return {
    list: () => app.evaluate((_, which) => (globalThis as unknown as Theirs).printers[which].list(), name),
    submit: (printer, pdf, title, copies) =>
      app.evaluate(
        (_, { which, base64, ...job }) =>
          (globalThis as unknown as Theirs).printers[which].submit(
            job.printer,
            Buffer.from(base64, 'base64'),
            job.title,
            job.copies
          ),
        { which: name, printer, base64: Buffer.from(pdf).toString('base64'), title, copies }
      ),
    state: (jobId) =>
      app.evaluate((_, { which, job }) => (globalThis as unknown as Theirs).printers[which].state(job), {
        which: name,
        job: jobId
      })
  }
}
