import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test as probeTest } from '@playwright/test'
import { dossiers } from '../../renderer/words/dossiers.ts'
import { printerSuite } from '../contract/printer/suite.ts'
import { tinyPdf } from '../contract/printer/tiny-pdf.ts'
import { startPrivateCups } from '../cups/private-cups.ts'
import { codesOf, inkOf, pagesOf } from '../fixtures/pdf-tools.ts'
import { cardOf, chooseProcedure, openIntake, scan, setUp, TAN_AN } from './counter.ts'
import { answerSaveDialog, type Running } from './launch.ts'
import { test as officeTest } from './office.ts'
import { type Probe, startProbe } from './printer-probe/start.ts'

// What Windows prints through, with CUPS in the place of its spooler.

const A5 = { width: 419.53, height: 595.28 }
const TITLE = 'H23.54.22-261120-6000'

/** The same number of pages, each within a point of the same size. */
const sameSheets = (printed: Uint8Array, handed: Uint8Array) => {
  const [out, given] = [pagesOf(printed), pagesOf(handed)]
  const near = (a: number, b: number) => Math.abs(a - b) < 1
  return (
    out.length === given.length &&
    out.every((page, i) => near(page.width, given[i]?.width ?? 0) && near(page.height, given[i]?.height ?? 0))
  )
}

printerSuite(
  {
    describe: (name, body) => probeTest.describe(name, body),
    it: (name, body) => probeTest(name, body),
    beforeAll: (body) => probeTest.beforeAll(body),
    afterAll: (body) => probeTest.afterAll(body),
    expect
  },
  'window printer',
  async () => {
    const { printers, cups, close } = await startProbe([
      { name: 'QMC_PDF', kind: 'writes' },
      { name: 'QMC_FAILS', kind: 'fails' },
      { name: 'QMC_PAUSED', kind: 'paused' },
      { name: 'QMC_REFUSES', kind: 'refuses' }
    ])
    return {
      printer: printers.usual,
      tells: false,
      printed: () => cups.printed(),
      isSame: sameSheets,
      switchOff: () => cups.stop(),
      close
    }
  }
)

probeTest.describe('the hidden window', () => {
  let probe: Probe
  probeTest.beforeEach(async () => {
    probe = await startProbe()
  })
  probeTest.afterEach(() => probe.close())
  const windows = () => probe.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)

  probeTest('has no bridge, runs nothing that was not built, and goes nowhere', async () => {
    const looked = probe.app.evaluate(async ({ app }) => {
      const contents = await new Promise<Electron.WebContents>((resolve) =>
        app.once('browser-window-created', (_, window) => resolve(window.webContents))
      )
      const stopped = new Promise((resolve) =>
        contents.once('will-navigate', (event) => setImmediate(() => resolve(event.defaultPrevented)))
      )
      await new Promise<void>((resolve) => contents.once('did-finish-load', () => resolve()))
      const url = contents.getURL()
      const found: unknown = await contents.executeJavaScript(`(() => {
        const script = document.createElement('script')
        script.textContent = 'window.ran = true'
        document.head.append(script)
        location.assign('index.html')
        return { desktop: typeof window.desktop, require: typeof window.require, ran: typeof window.ran }
      })()`)
      return { url, found, stopped: await stopped }
    })
    const handed = await probe.printers.usual.submit('QMC_PDF', tinyPdf(), TITLE, 1)
    expect(await looked).toEqual({
      url: 'app://quay/print-page.html',
      found: { desktop: 'undefined', require: 'undefined', ran: 'undefined' },
      stopped: true
    })
    expect(handed.ok).toBe(true)
  })

  probeTest('serves one job at a time and is gone afterwards', async () => {
    const most = probe.app.evaluate(({ app, BrowserWindow }) => {
      return new Promise<number>((resolve) => {
        const open: number[] = []
        app.on('browser-window-created', () => {
          open.push(BrowserWindow.getAllWindows().length)
          if (open.length === 2) resolve(Math.max(...open))
        })
      })
    })
    const jobs = ['1', '2'].map((title) => probe.printers.usual.submit('QMC_PDF', tinyPdf(), title, 1))
    for (const job of jobs) expect(await job).toEqual({ ok: true, value: expect.stringMatching(/^window-[12]$/) })
    // The counter's own window, and one that prints.
    expect(await most).toBe(2)
    expect(await windows()).toBe(1)
    await expect.poll(async () => (await probe.cups.printed()).length).toBe(2)
  })

  probeTest('is given up when a driver never answers, job after job', async () => {
    await probe.app.evaluate(({ app }) => {
      app.on('browser-window-created', (_, window) => {
        window.webContents.print = () => undefined
      })
    })
    const jobs = ['1', '2'].map((title) => probe.printers.hasty.submit('QMC_PDF', tinyPdf(), title, 1))
    for (const job of jobs) expect(await job).toEqual({ ok: false, problem: { kind: 'printer-refuses' } })
    expect(await windows()).toBe(1)
    expect(await probe.cups.printed()).toEqual([])
  })

  probeTest('never prints on another printer than the one asked for', async () => {
    await probe.app.evaluate(({ app }) => {
      app.on('browser-window-created', (_, window) => {
        // As a print service that falls back on its default printer.
        window.webContents.print = (_options, done) => done?.(true, '')
      })
    })
    for (const printer of ['NOWHERE', '']) {
      const handed = await probe.printers.usual.submit(printer, tinyPdf(), TITLE, 1)
      expect(handed).toEqual({ ok: false, problem: { kind: 'printer-missing' } })
    }
  })

  probeTest('may crash without taking the counter along, and the next job goes through', async () => {
    await probe.app.evaluate(({ app }) => {
      app.once('browser-window-created', (_, window) => {
        window.webContents.once('did-finish-load', () => window.webContents.forcefullyCrashRenderer())
      })
    })
    const crashed = await probe.printers.usual.submit('QMC_PDF', tinyPdf(), TITLE, 1)
    expect(crashed).toEqual({ ok: false, problem: { kind: 'printing-unavailable' } })
    expect((await probe.printers.usual.submit('QMC_PDF', tinyPdf(), TITLE, 1)).ok).toBe(true)
  })

  probeTest('says that a file which is no PDF cannot be printed', async () => {
    const handed = await probe.printers.usual.submit('QMC_PDF', Buffer.from('no PDF'), TITLE, 1)
    expect(handed).toEqual({ ok: false, problem: { kind: 'printing-unavailable' } })
  })
})

