import { RECEIPT_LAYOUTS } from './receipt/layouts.ts'

/** The version of the slip for a day ('YYYY-MM-DD'): the unit's choice, or the newest one in force on that day. */
export function formInForce(choice: string, day: string): string {
  const chosen = RECEIPT_LAYOUTS.find((layout) => layout.id === choice)
  const inForce = RECEIPT_LAYOUTS.find((layout) => layout.effectiveFrom <= day)
  return (chosen ?? inForce ?? RECEIPT_LAYOUTS[0]).id
}
