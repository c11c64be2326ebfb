import { limitInWords } from '../../../shared/domain/deadline/limit-words.ts'
import type { Procedure, TimeLimit } from '../../../shared/domain/procedure/procedure.ts'
import { CATALOGUE } from '../../words/catalogue.ts'
import classes from './catalogue.module.css'
import { Certainty } from './certainty.tsx'

/** The time limit (thời hạn giải quyết) and its variants, each with its certainty. */
export function TimeLimits({ procedure }: { readonly procedure: Procedure }) {
  const { variants = [] } = procedure.timeLimit
  return (
    <ul className={classes['plain']}>
      <li>
        <Limit limit={procedure.timeLimit} />
      </li>
      {variants.map((variant) => (
        <li key={variant.when}>
          {CATALOGUE.when(variant.when)}: <Limit limit={variant} />
        </li>
      ))}
    </ul>
  )
}

function Limit({ limit }: { readonly limit: TimeLimit }) {
  const { extensionWorkingDays: more, note } = limit
  return (
    <>
      <strong>{limitInWords(limit)}</strong>
      {more === null ? '' : `; ${CATALOGUE.extension(more)}`}
      {note === undefined ? '' : `. ${note}`}
      <Certainty of={limit} />
    </>
  )
}
