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

const OPENING = <Quiet title={SHELL.product} text={SHELL.opening} />

/** What the window shows: set-up, way out of a stop, sign-in, or the counter at work. */
export function Phase() {
  const { value: start, problem, refetch } = useStart()
  useEffect(() => {
    // The way out of a stop must be there before the disk fails that it would be read from.
    const idle = window.requestIdleCallback(() => void Promise.all([loadFrame(), loadBlocked()]))
    return () => window.cancelIdleCallback(idle)
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
