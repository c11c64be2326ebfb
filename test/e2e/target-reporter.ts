import type { Reporter } from '@playwright/test/reporter'
import { electronTarget } from './launch.ts'

/** Says in every report which Electron ran: the real binary, or the stand-in. */
export default class TargetReporter implements Reporter {
  onEnd(): void {
    console.log(`electron: ${electronTarget()}`)
  }

  printsToStdio(): boolean {
    return false
  }
}
