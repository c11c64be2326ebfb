import { useEffect, useRef } from 'react'
import { chordOf, printsCharacter } from './chord.ts'

interface Binding {
  readonly run: () => void
  readonly inDialog: boolean
}

interface ShortcutOptions {
  /** False while the key means nothing here; the screen below then has it. */
  readonly enabled?: boolean
  /** True for a key of an open dialog: all others rest while one is open. */
  readonly inDialog?: boolean
  /** True for a key of the frame: any screen may give it another meaning. */
  readonly beneath?: boolean
}

/** The one table of keys: chord → who wants it, the latest screen on top. */
const bindings = new Map<string, Binding[]>()

/** What an input method reports while a character is not finished. */
const UNFINISHED = 'Process'

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

/** How the page stood before anything else heard the key: an Escape that closes a list or a dialog closes only that. */
let before = { dialogOpen: false, listOpen: false }

function look({ target }: KeyboardEvent): void {
  before = {
    dialogOpen: document.querySelector('[role="dialog"][aria-modal="true"]') !== null,
    listOpen: target instanceof HTMLInputElement && target.getAttribute('aria-expanded') === 'true'
  }
}

function hear(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.repeat || event.isComposing || event.key === UNFINISHED) return
  const chord = chordOf(event)
  if (printsCharacter(chord) && isTyping(event.target)) return
  if (chord === 'escape' && before.listOpen) return
  const binding = bindings.get(chord)?.findLast((each) => each.inDialog === before.dialogOpen)
  if (!binding) return
  event.preventDefault()
  binding.run()
}

/** Starts listening; once, by the frame of the application. */
export function listenToKeys(): () => void {
  window.addEventListener('keydown', look, { capture: true })
  window.addEventListener('keydown', hear)
  return () => {
    window.removeEventListener('keydown', look, { capture: true })
    window.removeEventListener('keydown', hear)
  }
}

/**
 * Gives `chord` ('mod+enter', 'f2', 'escape', '?') a meaning while this component is on screen, also while typing.
 * The component mounted last wins. Never fires on a held key or inside composition.
 */
export function useShortcut(
  chord: string,
  handler: () => void,
  { enabled = true, inDialog = false, beneath = false }: ShortcutOptions = {}
): void {
  const latest = useRef(handler)
  useEffect(() => {
    latest.current = handler
  })
  useEffect(() => {
    if (!enabled) return
    const binding: Binding = { run: () => latest.current(), inDialog }
    const all = bindings.get(chord) ?? []
    bindings.set(chord, beneath ? [binding, ...all] : [...all, binding])
    return () => {
      bindings.set(chord, bindings.get(chord)?.filter((each) => each !== binding) ?? [])
    }
  }, [chord, enabled, inDialog, beneath])
}
