import type { Fee, Procedure } from '../procedure/procedure.ts'
import { FEE_RULES, type FeeRule } from './fee-rules.ts'

/** What a line is charged for: pages of the original, and copies. */
export interface ChargedLine {
  readonly pages: number
  readonly copies: number
}

/**
 * The fee of one line in đồng as it is published for the whole country on a local day, for what is filed at the counter.
 * null = the catalogue gives no single amount (set by the province, depends on the person, unknown): never read as free.
 */
export function publishedFee({ fees }: Pick<Procedure, 'fees'>, line: ChargedLine, day: string): number | null {
  const rows = fees.filter((fee) => isNational(fee, day))
  if (rows.some(({ amountVnd }) => amountVnd === null)) return null
  // A row of nothing beside one that costs is an exemption: who is exempt is for a person to say.
  const charged = rows.filter(({ amountVnd }) => amountVnd !== 0)
  const [first, second, ...more] = charged.length > 0 ? charged : rows.slice(0, 1)
  if (!first || more.length > 0) return null
  const rule = FEE_RULES.find(({ unit, effectiveFrom }) => unit === first.perUnit && effectiveFrom <= day)
  if (first.amountVnd === 0) return 0
  if (!rule || (second && (rule.charge !== 'pages' || second.perUnit !== first.perUnit))) return null
  return chargeOf(rule, line, first, second ?? first)
}

function isNational({ scope, channels, validFrom, validTo }: Fee, day: string): boolean {
  if (scope !== 'national' || channels?.includes(AT_THE_COUNTER) === false) return false
  return (validFrom ?? '') <= day && day <= (validTo ?? day)
}

const AT_THE_COUNTER = 1

function chargeOf({ charge, firstPages }: FeeRule, { pages, copies }: ChargedLine, first: Fee, next: Fee): number {
  const [firstVnd, nextVnd] = [first.amountVnd ?? 0, next.amountVnd ?? 0]
  switch (charge) {
    case 'line':
      return firstVnd
    case 'copies':
      return firstVnd * copies
    case 'pages': {
      const each = firstVnd * Math.min(pages, firstPages) + nextVnd * Math.max(0, pages - firstPages)
      const most = first.maxPerUnit === 'bản' ? (first.maxAmountVnd ?? each) : each
      return Math.min(each, most) * copies
    }
  }
}
