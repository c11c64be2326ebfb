import { Button } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { unreachable } from '../../shared/lib/invariant.ts'
import { Blocked } from '../features/blocked/blocked.tsx'
import { SignIn } from '../features/sign-in/sign-in.tsx'
import { sentenceFor } from '../words.ts'
import { SHELL } from '../words/shell.ts'
import { Frame } from './frame.tsx'
import { Quiet } from './quiet.tsx'
import { ReadyContext, useStart } from './services/session.ts'

/** Needed once in the life of a machine: not worth a byte of every morning's start. */
const Setup = lazy(() => import('../features/setup/setup.tsx').then(({ Setup }) => ({ default: Setup })))

/** What the window shows: set-up, way out of a stop, sign-in, or the counter at work. */
export function Phase() {
  const { value: start, problem, refetch } = useStart()
  if (!start)
    return (
      <Quiet title={SHELL.product} text={problem ? sentenceFor(problem) : SHELL.opening}>
        {problem ? <Button onClick={refetch}>{SHELL.again}</Button> : null}
      </Quiet>
    )
  switch (start.phase) {
    case 'first-run':
      return (
        <Suspense fallback={<Quiet title={SHELL.product} text={SHELL.opening} />}>
          <Setup />
        </Suspense>
      )
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
