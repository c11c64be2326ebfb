import classes from './key-hint.module.css'

/** The key that does the same, beside the words of a button. Screen readers get it through aria-keyshortcuts instead. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <kbd aria-hidden="true" className={classes['keys']}>
      {keys}
    </kbd>
  )
}
