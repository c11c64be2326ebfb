/** A place in the table of papers: its row, and 0 for the tick or 1 to 3 for the counts. */
export interface Cell {
  readonly row: number
  readonly column: number
}

const LAST_COLUMN = 3

export const cellName = ({ row, column }: Cell): string => `${row},${column}`

/** The cell that a name stands for; undefined for anything else. */
export function readCell(name: string | undefined): Cell | undefined {
  const match = /^(\d+),(\d)$/.exec(name ?? '')
  return match ? { row: Number(match[1]), column: Number(match[2]) } : undefined
}

const STEPS = new Map<string, readonly [down: number, right: number]>([
  ['ArrowDown', [1, 0]],
  ['ArrowUp', [-1, 0]],
  ['ArrowRight', [0, 1]],
  ['ArrowLeft', [0, -1]]
])

/** The cell that an arrow key leads to; undefined when the key does not move or the edge is reached. */
export function cellAfterKey(key: string, { row, column }: Cell, rows: number): Cell | undefined {
  const step = STEPS.get(key)
  if (!step) return undefined
  const next = { row: row + step[0], column: column + step[1] }
  const inside = next.row >= 0 && next.row < rows && next.column >= 0 && next.column <= LAST_COLUMN
  return inside ? next : undefined
}
