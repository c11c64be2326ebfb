import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './app/fonts.css'
import './app/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { present } from '../shared/lib/invariant.ts'
import { App } from './app/app.tsx'

createRoot(present(document.getElementById('root'), 'the root of the page')).render(
  <StrictMode>
    <App />
  </StrictMode>
)
