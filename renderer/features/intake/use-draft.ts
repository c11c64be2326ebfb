import { useCallback, useEffect, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { call } from '../../app/services/desktop.ts'
import { sentenceFor } from '../../words.ts'
import { fieldWord } from '../../words/fields.ts'
import { intake as words } from '../../words/intake.ts'
import { placeOf } from './place.ts'
import { draftOf, type Values } from './values.ts'

/** Long enough not to save every letter, short enough that a power cut costs no word. */
const QUIET_MS = 400

interface DraftKeeper {
  /** How the draft stands, in words; '' before the first save. */
  readonly state: string
  /** Saves at once what is not saved yet. */
  readonly flush: () => void
  /** The draft has become a dossier: nothing more is saved under its id. */
  readonly close: () => void
}

/** Keeps the form as a draft while it is being filled in. */
export function useDraft(form: UseFormReturn<Values>, draftId: string): DraftKeeper {
  const [state, setState] = useState('')
  const dirty = useRef(false)
  const closed = useRef(false)
  const isDirty = useCallback(() => dirty.current, [])
  const save = useCallback(async () => {
    if (!dirty.current || closed.current) return
    dirty.current = false
    const { intake, leftOut } = draftOf(form.getValues())
    const answer = await call('saveDraft', { draftId, intake, place: placeOf(document.activeElement) })
    if (!answer.ok) {
      dirty.current = true
      setState(sentenceFor(answer.problem))
      return
    }
    // What was typed meanwhile is not on the disk: the next save says so of it.
    if (isDirty()) return
    if (leftOut.length === 0) setState(words.draftSaved)
    else setState(words.draftWithout(leftOut.map(({ field }) => fieldWord(field) ?? field).join(', ')))
  }, [form, draftId, isDirty])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        dirty.current = true
        // What is on the screen is not on the disk yet, and must not say so.
        setState('')
        clearTimeout(timer)
        timer = setTimeout(() => void save(), QUIET_MS)
      }
    })
    return () => {
      stop()
      clearTimeout(timer)
      void save()
    }
  }, [form, save])

  const flush = useCallback(() => void save(), [save])
  const close = useCallback(() => {
    closed.current = true
  }, [])
  return { state, flush, close }
}
