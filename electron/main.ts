import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { app, ipcMain, net } from 'electron'
import { createDesktopApi } from './desk/api.ts'
import { createDesk, type Desk } from './desk/desk.ts'
import { chooseFolder, chooseOpenPath, chooseOpenPaths, chooseSavePath } from './desk/dialogs.electron.ts'
import { createMakeProvince } from './desk/make-province.ts'
import { closeDesk, openDesk } from './desk/open.ts'
import { createCardPort } from './devices/card-port.ts'
import { createStartProcess } from './devices/own-process.electron.ts'
import { createScanners } from './devices/scanners.ts'
import { watchFolder } from './devices/watch-folder.ts'
import { createIds } from './ids.ts'
import { announce } from './ipc/announce.ts'
import { serve } from './ipc/serve.ts'
import { openLog } from './log.ts'
import { createPageMaker } from './pages/page-maker.ts'
import { createCupsPrinter } from './print/cups.ts'
import { createPdfMaker } from './print/pdf-maker.ts'
import { createWindowPrinter } from './print/window-printer.electron.ts'
import { createMachineVault } from './store/vault.electron.ts'
import { keepHeapSmall } from './small-heap.ts'
import { wait } from './wait.ts'
import { isOurPage, PRINT_PAGE_URL, registerPage, servePage } from './page.electron.ts'
import { openWindow, showWindow } from './window.ts'

const startProcess = createStartProcess(import.meta.dirname)
const clock = { now: () => Date.now() }
const assets = join(app.getAppPath(), 'assets')
const worker = (name: string) => join(import.meta.dirname, `${name}.js`)
/** Windows takes no PDF as it is. QMC_PRINT=window prints as there, where CUPS can show what comes out. */
const printsByWindow = process.platform === 'win32' || process.env.QMC_PRINT === 'window'
/** A scanner writes a file in pieces: it is whole when it has not grown for so long. */
const STABLE_MS = 2_000
const WARM_AFTER_MS = 2_000

async function open(): Promise<void> {
  const folder = app.getPath('userData')
  const log = openLog(join(folder, 'logs'))
  process.on('uncaughtException', (error) => log.fault('process', error))
  process.on('unhandledRejection', (error) => log.fault('process', error))
  const pages = createPageMaker(startProcess)
  const desk = createDesk({
    folder: join(folder, 'records'),
    assets,
    storeWorker: worker('store-worker'),
    clock,
    ids: createIds(clock),
    vault: createMachineVault(),
    printer: printsByWindow ? createWindowPrinter({ pageUrl: PRINT_PAGE_URL }) : createCupsPrinter(),
    pdf: createPdfMaker({ workerFile: worker('slip-worker'), fontsFolder: join(assets, 'fonts') }),
    pages,
    scanners: createScanners(startProcess),
    watchFolder: (watched, hear) => watchFolder(watched, { stableMs: STABLE_MS, ...hear }),
    // The system's own proxies and certificates are Chromium's.
    makeProvince: createMakeProvince((url, init) => net.fetch(url, init), clock),
    cardPort: createCardPort(startProcess),
    log,
    random: (bytes) => randomBytes(bytes),
    wait,
    chooseSavePath,
    chooseOpenPath,
    chooseOpenPaths,
    chooseFolder,
    announce
  })
  // Records and window open side by side; the window's first question waits for the records.
  serve(ipcMain, createDesktopApi(desk, openDesk(desk)), isOurPage, log)
  await app.whenReady()
  servePage(join(import.meta.dirname, '..', 'renderer'))
  const window = openWindow()
  // Drawing is warm long before the first slip, and must not take the processor from the first screen.
  window.once('ready-to-show', () => {
    // What a start leaves behind is not collected before the first screen is there.
    keepHeapSmall()
    void warmLater(desk)
  })
  app.on('second-instance', () => {
    showWindow(window)
    announce({ kind: 'second-instance' })
  })
  // A print under way opens and closes a window of its own after the counter's: the records are closed once.
  let closing: Promise<void> | undefined
  app.on('window-all-closed', () => void (closing ??= closeDesk(desk).finally(() => app.quit())))
}

async function warmLater({ parts, closing }: Desk): Promise<void> {
  if (await wait(WARM_AFTER_MS, closing.signal)) await parts.pdf.warm()
}

if (app.requestSingleInstanceLock()) {
  registerPage()
  void open()
} else app.quit()
