import { join } from 'node:path'
import { BrowserWindow, session } from 'electron'
import { isOurPage, PAGE_URL } from './page.electron.ts'

/** Opens the one window of the counter. Its page has no Node, no permissions, and goes nowhere. */
export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 640,
    minHeight: 360,
    title: 'Quầy Một Cửa',
    backgroundColor: '#ffffff',
    autoHideMenuBar: true,
    webPreferences: {
      preload: join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      spellcheck: false
    }
  })
  session.defaultSession.setPermissionRequestHandler((_, permission, decide) =>
    decide(permission === 'clipboard-sanitized-write')
  )
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  window.webContents.on('will-navigate', (event, url) => {
    if (!isOurPage(url)) event.preventDefault()
  })
  void window.loadURL(PAGE_URL)
  return window
}

/** Brings the window forward, for a second start of the application. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
