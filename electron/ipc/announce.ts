import { BrowserWindow } from 'electron'
import type { DesktopEvent } from '../../shared/contract/desktop-api.ts'
import { EVENT_CHANNEL } from '../../shared/contract/methods.ts'

/** Tells every window. */
export function announce(event: DesktopEvent): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event)
  }
}
