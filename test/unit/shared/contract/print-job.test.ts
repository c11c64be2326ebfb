import { expect, it } from 'vitest'
import { mayHaveComeOut } from '../../../../shared/contract/print-job.ts'
import type { PrintFailure, PrintState } from '../../../../shared/contract/views.ts'

/** For every reason whether paper may be in somebody's hands: a new one without a line here does not compile. */
const AFTER: Readonly<Record<PrintFailure, boolean>> = {
  'printer-missing': false,
  'printer-refuses': false,
  'printing-unavailable': false,
  'not-sent': false,
  'pdf-failed': false,
  'disk-full': false,
  'pdf-damaged': false,
  interrupted: true,
  stuck: true,
  'gave-up': true,
  'not-confirmed': true
}

it.each(Object.entries(AFTER))('a print that failed by "%s": paper may be there: %s', (failure, may) => {
  expect(mayHaveComeOut({ state: 'failed', failure: failure as PrintFailure })).toBe(may)
})

it.each<[PrintState, boolean]>([
  ['queued', false],
  ['handed-over', true],
  ['confirmed', true],
  ['failed', true]
])('a print that is "%s" for no known reason: %s', (state, may) => {
  expect(mayHaveComeOut({ state, failure: null })).toBe(may)
})
