/** The row that a key leads to in a list of `count` rows; undefined when the key does not move. `page`: rows of one screen. */
export function rowAfterKey(key: string, row: number, count: number, page: number): number | undefined {
  const within = (wanted: number) => Math.max(0, Math.min(count - 1, wanted))
  switch (key) {
    case 'ArrowDown':
      return within(row + 1)
    case 'ArrowUp':
      return within(row - 1)
    case 'PageDown':
      return within(row + page)
    case 'PageUp':
      return within(row - page)
    case 'Home':
      return 0
    case 'End':
      return within(count - 1)
    default:
      return undefined
  }
}
