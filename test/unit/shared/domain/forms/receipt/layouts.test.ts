import { describe, expect, it } from 'vitest'
import { RECEIPT_LAYOUTS } from '../../../../../../shared/domain/forms/receipt/layouts.ts'
import { receiptFacts } from '../../../../../../shared/domain/forms/receipt/receipt-facts.ts'
import { parsePlainDate } from '../../../../../../shared/lib/plain-date.ts'
import { accepted } from '../../../../../fixtures/accepted.ts'

const known = Object.keys(receiptFacts(accepted, { form: accepted.formVersion, reprint: 0, copies: 1 }).fields)

describe('the versions of Mẫu 01', () => {
  it('stand newest first, each under an id of its own', () => {
    const days = RECEIPT_LAYOUTS.map((layout) => layout.effectiveFrom)
    expect(days).toEqual([...days].sort().reverse())
    expect(new Set(RECEIPT_LAYOUTS.map((layout) => layout.id)).size).toBe(RECEIPT_LAYOUTS.length)
  })

  it.each(RECEIPT_LAYOUTS.map((layout) => [layout.id, layout] as const))('%s carries where it is from', (_, layout) => {
    expect(parsePlainDate(layout.effectiveFrom)).toBe(layout.effectiveFrom)
    expect(layout.source).not.toBe('')
  })

  it('are not called verified: no signed original of either was seen', () => {
    expect(RECEIPT_LAYOUTS.filter((layout) => layout.verified)).toEqual([])
  })

  it.each(RECEIPT_LAYOUTS.map((layout) => [layout.id, layout] as const))(
    '%s asks only for facts that are',
    (_, layout) => {
      const lines = [layout.number, ...layout.body.flatMap((each) => ('line' in each ? [each.line] : []))]
      const asked = lines.flatMap((line) => [...line.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))
      expect(asked.filter((field) => field === undefined || !known.includes(field))).toEqual([])
    }
  )

  it.each(RECEIPT_LAYOUTS.map((layout) => [layout.id, layout] as const))('%s is composed Vietnamese', (_, layout) => {
    const text = JSON.stringify(layout)
    expect(text.normalize('NFC')).toBe(text)
  })
})
