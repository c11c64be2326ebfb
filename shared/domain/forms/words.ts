const two = (text: string | number) => String(text).padStart(2, '0')

/** '09 giờ 00 phút, ngày 20 tháng 11 năm 2026' of a day and 'HH:mm'. */
export function momentInWords(date: string, clock: string): string {
  return `${clock.slice(0, 2)} giờ ${clock.slice(3, 5)} phút, ${dateInWords(date)}`
}

/** 'ngày 05 tháng 02 năm 2026': a leading 0 for days below 10 and for months 1 and 2 only (NĐ 30/2020). */
export function dateInWords(date: string): string {
  const month = Number(date.slice(5, 7))
  return `ngày ${date.slice(8, 10)} tháng ${month <= 2 ? two(month) : String(month)} năm ${date.slice(0, 4)}`
}

/** A number of a paper: below 10 with a leading 0 (NĐ 30/2020). */
export const paperNumber = (n: number): string => two(n)

/** What stands where nothing was filled in. */
export const DOTS = '…………'
