import { useEffect, useState } from 'react'
import { ErrorBoundary } from './error-boundary.tsx'
import { Help } from './help.tsx'
import classes from './frame.module.css'
import { Rail } from './rail.tsx'
import { Screen } from './screen.tsx'
import { goHome, navigate, type Route, useRoute, useVisit } from './services/navigation.ts'
import { useToday } from './services/now.ts'
import { refreshAfter } from './services/query.ts'
import { leave } from './services/session.ts'
import { useShortcut } from './services/shortcut.ts'
import { StatusBar } from './status-bar.tsx'

/** Screens that others than the clerk look at: nothing stands beside them. */
const WHOLE: readonly Route['screen'][] = ['rating', 'wall']

/** The counter at work: who and where at the top, the screens at the side, one screen in the middle. */
export function Frame() {
  const route = useRoute()
  const visit = useVisit()
  const day = useToday()
  // A new day makes other dossiers due and overdue.
  useEffect(() => refreshAfter('dossiers'), [day])
  const [helpOpen, setHelpOpen] = useState(false)
  const showHelp = () => setHelpOpen(true)
  useShortcut('f1', showHelp, { beneath: true })
  useShortcut('?', showHelp, { beneath: true })
  useShortcut('f2', () => navigate({ screen: 'intake' }), { beneath: true })
  useShortcut('f3', () => navigate({ screen: 'dossiers' }), { beneath: true })
  useShortcut('f5', () => navigate({ screen: 'certify' }), { beneath: true })
  useShortcut('f10', () => navigate({ screen: 'papers' }), { beneath: true })
  useShortcut('mod+l', () => void leave(), { beneath: true })
  useShortcut('escape', goHome, { beneath: true })
  const whole = WHOLE.includes(route.screen)
  return (
    <div className={classes[whole ? 'whole' : 'frame']}>
      {whole ? null : (
        <>
          <StatusBar />
          <Rail current={route.screen} onHelp={showHelp} />
        </>
      )}
      <main className={classes['main']} key={visit}>
        <ErrorBoundary>
          <Screen route={route} />
        </ErrorBoundary>
      </main>
      <Help opened={helpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  )
}
