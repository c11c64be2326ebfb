import { Button } from '@mantine/core'
import { useRef } from 'react'
import { call } from '../../app/services/desktop.ts'
import { notifyDone, notifyProblem } from '../../app/services/notify.ts'
import { useDesktopQuery } from '../../app/services/query.ts'
import { useShortcut } from '../../app/services/shortcut.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { Page } from '../../ui/page.tsx'
import { sentenceFor } from '../../words.ts'
import { SHELL } from '../../words/shell.ts'
import { SYNC } from '../../words/sync.ts'
import { BundlePanel } from './bundle-panel.tsx'
import { ConnectionSection } from './connection-section.tsx'
import { ParkedSection } from './parked-section.tsx'
import { ReconcileSection } from './reconcile-section.tsx'
import classes from './sync.module.css'
import { Truth } from './truth.tsx'

/** Synchronisation (đồng bộ): what the province has, what it refused, whether the day adds up, and how it is reached. */
export function SyncPage() {
  const { value: view, problem } = useDesktopQuery('getSync', null)
  const busy = useRef(false)
  const steer = async (method: 'pauseSync' | 'resumeSync' | 'sendNow', done?: string) => {
    if (busy.current) return
    busy.current = true
    const answer = await call(method, null)
    busy.current = false
    if (!answer.ok) notifyProblem(answer.problem)
    else if (done !== undefined) notifyDone(done)
  }
  const paused = view?.line.kind === 'paused'
  const connected = view !== undefined && view.line.kind !== 'not-connected' && view.line.kind !== 'secret-lost'
  const turn = () => void steer(paused ? 'resumeSync' : 'pauseSync')
  const sendNow = () => void steer('sendNow', SYNC.asked)
  useShortcut('f8', turn, { enabled: connected })
  useShortcut('f9', sendNow, { enabled: connected && !paused })
  return (
    <Page
      title={SYNC.title}
      actions={
        connected ? (
          <>
            <Button variant={paused ? 'filled' : 'default'} onClick={turn} rightSection={<KeyHint keys="F8" />}>
              {paused ? SYNC.resume : SYNC.pause}
            </Button>
            {paused ? null : (
              <Button variant="default" onClick={sendNow} rightSection={<KeyHint keys="F9" />}>
                {SYNC.sendNow}
              </Button>
            )}
          </>
        ) : null
      }
    >
      {problem ? <p role="alert">{sentenceFor(problem)}</p> : null}
      {view ? (
        <>
          <Truth view={view} />
          <div className={classes['columns']}>
            <ParkedSection spoken={view.connection?.kind ?? 'six-step'} />
            <ReconcileSection />
          </div>
          <ConnectionSection connection={view.connection} secretKept={view.secretKept} />
          <BundlePanel />
        </>
      ) : (
        <p role="status">{SHELL.loading}</p>
      )}
    </Page>
  )
}
