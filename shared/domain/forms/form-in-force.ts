import { present } from '../../lib/invariant.ts'
import type { FormCode, FormLayout } from './form-layout.ts'
import { FORM_LAYOUTS } from './form-layouts.ts'

const versionOf = (id: string) => id.slice(id.indexOf('/') + 1)

/**
 * The version of a form for a day ('YYYY-MM-DD'): that of the circular which the unit chose (by the id of any of its forms),
 * else the newest in force on the day. Undefined where none was in force yet, as
 * the Thông báo dừng before 2025.
 */
export function formOnDay(
  code: FormCode,
  day: string,
  choice = 'in-force',
  layouts: readonly FormLayout[] = FORM_LAYOUTS
): FormLayout | undefined {
  const versions = layouts
    .filter((layout) => layout.id.startsWith(`${code}/`))
    .toSorted((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom))
  const chosen = versions.find((layout) => versionOf(layout.id) === versionOf(choice))
  return chosen ?? versions.find((layout) => layout.effectiveFrom <= day)
}

/** The version of the slip for a day ('YYYY-MM-DD'): the unit's choice, or the newest one in force on that day. */
export function formInForce(choice: string, day: string): string {
  const layout = formOnDay('receipt', day, choice) ?? FORM_LAYOUTS.find(({ id }) => id.startsWith('receipt/'))
  return present(layout, 'layout of the slip').id
}
