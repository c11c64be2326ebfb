import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './app/fonts.css'
import './app/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { present } from '../shared/lib/invariant.ts'
import { App } from './app/app.tsx'
import { askStart } from './app/services/session.ts'

/** Records that are open answer at once, and the window is drawn once; a longer wait has words of its own. */
const ANSWER_WITHIN_MS = 200

void Promise.race([askStart(), new Promise((resolve) => setTimeout(resolve, ANSWER_WITHIN_MS))]).then(() => {
  createRoot(present(document.getElementById('root'), 'the root of the page')).render(
    <StrictMode>
      <App />
    </StrictMode>
  )
})
