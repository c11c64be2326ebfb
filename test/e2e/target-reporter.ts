import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'
import { electronTarget } from './electron-target.ts'

/** Annotation of a test that says which Electron and which Chromium it ran on. */
export const RAN_ON = 'ran on'

/** Says in every report which Electron ran, the real binary or the stand-in, and on which Chromium. */
export default class TargetReporter implements Reporter {
  readonly #ranOn = new Set<string>()

  onTestEnd(_: TestCase, { annotations }: TestResult): void {
    for (const { type, description } of annotations)
      if (type === RAN_ON && description !== undefined) this.#ranOn.add(description)
  }

  onEnd(): void {
    if (this.#ranOn.size === 0) this.#ranOn.add(`${electronTarget()}, never started`)
    for (const each of this.#ranOn) console.log(`electron: ${each}`)
  }

  printsToStdio(): boolean {
    return false
  }
}
