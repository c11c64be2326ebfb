import { join } from 'node:path'
import { BrowserWindow, session } from 'electron'
import { mayUse } from './permissions.electron.ts'
import { isOurPage, PAGE_URL } from './page.electron.ts'

/** Opens the one window of the counter. Its page has no Node, hardly any permissions, and goes nowhere. */
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
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_, permission, decide, details) =>
    decide(mayUse(permission, details.requestingUrl, 'mediaTypes' in details ? details.mediaTypes : undefined))
  )
  // What passes the check is never asked for, and without a check everything passes.
  defaultSession.setPermissionCheckHandler((_, permission, origin, { mediaType, requestingUrl }) =>
    mayUse(permission, requestingUrl ?? origin, mediaType === undefined ? undefined : [mediaType])
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
