import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../app/services/desktop.ts'
import { clearNotes, notifyProblem } from '../../app/services/notify.ts'
import { useReady } from '../../app/services/session.ts'
import { useShortcut } from '../../app/services/shortcut.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { RATING } from '../../words/rating.ts'
import { Faces } from './faces.tsx'
import classes from './rating.module.css'
import { useSecondsLeft } from './use-seconds-left.ts'

/** Whoever has said nothing by then has gone. */
const OPEN_SECONDS = 30
const THANKS_SECONDS = 3

interface RatingPageProps {
  /** Back to where the clerk was. */
  readonly onDone: () => void
}

/**
 * Đánh giá sự hài lòng: a whole window for the citizen with five faces and nothing of anybody. The slip that TT 01/2018/TT-VPCP
 * Điều 12 names is not printed: each province has its own layout, and no source shows one.
 */
export function RatingPage({ onDone }: RatingPageProps) {
  const [thanked, setThanked] = useState(false)
  const busy = useRef(false)
  const rate = async (score: number) => {
    if (busy.current) return
    busy.current = true
    const answer = await call('rate', { score })
    if (answer.ok) setThanked(true)
    else {
      notifyProblem(answer.problem)
      onDone()
    }
  }
  useEffect(clearNotes, [])
  useShortcut('escape', onDone)
  return thanked ? <Thanks onDone={onDone} /> : <Question onRate={(score) => void rate(score)} onDone={onDone} />
}

interface QuestionProps extends RatingPageProps {
  readonly onRate: (score: number) => void
}

function Question({ onRate, onDone }: QuestionProps) {
  const { unit } = useReady().settings
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const left = useSecondsLeft(OPEN_SECONDS, onDone)
  return (
    <div className={classes['page']}>
      <p className={classes['unit']}>{unit.headerLines.at(-1)}</p>
      <h1 ref={heading} tabIndex={-1} className={classes['title']}>
        {RATING.title}
      </h1>
      <p className={classes['hint']}>{RATING.hint}</p>
      <Faces onRate={onRate} />
      <footer className={classes['foot']}>
        <Button variant="default" size="xl" onClick={onDone} aria-keyshortcuts="Escape">
          {RATING.skip}
          <KeyHint keys="Esc" />
        </Button>
        <span className={classes['hint']}>{RATING.closesIn(left)}</span>
      </footer>
    </div>
  )
}

function Thanks({ onDone }: RatingPageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useSecondsLeft(THANKS_SECONDS, onDone)
  return (
    <div className={classes['page']}>
      <h1 ref={heading} tabIndex={-1} className={classes['title']}>
        {RATING.thanks}
      </h1>
    </div>
  )
}
