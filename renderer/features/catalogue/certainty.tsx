import { IconHelpCircle } from '@tabler/icons-react'
import { CATALOGUE, sourceLine } from '../../words/catalogue.ts'
import classes from './catalogue.module.css'

interface CertaintyProps {
  readonly of: { readonly verified: boolean; readonly source: string } | undefined
}

/** Where a value comes from; an unverified one (chưa kiểm chứng) is marked in words. */
export function Certainty({ of }: CertaintyProps) {
  if (!of) return null
  return (
    <span className={classes['source']}>
      {of.verified ? null : (
        <span className={classes['unverified']}>
          <IconHelpCircle size={14} aria-hidden="true" />
          {CATALOGUE.unverified}
        </span>
      )}
      {sourceLine(of.source)}
    </span>
  )
}
