import { describe, expect, it } from 'vitest'
import { printWords as inHistory } from '../../../../renderer/words/dossiers.ts'
import { printWords as atHome } from '../../../../renderer/words/today.ts'
import type { PrintFailure, PrintJob } from '../../../../shared/contract/views.ts'

const FAILURES: Readonly<Record<PrintFailure, true>> = {
  'printer-missing': true,
  'printer-refuses': true,
  'printing-unavailable': true,
  'not-sent': true,
  'pdf-failed': true,
  'disk-full': true,
  'pdf-damaged': true,
  interrupted: true,
  stuck: true,
  'gave-up': true,
  'not-confirmed': true
}
const JOB: PrintJob = {
  printId: 'p',
  dossierId: 'd',
  eventId: 'e',
  code: 'H23.54.22-261120-6000',
  form: 'receipt/tt03-2025',
  reprint: 0,
  copies: 2,
  state: 'queued',
  failure: null,
  printer: 'Máy in quầy 1',
  pdfSha256: null,
  at: 0
}
const JOBS: PrintJob[] = [
  JOB,
  { ...JOB, state: 'handed-over' },
  { ...JOB, state: 'handed-over', serviceSaysDone: true },
  { ...JOB, state: 'confirmed' },
  ...Object.keys(FAILURES).map((failure): PrintJob => ({ ...JOB, state: 'failed', failure: failure as PrintFailure }))
]

describe.each([
  ['at home', atHome],
  ['in the history', inHistory]
])('how a print stands, %s', (_, words) => {
  it('is said in words of its own for every state and every reason', () => {
    const said = JOBS.map(words)
    expect(new Set(said).size).toBe(JOBS.length)
    expect(said.join()).not.toMatch(/undefined|null|\[object/)
  })

  it('is never "printed" before a person has said so', () => {
    const printed = words({ ...JOB, state: 'confirmed' })
    expect(printed).toMatch(/Đã in ra giấy|giấy đã ra/)
    for (const job of JOBS.filter(({ state }) => state !== 'confirmed')) expect(words(job)).not.toBe(printed)
  })
})
