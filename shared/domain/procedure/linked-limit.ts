import type { TimeLimit } from './procedure.ts'

/**
 * The one limit of a linked procedure (liên thông): the sum of its steps, which follow each other. Steps that are counted in
 * different units have no sum: the limit is unknown then, and no date is promised. One without steps stays as it is.
 */
export function linkedLimit(limit: TimeLimit): TimeLimit {
  const { steps = [] } = limit
  const [first] = steps
  if (!first) return limit
  const summable = steps.every(({ unit, amount }) => unit === first.unit && amount !== null)
  const amount = summable ? steps.reduce((sum, step) => sum + (step.amount ?? 0), 0) : null
  return { ...limit, unit: first.unit, amount }
}
