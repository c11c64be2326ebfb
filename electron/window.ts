import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { BrowserWindow, session } from 'electron'

/** Built files of the page and of its bridge, beside this bundle (out/main). */
const page = join(import.meta.dirname, '..', 'renderer', 'index.html')
const preload = join(import.meta.dirname, '..', 'preload', 'preload.cjs')
const pageUrl = pathToFileURL(page).href

/** Only our own page may call. */
export function isOurPage(url: string): boolean {
  return url.split('#')[0] === pageUrl
}

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
    webPreferences: { preload, contextIsolation: true, sandbox: true, nodeIntegration: false, spellcheck: false }
  })
  session.defaultSession.setPermissionRequestHandler((_, permission, decide) =>
    decide(permission === 'clipboard-sanitized-write')
  )
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  window.webContents.on('will-navigate', (event, url) => {
    if (!isOurPage(url)) event.preventDefault()
  })
  void window.loadFile(page)
  return window
}

/** Brings the window forward, for a second start of the application. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
