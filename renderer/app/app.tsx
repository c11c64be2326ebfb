import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect } from 'react'
import { SHELL } from '../words/shell.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Phase } from './phase.tsx'
import { notifyDone } from './services/notify.ts'
import { queryClient } from './services/query.ts'
import { followMain } from './services/session.ts'
import { listenToKeys } from './services/shortcut.ts'
import { cssVariables, theme } from './theme.ts'

/** The window: theme, answers of main, keys, and the phase the counter is in. */
export function App() {
  useEffect(() => followMain(() => notifyDone(SHELL.secondStart)), [])
  useEffect(() => listenToKeys(), [])
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme="light">
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-right" limit={3} />
        <ErrorBoundary>
          <Phase />
        </ErrorBoundary>
      </QueryClientProvider>
    </MantineProvider>
  )
}