officeTest.describe('the counter with QMC_PRINT=window', () => {
  // A whole first run comes before the paper.
  officeTest.describe.configure({ timeout: 180_000 })

  /** Set up with a printer, one citizen's dossier just taken in. */
  async function takeOneIn({ page }: Running): Promise<void> {
    await setUp(page, { ...TAN_AN, printer: 'QMC_PDF' })
    await openIntake(page)
    await scan(page, cardOf({ name: 'Nguyễn Thị Đào', number: '030185000123' }))
    await chooseProcedure(page, 'hon nhan')
    await page.keyboard.press('F8')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByTestId('code')).toBeVisible()
  }

  officeTest('prints the very slip: size, place, and codes that a reader reads', async ({ office }) => {
    const cups = await startPrivateCups()
    try {
      const running = await office.start({ QMC_PRINT: 'window', CUPS_SERVER: cups.server })
      await takeOneIn(running)
      await expect(running.page.locator('[data-print-state="handed-over"]')).toBeVisible({ timeout: 30_000 })
      const stored = join(office.userDataDir, '..', 'stored.pdf')
      await answerSaveDialog(running.app, stored)
      await running.page.getByRole('button', { name: dossiers.savePdf }).click()
      await expect(running.page.getByText(dossiers.saved)).toBeVisible()
      const original = readFileSync(stored)
      await expect.poll(async () => (await cups.printed()).length).toBe(1)
      const [paper = original] = await cups.printed()

      expect(pagesOf(paper)).toHaveLength(2)
      for (const { width, height } of pagesOf(paper)) {
        expect(Math.abs(width - A5.width)).toBeLessThan(1)
        expect(Math.abs(height - A5.height)).toBeLessThan(1)
      }
      const [ink, wanted] = [inkOf(paper, 300), inkOf(original, 300)]
      expect(ink).toHaveLength(2)
      // Two dots of 300 to the inch: a sixth of a millimetre.
      for (const [i, page] of ink.entries())
        for (const edge of ['left', 'top', 'right', 'bottom'] as const)
          expect(Math.abs(page[edge] - (wanted[i]?.[edge] ?? NaN))).toBeLessThanOrEqual(2)
      const code = await running.page.getByTestId('code').innerText()
      expect(codesOf(paper, 300)).toEqual(codesOf(original, 300))
      for (const codes of codesOf(paper, 300)) expect(codes).toContain(`CODE-128:${code}`)
      for (const codes of codesOf(paper, 150)) expect(codes).toContainEqual(expect.stringMatching(/^QR-Code:QMC1:/))
    } finally {
      await cups.stop()
    }
  })

  officeTest('closed while a slip is on its way, it still prints it and then ends', async ({ office }) => {
    const cups = await startPrivateCups()
    try {
      const running = await office.start({ QMC_PRINT: 'window', CUPS_SERVER: cups.server })
      await takeOneIn(running)
      const ended = new Promise<number | null>((resolve) => running.app.process().once('exit', resolve))
      await running.page.close()
      expect(await ended).toBe(0)
      await expect.poll(async () => (await cups.printed()).length).toBe(1)
    } finally {
      await cups.stop()
    }
  })
})
