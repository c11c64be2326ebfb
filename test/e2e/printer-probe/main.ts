import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import { PAGE_URL, PRINT_PAGE_URL, registerPage, servePage } from '../../../electron/page.electron.ts'
import { createWindowPrinter } from '../../../electron/print/window-printer.electron.ts'
import type { ProbePrinters } from './start.ts'

// An application that has the window printer and nothing else; stories reach it through globalThis.

registerPage()
void app.whenReady().then(() => {
  servePage(join(import.meta.dirname, '..', '..', '..', 'out', 'renderer'))
  const pageUrl = PRINT_PAGE_URL
  const printers: ProbePrinters = {
    usual: createWindowPrinter({ pageUrl }),
    hasty: createWindowPrinter({ pageUrl, timeoutMs: 2000 })
  }
  Object.assign(globalThis, { printers })
  void new BrowserWindow().loadURL(PAGE_URL)
})
