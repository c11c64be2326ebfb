import { setTimeout } from 'node:timers/promises'
import type { ScannerProblemKind, ScanSettings } from '../../../shared/contract/scanners.ts'
import { below } from './address.ts'
import { beginJob } from './begin-job.ts'
import { askStatus } from './device.ts'
import { type EsclLimits, MAX_PAGE_BYTES, MAX_XML_BYTES } from './limits.ts'
import { hasEnd, pageFormat, samePage } from './page-body.ts'
import { exchange, type EsclReply, type ExchangeProblem } from './request.ts'
import type { DeviceStatus } from './status.ts'
import { busyMs, createWaiting } from './waiting.ts'

/** What came next. `problem` undefined = all papers are through. */
export type ScanStep =
  | { readonly kind: 'page'; readonly number: number; readonly bytes: Uint8Array; readonly repeated: number }
  | {
      readonly kind: 'end'
      readonly problem: ScannerProblemKind | undefined
      readonly repeated: number
      readonly counted: number | undefined
    }

/** One job at a device, page by page. */
export interface ScanJob {
  /** The next page, or the end. Asking for it says that the page before is stored. */
  next(): Promise<ScanStep>
  /** Ends what is going on and deletes the job at the device, which would go on pulling paper. */
  stop(): Promise<void>
}

/** What to do after a failed try: go on asking, or end. */
type Verdict = { readonly end: ScannerProblemKind | undefined } | 'again'

/**
 * Scans `settings` at `address`. One job only, resumed whatever happens to the line: a page that did not come whole is
 * asked for again, and the device's own count tells whether it sent that one again or went on.
 */
