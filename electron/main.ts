import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { app, ipcMain } from 'electron'
import { createDesktopApi } from './desk/api.ts'
import { createDesk } from './desk/desk.ts'
import { chooseOpenPath, chooseSavePath } from './desk/dialogs.electron.ts'
import { closeDesk, openDesk } from './desk/open.ts'
import { createIds } from './ids.ts'
import { announce } from './ipc/announce.ts'
import { serve } from './ipc/serve.ts'
import { openLog } from './log.ts'
import { createCupsPrinter } from './print/cups.ts'
import { createPdfMaker } from './print/pdf-maker.ts'
import { createMachineVault } from './store/vault.electron.ts'
import { wait } from './wait.ts'
import { isOurPage, registerPage, servePage } from './page.electron.ts'
import { openWindow, showWindow } from './window.ts'

const clock = { now: () => Date.now() }
const assets = join(app.getAppPath(), 'assets')
const worker = (name: string) => join(import.meta.dirname, `${name}.js`)

async function open(): Promise<void> {
  const folder = app.getPath('userData')
  const log = openLog(join(folder, 'logs'))
  process.on('uncaughtException', (error) => log.fault('process', error))
  process.on('unhandledRejection', (error) => log.fault('process', error))
  await app.whenReady()
  servePage(join(import.meta.dirname, '..', 'renderer'))
  const desk = createDesk({
    folder: join(folder, 'records'),
    assets,
    storeWorker: worker('store-worker'),
    clock,
    ids: createIds(clock),
    vault: createMachineVault(),
    printer: createCupsPrinter(),
    pdf: createPdfMaker({ workerFile: worker('slip-worker'), fontsFolder: join(assets, 'fonts') }),
    log,
    random: (bytes) => randomBytes(bytes),
    wait,
    chooseSavePath,
    chooseOpenPath,
    announce
  })
  // The window is drawn while the records open; its first question waits for them.
  serve(ipcMain, createDesktopApi(desk, openDesk(desk)), isOurPage, log)
  const window = openWindow()
  void desk.parts.pdf.warm()
  app.on('second-instance', () => {
    showWindow(window)
    announce({ kind: 'second-instance' })
  })
  app.on('window-all-closed', () => void closeDesk(desk).finally(() => app.quit()))
}

if (app.requestSingleInstanceLock()) {
  registerPage()
  void open()
} else app.quit()
