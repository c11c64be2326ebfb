/** An official code that was fetched ahead, with what its text says. */
export interface PooledCode {
  readonly code: string
  /** 'YYYY-MM-DD'. */
  readonly day: string
  readonly serial: number
}

/** So many official codes of today are kept at hand while the province can be reached: the counter lives on them through a cut. */
export const POOL_SIZE = 20
/** Asked for in small portions: what a lost answer carried away stays a gap at the province. */
const PORTION = 5

const DATE_AND_SERIAL = /^(\d{6}|\d{8})-(\d{4,12})$/

/** What a code of this unit says, e.g. H23.54.22-20261120-0000001; undefined for a code of anybody else. */
export function readPooledCode(code: string, unitCode: string): PooledCode | undefined {
  const match = code.startsWith(`${unitCode}-`) ? DATE_AND_SERIAL.exec(code.slice(unitCode.length + 1)) : null
  const [, date = '', serial = ''] = match ?? []
  if (date === '') return undefined
  const full = date.length === 8 ? date : `20${date}`
  return { code, day: `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6)}`, serial: Number(serial) }
}

/** A code as the province's six-step interface writes it: `<unit>-<yyyyMMdd>-<NNNNNNN>` (integration.md 1.6). */
export function formatPooledCode(unitCode: string, day: string, serial: number): string {
  return `${unitCode}-${day.replaceAll('-', '')}-${String(serial).padStart(7, '0')}`
}

/** How many codes to ask for now when `ready` of today are at hand; 0 = enough. */
export function codesToAsk(ready: number): number {
  return Math.min(Math.max(0, POOL_SIZE - ready), PORTION)
}
