/** The part of a keyboard event that names a chord. */
export interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** A chord as the table of keys writes it: 'mod+enter', 'f2', 'escape', '?'. Shift is named only for keys that print nothing. */
export function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string {
  const mod = ctrlKey || metaKey ? 'mod+' : ''
  const shift = shiftKey && key.length > 1 ? 'shift+' : ''
  return `${mod}${altKey ? 'alt+' : ''}${shift}${key.toLowerCase()}`
}

/** True for a chord that would type a character: it waits while somebody types. */
export function printsCharacter(chord: string): boolean {
  return chord.length === 1
}
