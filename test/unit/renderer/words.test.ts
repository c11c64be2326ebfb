import { describe, expect, test } from 'vitest'
import { type AnyProblem, sentenceFor, waitWords } from '../../../renderer/words.ts'
import { fieldWord } from '../../../renderer/words/fields.ts'

type Kind = AnyProblem['kind']
type ByKind = { readonly [K in Kind]: Extract<AnyProblem, { readonly kind: K }> }

/** One of every kind of the contract: a new kind without a line here does not compile. */
const ONE_OF_EACH: ByKind = {
  invalid: { kind: 'invalid', field: 'intake.applicant.name', reason: 'too-long' },
  'signed-out': { kind: 'signed-out' },
  blocked: { kind: 'blocked' },
  internal: { kind: 'internal' },
  'recovery-key-differs': { kind: 'recovery-key-differs' },
  'already-set-up': { kind: 'already-set-up' },
  'disk-full': { kind: 'disk-full' },
  'vault-unavailable': { kind: 'vault-unavailable' },
  'recovery-key-wrong': { kind: 'recovery-key-wrong' },
  'pin-wrong': { kind: 'pin-wrong', waitMs: 300_000 },
  'papers-missing': { kind: 'papers-missing', componentIds: Array.from({ length: 99 }, String) },
  'field-wrong': { kind: 'field-wrong', field: 'delivery.address' },
  'procedure-unknown': { kind: 'procedure-unknown' },
  'procedure-not-here': { kind: 'procedure-not-here' },
  'proxy-not-allowed': { kind: 'proxy-not-allowed' },
  'limit-unknown': { kind: 'limit-unknown' },
  'due-changed': { kind: 'due-changed', dueDate: '2026-11-26' },
  'clock-behind': { kind: 'clock-behind', lastEventAt: Date.UTC(2026, 10, 24, 2, 41) },
  'clock-ahead': { kind: 'clock-ahead', lastEventAt: Date.UTC(2026, 10, 24, 2, 41) },
  unreachable: { kind: 'unreachable' },
  busy: { kind: 'busy', retryAfterMs: null },
  'credentials-refused': { kind: 'credentials-refused' },
  'secret-missing': { kind: 'secret-missing' },
  settled: { kind: 'settled' },
  damaged: { kind: 'damaged' },
  'not-found': { kind: 'not-found' },
  cancelled: { kind: 'cancelled' },
  'cannot-write': { kind: 'cannot-write' },
  'not-a-catalogue': { kind: 'not-a-catalogue' },
  unreadable: { kind: 'unreadable' },
  'printer-missing': { kind: 'printer-missing' },
  'printer-refuses': { kind: 'printer-refuses' },
  'printing-unavailable': { kind: 'printing-unavailable' },
  'file-unreadable': { kind: 'file-unreadable' },
  'not-a-bundle': { kind: 'not-a-bundle' },
  'not-a-key-file': { kind: 'not-a-key-file' },
  'newer-version': { kind: 'newer-version' },
  truncated: { kind: 'truncated' },
  tampered: { kind: 'tampered' },
  malformed: { kind: 'malformed' },
  'unknown-sender': { kind: 'unknown-sender' },
  'not-for-us': { kind: 'not-for-us' },
  replayed: { kind: 'replayed' },
  'unknown-bundle': { kind: 'unknown-bundle' },
  'key-differs': { kind: 'key-differs' },
  'no-province-key': { kind: 'no-province-key' },
  'nothing-to-send': { kind: 'nothing-to-send' },
  'file-too-large': { kind: 'file-too-large' },
  'pages-gone': { kind: 'pages-gone' },
  'pages-unavailable': { kind: 'pages-unavailable' },
  'page-damaged': { kind: 'page-damaged' },
  'paper-expired': { kind: 'paper-expired' },
  'other-person': { kind: 'other-person' },
  'scanner-unreachable': { kind: 'scanner-unreachable' },
  'scanner-busy': { kind: 'scanner-busy' },
  'scanner-silent': { kind: 'scanner-silent' },
  'scanner-confused': { kind: 'scanner-confused' },
  'scanner-refused': { kind: 'scanner-refused' },
  'scanner-stopped': { kind: 'scanner-stopped' },
  'feeder-empty': { kind: 'feeder-empty' },
  'paper-jam': { kind: 'paper-jam' },
  'cover-open': { kind: 'cover-open' },
  'scan-not-stored': { kind: 'scan-not-stored' },
  'scan-under-way': { kind: 'scan-under-way' },
  'bundle-under-way': { kind: 'bundle-under-way' },
  'not-allowed': { kind: 'not-allowed', status: 6, event: 'finished' },
  stale: { kind: 'stale' },
  'papers-dropped': { kind: 'papers-dropped', names: ['Tờ khai'] },
  'nothing-chosen': { kind: 'nothing-chosen' },
  'supplement-twice': { kind: 'supplement-twice' },
  'paper-not-listed': { kind: 'paper-not-listed', componentId: 'x' },
  'held-by-database': {
    kind: 'held-by-database',
    componentId: 'x',
    name: 'Giấy chứng nhận kết hôn',
    database: 'Cơ sở dữ liệu hộ tịch điện tử'
  },
  'papers-still-missing': { kind: 'papers-still-missing', names: ['Tờ khai'] },
  'reappointed-twice': { kind: 'reappointed-twice' },
  'date-not-later': { kind: 'date-not-later', dueDate: '2026-11-26' },
  'date-not-working': { kind: 'date-not-working', date: '2026-11-28' },
  'extension-too-long': { kind: 'extension-too-long', days: 3 },
  'apology-missing': { kind: 'apology-missing', dueDate: '2026-11-26' },
  'proof-missing': { kind: 'proof-missing' },
  'identity-differs': { kind: 'identity-differs' },
  'authorisation-missing': { kind: 'authorisation-missing' },
  'proxy-may-not-collect': { kind: 'proxy-may-not-collect' },
  'originals-still-held': { kind: 'originals-still-held', names: ['Sổ hộ khẩu'] },
  'original-not-held': { kind: 'original-not-held', componentId: 'x' },
  'original-held-already': { kind: 'original-held-already', name: 'Sổ hộ khẩu' },
  'nothing-changed': { kind: 'nothing-changed' },
  'same-desk': { kind: 'same-desk' },
  'book-not-drawn': { kind: 'book-not-drawn' },
  'year-closed': { kind: 'year-closed' },
  'volume-empty': { kind: 'volume-empty' },
  'year-not-over': { kind: 'year-not-over', from: '2026-12-31' },
  'not-immediate': { kind: 'not-immediate' },
  'conflict-unconfirmed': { kind: 'conflict-unconfirmed' },
  'number-missing': { kind: 'number-missing', number: 12 },
  'number-twice': { kind: 'number-twice', number: 12 },
  'ports-unknown': { kind: 'ports-unknown' },
  'picture-unreadable': { kind: 'picture-unreadable' },
  'not-communes': { kind: 'not-communes' }
}

