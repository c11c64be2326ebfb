import { setImmediate, setTimeout } from 'node:timers/promises'
import { BrowserWindow, type WebContents, webContents } from 'electron'
import { DRAW_FOR_PRINT, paperSchema } from '../../shared/contract/print-page.ts'
import type { Printer, PrintProblem } from '../../shared/contract/ports.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'

/** How long a driver may keep the counter waiting. What it was given may still come out after it wakes. */
const TIMEOUT_MS = 60_000

interface Options {
  /** The page that draws: renderer/print-page.html under its own origin. */
  readonly pageUrl: string
  readonly timeoutMs?: number
}

interface Job {
  readonly printer: string
  readonly pdf: Uint8Array
  readonly title: string
  readonly copies: number
}

/**
 * The printers of the system through a hidden window, where no print service takes a PDF as it is: Windows.
 * The window draws the stored PDF at 300 dpi on sheets of exactly its paper and prints them silently; the PDF stays in
 * memory. One job at a time, each in a window of its own that is gone afterwards.
 *
 * It has never run on Windows, and never on a real Electron: it was proved with CUPS and the stand-in of the tests only.
 * To be tried there: what a driver with A4 in its tray does with A5, whether the spooler cuts an edge, and whether a
 * driver that hangs lets this timer run, as Electron speaks to drivers on its main thread.
 */
export function createWindowPrinter({ pageUrl, timeoutMs = TIMEOUT_MS }: Options): Printer {
  let before: Promise<unknown> = Promise.resolve()
  let last = 0
  return {
    // Any window can ask; the counter's own is open whenever somebody wants to know.
    list: () => printersOf(webContents.getAllWebContents()[0]),
    submit(printer, pdf, title, copies) {
      const handed = before.then(async () => {
        const problem = await printWithin(timeoutMs, pageUrl, { printer, pdf, title, copies })
        return problem ? fail(problem) : ok(`window-${String(++last)}`)
      })
      before = handed.catch(() => undefined)
      return handed
    },
    // Electron reports that the spooler took a job, and gives no name by which to ask for it later.
    state: () => Promise.resolve('unknown')
  }
}

async function printersOf(contents: WebContents | undefined): Promise<string[]> {
  const printers = (await contents?.getPrintersAsync()) ?? []
  return printers.map(({ name }) => name)
}

/** What stands in the way of a printer before anything is sent. Without its service the system knows no printers at all. */
async function obstacleTo(contents: WebContents, printer: string): Promise<PrintProblem | undefined> {
  const names = await printersOf(contents)
  if (names.length === 0) return { kind: 'printing-unavailable' }
  return names.includes(printer) ? undefined : { kind: 'printer-missing' }
}

/** Prints in a window of its own, which is gone when the answer comes. `undefined`: the spooler took it. */
async function printWithin(timeoutMs: number, pageUrl: string, job: Job): Promise<PrintProblem | undefined> {
  const window = openHidden()
  const waiting = new AbortController()
  try {
    return await Promise.race([
      printIn(window, pageUrl, job),
      loss(window),
      setTimeout(timeoutMs, { kind: 'printer-refuses' } as const, { signal: waiting.signal })
    ])
  } finally {
    waiting.abort()
    // Electron is still inside its own callback here: its window goes after it has returned.
    await setImmediate()
    if (!window.isDestroyed()) window.destroy()
  }
}

/** A window without bridge, Node or way out; a page that nobody sees must not be slowed down either. */
function openHidden(): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      spellcheck: false,
      backgroundThrottling: false
    }
  })
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  window.webContents.on('will-navigate', (event) => event.preventDefault())
  return window
}

/** The page crashed, or its window was closed with the application: nothing more can come of the job. */
function loss(window: BrowserWindow): Promise<PrintProblem> {
  return new Promise((resolve) => {
    const lost = () => resolve({ kind: 'printing-unavailable' })
    window.once('closed', lost)
    window.webContents.once('render-process-gone', lost)
  })
}

async function printIn(window: BrowserWindow, pageUrl: string, job: Job): Promise<PrintProblem | undefined> {
  const contents = window.webContents
  const [obstacle, drawn] = await Promise.all([obstacleTo(contents, job.printer), draw(window, pageUrl, job)])
  if (obstacle) return obstacle
  if (!drawn.ok) return drawn.problem
  // Micrometres here, where printToPDF would take inches. Each copy goes to other hands: never both on one sheet.
  const options: Electron.WebContentsPrintOptions = {
    silent: true,
    deviceName: job.printer,
    copies: job.copies,
    pageSize: paperSchema.parse(drawn.value),
    margins: { marginType: 'none' },
    duplexMode: 'simplex'
  }
  const taken = await new Promise<boolean>((resolve) => contents.print(options, (success) => resolve(success)))
  if (taken) return undefined
  return (await obstacleTo(contents, job.printer)) ?? { kind: 'printer-refuses' }
}

/** Lets the page draw; gives the paper as the page said it. A page or PDF that does not open means that nothing can be printed here. */
async function draw(
  window: BrowserWindow,
  pageUrl: string,
  { pdf, title }: Job
): Promise<Result<unknown, PrintProblem>> {
  const call = `${DRAW_FOR_PRINT}(${JSON.stringify(Buffer.from(pdf).toString('base64'))}, ${JSON.stringify(title)})`
  try {
    await window.loadURL(pageUrl)
    return ok(await window.webContents.executeJavaScript(call))
  } catch {
    return fail({ kind: 'printing-unavailable' })
  }
}
