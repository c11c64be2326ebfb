/** How an amount of the catalogue is charged for one line of a certification; the amounts themselves stand in the catalogue. */
export interface FeeRule {
  /** 'perUnit' of the catalogue's row. */
  readonly unit: string
  /**
   * 'pages': the first row up to and with page `firstPages`, the second row from there on, for each copy; pages are counted on
   * the original. 'copies': for each copy. 'line': once for each kind of paper.
   */
  readonly charge: 'pages' | 'copies' | 'line'
  readonly firstPages: number
  readonly source: string
  /** First local day 'YYYY-MM-DD' on which the source is known to hold. */
  readonly effectiveFrom: string
  readonly verified: boolean
}

const SOURCE = 'law-2025.md 5.1: TT 226/2016/TT-BTC as in QĐ 3152/QĐ-BTP (31/10/2025) and three provincial decisions'
const SINCE = '2025-10-31'
const once = (unit: string): FeeRule => ({
  ...{ unit, charge: 'line', firstPages: 0, source: SOURCE, effectiveFrom: SINCE, verified: true }
})

/** The rules by unit. One case is one or several signatures in one paper: a line is one. */
export const FEE_RULES: readonly FeeRule[] = [
  { unit: 'trang', charge: 'pages', firstPages: 2, source: SOURCE, effectiveFrom: SINCE, verified: true },
  once('trường hợp'),
  once('giao dịch'),
  once('văn bản'),
  once('di chúc'),
  {
    ...{ unit: 'bản', charge: 'copies', firstPages: 0, effectiveFrom: '2025-07-01', verified: false },
    source: 'law.md 6.3 and the catalogue: an amount for each copy; the first day is assumed'
  }
]
