import type { PrintDocument } from '../../shared/domain/forms/document.ts'

/** Sizes of letters and of what stands on a page, in points. */
export interface PageStyle {
  readonly width: number
  readonly margins: [number, number, number, number]
  readonly body: number
  readonly small: number
  readonly title: number
  readonly header: number
  readonly table: number
  readonly mark: number
  /** On one line above the text, on pages after the first. */
  readonly running: number
  readonly large: number
  /** Share of the header that the issuing body takes. */
  readonly left: number
  readonly right: number
  /** The rules under the unit's name and under the motto. */
  readonly leftRule: number
  readonly rightRule: number
}

/** A5 slips are scaled down from the 13-14 of NĐ 30/2020 in practice (law.md 2.2). */
const A5: PageStyle = {
  width: 419.53,
  margins: [40, 22, 30, 24],
  ...{ body: 10, small: 8.5, title: 12.5, header: 8.8, table: 9, mark: 9, running: 7.5, large: 17 },
  ...{ left: 150, right: 192, leftRule: 48, rightRule: 128 }
}
/** Margins of NĐ 30/2020: 20 mm above and below, 30 mm left, 15 mm right; letters of 13 (law.md 2.2). */
const A4: PageStyle = {
  width: 595.28,
  margins: [85, 57, 43, 57],
  ...{ body: 13, small: 11, title: 14, header: 12, table: 12, mark: 12, running: 10, large: 17 },
  ...{ left: 196, right: 264, leftRule: 64, rightRule: 166 }
}
/** A book of many columns. */
const A4_LANDSCAPE: PageStyle = {
  ...A4,
  width: 841.89,
  margins: [57, 43, 40, 43],
  title: 20,
  table: 9,
  left: 340,
  right: 396
}

/** How a document's pages look. */
export function styleOf({ size, landscape = false }: PrintDocument): PageStyle {
  if (size === 'A5') return A5
  return landscape ? A4_LANDSCAPE : A4
}
