import { unreachable } from '../../lib/invariant.ts'
import type { LimitUnit, TimeLimit } from '../procedure/procedure.ts'

const padded = (n: number) => String(n).padStart(2, '0')

/** A time limit as the forms write it: '03 ngày làm việc', 'trong ngày làm việc'. Unknown: 'chưa rõ'. */
export function limitInWords(limit: {
  readonly unit: LimitUnit
  readonly amount: number | null
  readonly cutoffHour?: number | null
}): string {
  const cutoff =
    limit.cutoffHour === undefined || limit.cutoffHour === null
      ? ''
      : `, nhận sau ${String(limit.cutoffHour)} giờ thì ngày làm việc tiếp theo`
  return limitAmount(limit.unit, limit.amount) + cutoff
}

/** 'khai sinh 03 ngày làm việc + thường trú 05 ngày làm việc'. */
export function stepsInWords(steps: NonNullable<TimeLimit['steps']>): string {
  return steps.map(({ name, unit, amount }) => `${name} ${limitAmount(unit, amount)}`).join(' + ')
}

function limitAmount(unit: LimitUnit, amount: number | null): string {
  if (unit === 'SAME_DAY') return 'trong ngày làm việc'
  if (amount === null) return 'chưa rõ'
  switch (unit) {
    case 'WORKING_DAY':
      return `${padded(amount)} ngày làm việc`
    case 'CALENDAR_DAY':
      return `${padded(amount)} ngày`
    case 'MONTH':
      return `${padded(amount)} tháng`
    case 'WORKING_HOUR':
      return `${padded(amount)} giờ làm việc`
    default:
      return unreachable(unit)
  }
}
