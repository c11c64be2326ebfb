import { cleanText } from '../../lib/text.ts'

/** A field with the text that is to stand in it and the most UTF-16 units that the province takes there. */
export type MeasuredField = readonly [field: string, text: string, longest: number]

/** Why a dossier cannot be said in the province's words, found before anything is sent. */
export interface Unfit {
  readonly kind: 'refused'
  readonly reasons: readonly { readonly field: string; readonly reason: string }[]
}

/** Text as a province takes it: cleaned as at intake, and without halves of characters. */
export function wireText(raw: string): string {
  return cleanText(raw.toWellFormed())
}

/**
 * Words of our own that are too long for the province, cut at a whole character and ended with "…". Never for what a
 * citizen said in a field of the record: that is refused by `tooLong` instead.
 */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text
  let kept = ''
  for (const { segment } of new Intl.Segmenter('vi').segment(text)) {
    if (kept.length + segment.length >= longest) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

/** The fields that say more than the province takes; nothing of them is ever cut. */
export function tooLong(fields: readonly MeasuredField[]): Unfit['reasons'] {
  return fields
    .filter(([, text, longest]) => text.length > longest)
    .map(([field, , longest]) => ({ field, reason: `dài quá ${longest} ký tự` }))
}
