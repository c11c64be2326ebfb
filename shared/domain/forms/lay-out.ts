import type { PrintDocument } from './document.ts'
import { layOutWords } from './lay-out-words.ts'
import type { ReceiptFacts } from './receipt/receipt-facts.ts'

/** Lays a slip out in the version it was taken in under, one sheet per copy. */
export function layOut(facts: ReceiptFacts): PrintDocument {
  const { receivedAt, papers, authorised, ...rest } = facts
  return layOutWords({
    ...rest,
    issuedAt: receivedAt,
    number: facts.fields.number,
    sample: false,
    lists: { papers },
    holds: authorised ? ['authorised'] : []
  })
}
