import type { Fee } from '../../../shared/domain/procedure/procedure.ts'
import { CATALOGUE, feeScopeWords, feeWords } from '../../words/catalogue.ts'
import classes from './catalogue.module.css'
import { Certainty } from './certainty.tsx'

/** Fees (phí, lệ phí); an unknown amount is never shown as free. */
export function Fees({ fees }: { readonly fees: readonly Fee[] }) {
  if (fees.length === 0) return <p>{CATALOGUE.noFees}</p>
  return (
    <ul className={classes['plain']}>
      {fees.map((fee) => {
        const scope = feeScopeWords(fee)
        return (
          <li key={`${fee.name} ${fee.scope} ${fee.validFrom ?? ''}`}>
            {fee.name}: <strong>{feeWords(fee)}</strong>
            {scope === '' ? '' : ` (${scope})`}
            {fee.note === '' ? null : <span className={classes['condition']}>{fee.note}</span>}
            <Certainty of={fee} />
          </li>
        )
      })}
    </ul>
  )
}
