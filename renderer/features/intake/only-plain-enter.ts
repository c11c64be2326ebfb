import type { KeyboardEvent } from 'react'

/** A second Ctrl+Enter, or Enter held too long, must not turn the page before the code was read out. */
export function onlyPlainEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || event.repeat)) event.preventDefault()
}
