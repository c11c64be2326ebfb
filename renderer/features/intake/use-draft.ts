import { useCallback, useEffect, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { call } from '../../app/services/desktop.ts'
import { sentenceFor } from '../../words.ts'
import { intake as words } from '../../words/intake.ts'
import { intakeOf, type Values } from './values.ts'

/** Long enough not to save every letter, short enough that a power cut costs no word. */
const QUIET_MS = 400

/** Keeps the form as a draft while it is being filled in; says in words how that stands. */
export function useDraft(form: UseFormReturn<Values>, draftId: string, active: boolean): string {
  const [state, setState] = useState('')
  const dirty = useRef(false)
  const save = useCallback(async () => {
    if (!dirty.current) return
    dirty.current = false
    const intake = intakeOf(form.getValues())
    if (!intake) {
      setState(words.draftTooLong)
      return
    }
    const place = document.activeElement?.getAttribute('name') ?? ''
    const answer = await call('saveDraft', { draftId, intake, place })
    setState(answer.ok ? words.draftSaved : sentenceFor(answer.problem))
  }, [form, draftId])

  useEffect(() => {
    if (!active) {
      dirty.current = false
      return
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        dirty.current = true
        clearTimeout(timer)
        timer = setTimeout(() => void save(), QUIET_MS)
      }
    })
    return () => {
      stop()
      clearTimeout(timer)
      void save()
    }
  }, [form, save, active])
  return state
}