describe('the sentence for a problem', () => {
  test.each(Object.values<AnyProblem>(ONE_OF_EACH))('$kind: one short whole sentence', (problem) => {
    const sentence = sentenceFor(problem)
    expect(sentence.length).toBeLessThanOrEqual(160)
    expect(sentence).toMatch(/^\p{Lu}[^.!?]*(\.\d[^.!?]*)*\.$/u)
    expect(sentence).not.toMatch(/undefined|null|\[object/)
    expect(sentence.normalize('NFC')).toBe(sentence)
  })

  test('two problems never share a sentence', () => {
    const sentences = Object.values<AnyProblem>(ONE_OF_EACH).map(sentenceFor)
    expect(new Set(sentences).size).toBe(sentences.length)
  })

  test('a wrong field is called by its name on screen, an unknown one is not shown raw', () => {
    expect(sentenceFor({ kind: 'field-wrong', field: 'applicant.birth' })).toContain('ngày sinh của người nộp')
    expect(sentenceFor({ kind: 'invalid', field: 'operationId', reason: 'wrong' })).not.toContain('operationId')
  })

  test('the moment of the last record is Vietnamese local time', () => {
    expect(sentenceFor(ONE_OF_EACH['clock-behind'])).toContain('09:41 ngày 24/11/2026')
  })
})

test('a field takes the name of the nearest part that has one', () => {
  expect(fieldWord('intake.papers.3.originals')).toBe('giấy tờ')
  expect(fieldWord('settings.office.hours.MON.0')).toBe('giờ làm việc')
  expect(fieldWord('draftId')).toBeUndefined()
})

test.each([
  [1, '1 giây'],
  [5_000, '5 giây'],
  [59_999, '1 phút'],
  [300_000, '5 phút']
])('a wait of %i ms is %s', (waitMs, words) => {
  expect(waitWords(waitMs)).toBe(words)
})
