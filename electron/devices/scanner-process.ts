import { setTimeout } from 'node:timers/promises'
import { invariant, present } from '../../shared/lib/invariant.ts'
import { fail, ok } from '../../shared/lib/result.ts'
import { answerWith } from './answer.ts'
import { askCapabilities, deviceAddress } from './escl/device.ts'
import { findScanners } from './escl/find-scanners.ts'
import { createScanJob, type ScanJob, type ScanStep } from './escl/scan-job.ts'
import { parent } from './parent.ts'
import { type ScannerQuestion, scannerQuestionSchema } from './scanner-questions.ts'

// Speaks eSCL beside main: what a device sends is read here first, and what hangs here is ended from there.

interface Scan {
  readonly job: ScanJob
  readonly heartbeatMs: number
  /** The last page that was given out. */
  given: number
  /** The step that is on its way. */
  coming: Promise<ScanStep> | undefined
}

let scan: Scan | undefined

async function answer(asked: ScannerQuestion): Promise<unknown> {
  switch (asked.ask) {
    case 'find':
      return findScanners(asked.limits.findMs)
    case 'abilities': {
      const address = deviceAddress(asked.address)
      if (!address.ok) return address
      const capabilities = await askCapabilities(address.value, asked.limits)
      return capabilities.ok ? ok(capabilities.value.abilities) : fail(capabilities.problem)
    }
    case 'scan': {
      invariant(!scan, 'one scan in a process')
      const address = deviceAddress(asked.address)
      if (!address.ok) return address
      const job = createScanJob(address.value, asked.settings, asked.limits)
      scan = { job, heartbeatMs: asked.limits.heartbeatMs, given: 0, coming: undefined }
      return ok(null)
    }
    case 'next':
      return nextStep(present(scan, 'scan'), asked.stored)
    case 'stop':
      await scan?.job.stop()
      return ok(null)
  }
}

async function nextStep(at: Scan, stored: number): Promise<unknown> {
  invariant(stored === at.given, 'every page that was given is stored before the next')
  at.coming ??= at.job.next()
  const step = await Promise.race([at.coming, setTimeout(at.heartbeatMs, { kind: 'waiting' } as const)])
  if (step.kind !== 'waiting') at.coming = undefined
  if (step.kind === 'page') at.given = step.number
  return step
}

answerWith(parent(), async (question) => answer(scannerQuestionSchema.parse(question)))
