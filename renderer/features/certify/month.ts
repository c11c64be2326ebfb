/** 'MM/YYYY' of 'YYYY-MM'. */
export const monthWords = (month: string): string => `${month.slice(5, 7)}/${month.slice(0, 4)}`

/** 'YYYY-MM' of what a person types: '11/2026', '1/2026', '112026'; undefined for anything else. */
export function parseTypedMonth(text: string): string | undefined {
  const [, month = '', year = ''] = /^(\d{1,2})[/\-. ]?(\d{4})$/.exec(text.trim()) ?? []
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : undefined
}

/** The month so many after (or before) 'YYYY-MM'. */
export function monthAfter(month: string, by: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by
  return `${String(Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}`
}