export function createScanJob(address: URL, settings: ScanSettings, limits: EsclLimits): ScanJob {
  const stopping = new AbortController()
  const stopped = () => stopping.signal.aborted
  const waiting = createWaiting(limits, stopping.signal)
  let job: URL | undefined
  let dropped = false
  let taken = 0
  let repeated = 0
  let counted: number | undefined
  let pdf = false
  let coming: Promise<ScanStep> | undefined
  let before: Uint8Array | undefined

  const status = async (): Promise<DeviceStatus | undefined> => {
    const seen = await askStatus(address, job, limits, stopping.signal)
    counted = seen?.job?.counted ?? counted
    return seen
  }

  const end = async (problem: ScannerProblemKind | undefined): Promise<ScanStep> => {
    // Also after the last page from the glass: nobody will ask this job for more.
    if (job && (problem !== undefined || settings.source === 'glass')) await drop()
    // A PDF holds many pages: documents cannot be held against them.
    return { kind: 'end', problem, repeated, counted: pdf ? undefined : counted }
  }

  /** Told once, whatever it answers: some devices do not know the word. */
  const drop = async () => {
    const url = job
    if (!url || dropped) return
    dropped = true
    await exchange(
      { method: 'DELETE', url, maxBytes: MAX_XML_BYTES, answerMs: Math.min(limits.connectMs, limits.answerMs) },
      limits
    )
  }

  /** Whether the device counted a page more than `last` and more than are stored; looked at twice, as counts come late. */
  const wentUp = async (last: number | undefined): Promise<boolean> => {
    for (const again of [true, false]) {
      const now = (await status())?.job?.counted
      if (now === undefined || last === undefined) return false
      if (now > last && now > taken) return true
      if (again) await setTimeout(limits.pauseMs)
    }
    return false
  }

  const take = (bytes: Uint8Array): ScanStep => {
    taken++
    before = bytes
    pdf ||= pageFormat(bytes) === 'pdf'
    waiting.moved()
    return { kind: 'page', number: taken, bytes, repeated }
  }

  /** The device says that there is no more: 404, or 410. It may have forgotten the job, or speak too early. */
  const judgeEnd = async (lastTry: boolean): Promise<Verdict> => {
    const seen = await status()
    const state = seen?.job?.state
    if (state === 'canceled' || state === 'aborted') return { end: seen?.fault ?? 'scanner-stopped' }
    if (seen?.fault && state !== 'completed') return { end: seen.fault }
    // Some say so between two papers; to others a job is still running for a while after its last one.
    if (state === 'running' && !lastTry) return 'again'
    if (taken === 0) return { end: settings.source === 'adf' ? 'feeder-empty' : 'scanner-refused' }
    return { end: state !== 'completed' && seen?.feeder === 'loaded' ? 'scanner-stopped' : undefined }
  }

  const judgeBusy = async ({ retryAfter }: EsclReply): Promise<Verdict> => {
    const seen = await status()
    if (seen?.fault) return { end: seen.fault }
    return (await waiting.wait(busyMs(retryAfter, limits))) ? 'again' : { end: 'scanner-busy' }
  }

  /** Nothing came within the time: it may be through and not say so. */
  const judgeSilence = async (lastTry: boolean): Promise<Verdict> => {
    const seen = await status()
    const ours = seen?.job
    if (seen?.fault && ours?.state !== 'completed') return { end: seen.fault }
    const allStored = taken > 0 && (pdf || ours?.counted === taken)
    if (ours?.state === 'completed' && allStored) return { end: undefined }
    if (!lastTry) return 'again'
    const nothingLeft = seen?.feeder !== 'loaded' && ours !== undefined && (ours.toTransfer ?? 0) === 0
    return { end: allStored && nothingLeft ? undefined : 'scanner-silent' }
  }

  const judgeFailure = async (kind: ExchangeProblem['kind'], lastTry: boolean): Promise<Verdict> => {
    if (kind === 'stopped') return { end: 'scanner-stopped' }
    if (kind === 'too-large') return { end: 'scanner-confused' }
    if (kind === 'silent') return judgeSilence(lastTry)
    return lastTry ? { end: 'scanner-unreachable' } : 'again'
  }

  /** An answer that is neither a page, nor the end, nor "busy". */
  const judgeOdd = async (lastTry: boolean): Promise<Verdict> => {
    const seen = await status()
    if (seen?.fault) return { end: seen.fault }
    return lastTry ? { end: 'scanner-confused' } : 'again'
  }

  const nextOf = async (at: URL): Promise<ScanStep> => {
    const last = taken === 0 ? 0 : (await status())?.job?.counted
    for (let tries = 1; ; tries++) {
      const lastTry = tries >= limits.tries
      const got = await exchange(
        {
          method: 'GET',
          url: below(at, 'NextDocument'),
          maxBytes: MAX_PAGE_BYTES,
          answerMs: limits.pageMs,
          stop: stopping.signal
        },
        limits
      )
      let verdict: Verdict
      const bytes = got.ok ? got.value.bytes : got.problem.bytes
      const complete = got.ok && (got.value.whole || hasEnd(bytes))
      if (got.ok && (got.value.status === 404 || got.value.status === 410)) verdict = await judgeEnd(lastTry)
      else if (got.ok && got.value.status === 503) {
        tries--
        verdict = await judgeBusy(got.value)
      } else if (got.ok && got.value.status !== 200) verdict = await judgeOdd(lastTry)
      else if (complete && pageFormat(bytes) === undefined) verdict = { end: 'scanner-confused' }
      else if (complete) {
        if (!before || !samePage(before, bytes) || (await wentUp(last))) return take(bytes)
        repeated++
        verdict = lastTry ? { end: 'scanner-confused' } : 'again'
      } else if ((got.ok || got.problem.kind === 'broken') && hasEnd(bytes) && (await wentUp(last))) {
        // The line broke behind the last byte, and the device counts the page as sent: it will not come again.
        return take(bytes)
      } else verdict = await judgeFailure(got.ok ? 'broken' : got.problem.kind, lastTry)
      if (verdict !== 'again') return end(verdict.end)
      await setTimeout(limits.pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (stopped()) return end('scanner-stopped')
    }
  }

  const step = async (): Promise<ScanStep> => {
    if (stopped()) return end('scanner-stopped')
    if (!job) {
      const begun = await beginJob(address, settings, limits, waiting, stopping.signal)
      if (!begun.ok) return end(begun.problem.kind)
      job = begun.value
      waiting.moved()
    }
    // A glass holds one paper, and some devices hang when they are asked for another.
    if (settings.source === 'glass' && taken > 0) {
      await status()
      return end(undefined)
    }
    return stopped() ? end('scanner-stopped') : nextOf(job)
  }

  return {
    next: () => (coming = step()),
    async stop() {
      stopping.abort()
      await coming
      await drop()
    }
  }
}
