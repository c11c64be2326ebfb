import { Kbd } from '@mantine/core'

/** The key that does the same, beside the words of a button. Screen readers get it through aria-keyshortcuts instead. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <Kbd aria-hidden="true" size="xs" ml={8}>
      {keys}
    </Kbd>
  )
}
