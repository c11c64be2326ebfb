import { Button } from '@mantine/core'
import { lazy, Suspense, useEffect } from 'react'
import type { StartState } from '../../shared/contract/views.ts'
import { unreachable } from '../../shared/lib/invariant.ts'
import { SignIn } from '../features/sign-in/sign-in.tsx'
import { sentenceFor } from '../words.ts'
import { SHELL } from '../words/shell.ts'
import { Quiet } from './quiet.tsx'
import { ReadyContext, useStart } from './services/session.ts'

/** Only the sign-in is worth a byte of every morning's start; the counter at work is fetched while the PIN is typed. */
const loadFrame = () => import('./frame.tsx')
const Frame = lazy(() => loadFrame().then(({ Frame }) => ({ default: Frame })))
const Setup = lazy(() => import('../features/setup/setup.tsx').then(({ Setup }) => ({ default: Setup })))
const loadBlocked = () => import('../features/blocked/blocked.tsx')
const Blocked = lazy(() => loadBlocked().then(({ Blocked }) => ({ default: Blocked })))

/** By then the first screen is painted, and nobody has typed a PIN yet. */
const FETCH_AFTER_MS = 500
const OPENING = <Quiet title={SHELL.product} text={SHELL.opening} />

/** What the window shows: set-up, way out of a stop, sign-in, or the counter at work. */
export function Phase() {
  const { value: start, problem, refetch } = useStart()
  useEffect(() => {
    // The counter at work, and the way out of a stop: that must be there before the disk fails that it would be read from.
    const later = setTimeout(() => void Promise.all([loadFrame(), loadBlocked()]), FETCH_AFTER_MS)
    return () => clearTimeout(later)
  }, [])
  if (problem)
    return (
      <Quiet title={SHELL.product} text={sentenceFor(problem)}>
        <Button onClick={refetch}>{SHELL.again}</Button>
      </Quiet>
    )
  return <Suspense fallback={OPENING}>{start ? <Started start={start} /> : OPENING}</Suspense>
}

function Started({ start }: { readonly start: StartState }) {
  switch (start.phase) {
    case 'first-run':
      return <Setup />
    case 'blocked':
      return <Blocked reason={start.reason} />
    case 'sign-in':
      return <SignIn start={start} />
    case 'ready':
      return (
        <ReadyContext value={start}>
          <Frame />
        </ReadyContext>
      )
    default:
      return unreachable(start)
  }
}
