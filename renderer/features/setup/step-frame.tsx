import { Button, Progress } from '@mantine/core'
import { type ReactNode, type SyntheticEvent, useEffect, useRef } from 'react'
import { useShortcut } from '../../app/services/shortcut.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { SETUP, SETUP_STEPS, type SetupStep, STEP_WORDS } from '../../words/setup.ts'
import classes from './setup.module.css'

interface StepFrameProps {
  readonly step: SetupStep
  /** Place of the step, from 0. */
  readonly at: number
  readonly back: (() => void) | undefined
  readonly onNext: () => void
  readonly nextWords?: string
  readonly busy?: boolean
  readonly children: ReactNode
}

/** One step: how far, what is asked and why, the fields, and the two ways out. The first field, or the way on, has the focus. */
export function StepFrame(props: StepFrameProps) {
  const { step, at, back, onNext, nextWords = SETUP.next, busy = false, children } = props
  const form = useRef<HTMLFormElement>(null)
  useShortcut('escape', () => back?.())
  useEffect(() => {
    const find = (selector: string) => form.current?.querySelector<HTMLElement>(selector)
    // Enter goes on in every step: a step without fields begins on "next", one with choices on the choice made.
    const first = find('input:checked') ?? find('input, select') ?? find('button[type="submit"]')
    first?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [step])
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (!busy) onNext()
  }
  const { title, note } = STEP_WORDS[step]
  const done = ((at + 1) / SETUP_STEPS.length) * 100
  return (
    <main className={classes['page']}>
      <form ref={form} className={classes['form']} onSubmit={submit} noValidate>
        <header>
          <p className={classes['progress']}>
            {SETUP.product} · {SETUP.progress(at + 1, SETUP_STEPS.length)}
          </p>
          <Progress value={done} size={4} aria-label={SETUP.progress(at + 1, SETUP_STEPS.length)} />
          <h1 className={classes['title']} aria-live="polite">
            {title}
          </h1>
          <p className={classes['note']}>{note}</p>
        </header>
        <div className={classes['body']}>{children}</div>
        <footer className={classes['ways']}>
          {back ? (
            <Button variant="default" onClick={back} aria-keyshortcuts="Escape">
              {SETUP.back}
              <KeyHint keys="Esc" />
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" loading={busy}>
            {nextWords}
            <KeyHint keys="Enter" />
          </Button>
        </footer>
      </form>
    </main>
  )
}
