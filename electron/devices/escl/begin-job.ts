import type { ScannerProblemKind, ScanSettings } from '../../../shared/contract/scanners.ts'
import { fail, ok, type Result } from '../../../shared/lib/result.ts'
import { below, jobAddress } from './address.ts'
import { askCapabilities, askStatus, exchangeProblem } from './device.ts'
import { type EsclLimits, MAX_XML_BYTES } from './limits.ts'
import { exchange } from './request.ts'
import { writeSettings } from './settings.ts'
import { busyMs, type Waiting } from './waiting.ts'

/**
 * Begins one job and gives its address. Asked again only where the device said that it began none (503): a lost answer
 * may have begun one, and a second would pull the same papers. Not stopped in the middle, so that a job that began is
 * known and can be deleted.
 */
export async function beginJob(
  address: URL,
  settings: ScanSettings,
  limits: EsclLimits,
  waiting: Waiting,
  stop: AbortSignal
): Promise<Result<URL, { readonly kind: ScannerProblemKind }>> {
  const capabilities = await askCapabilities(address, limits, stop)
  if (!capabilities.ok) return capabilities
  const body = writeSettings(settings, capabilities.value)
  if (body === undefined) return fail({ kind: 'scanner-refused' })
  const stopped = () => stop.aborted
  for (;;) {
    const hindrance = await findHindrance(address, settings, limits)
    if (hindrance) return fail({ kind: hindrance })
    if (stopped()) return fail({ kind: 'scanner-stopped' })
    const posted = await exchange(
      { method: 'POST', url: below(address, 'ScanJobs'), body, maxBytes: MAX_XML_BYTES, answerMs: limits.answerMs },
      limits
    )
    if (!posted.ok) return fail(exchangeProblem(posted.problem))
    const { status, location, retryAfter } = posted.value
    if (status === 201) {
      const job = jobAddress(address, location)
      return job ? ok(job) : fail({ kind: 'scanner-confused' })
    }
    if (status === 503) {
      if (!(await waiting.wait(busyMs(retryAfter, limits)))) return fail({ kind: 'scanner-busy' })
      if (stopped()) return fail({ kind: 'scanner-stopped' })
      continue
    }
    const why = await findHindrance(address, settings, limits)
    if (why) return fail({ kind: why })
    return fail({ kind: status >= 400 && status < 500 && status !== 404 ? 'scanner-refused' : 'scanner-confused' })
  }
}

/** What can be seen before a job: an open cover, paper in the way, no paper. Only the feeder knows of these. */
async function findHindrance(
  address: URL,
  { source }: ScanSettings,
  limits: EsclLimits
): Promise<ScannerProblemKind | undefined> {
  if (source !== 'adf') return undefined
  const seen = await askStatus(address, undefined, limits)
  return seen?.fault ?? (seen?.feeder === 'empty' ? 'feeder-empty' : undefined)
}
