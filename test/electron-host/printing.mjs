// Printing as `webContents` has it: the page as a PDF of the paper asked for, then CUPS, as Chromium on Linux does in the end.
import { spawn } from 'node:child_process'

const MICRONS_PER_INCH = 25_400
/** What of print() is done here. Any other option is missed by name. */
const OPTIONS = ['silent', 'deviceName', 'copies', 'pageSize', 'margins', 'duplexMode']
const SIDES = { simplex: 'one-sided', longEdge: 'two-sided-long-edge', shortEdge: 'two-sided-short-edge' }

/** Runs a program of CUPS; gives what it said, or undefined when it failed. */
function run(program, args, input) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] })
    let out = ''
    child.stdout.on('data', (chunk) => (out += chunk))
    child.on('error', () => resolve(undefined))
    child.on('close', (code) => resolve(code === 0 ? out : undefined))
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

async function names() {
  const out = (await run('lpstat', ['-e'])) ?? ''
  return out.split('\n').filter((line) => /^[^\s:]+$/.test(line))
}

/** Printers as Electron describes them. */
export const printers = async () =>
  (await names()).map((name) => ({ name, displayName: name, description: '', options: {} }))

/** Throws as Electron does for options that make no sense; whatever goes wrong later is told to `done`. */
export function print(page, options, done) {
  const unknown = Object.keys(options).find((key) => !OPTIONS.includes(key))
  if (unknown) throw new Error(`electron-host: the option ${unknown} of print() is not implemented`)
  const { silent, pageSize, margins, duplexMode = 'simplex' } = options
  if (!silent || typeof pageSize !== 'object' || margins?.marginType !== 'none' || !SIDES[duplexMode])
    throw new Error('electron-host: print() is implemented for silent, a pageSize in microns and no margins only')
  if (pageSize.width < 353 || pageSize.height < 353)
    throw new RangeError('height and width properties must be minimum 353 microns.')
  handOver(page, { ...options, duplexMode }).then(
    (reason) => done(reason === '', reason),
    // The page went away.
    () => done(false, 'Print job failed')
  )
}

/** Why it failed; '' when CUPS took it. */
async function handOver(page, { deviceName, pageSize, duplexMode, copies = 1 }) {
  if (!(await names()).includes(deviceName)) return 'Invalid deviceName provided'
  const paper = { paperWidth: pageSize.width / MICRONS_PER_INCH, paperHeight: pageSize.height / MICRONS_PER_INCH }
  const margins = { marginTop: 0, marginRight: 0, marginBottom: 0, marginLeft: 0 }
  const { data } = await page.send('Page.printToPDF', { ...paper, ...margins })
  const { result } = await page.send('Runtime.evaluate', { expression: 'document.title' })
  const args = ['-d', deviceName, '-t', result.value, '-n', String(copies), '-o', `sides=${SIDES[duplexMode]}`, '-']
  return (await run('lp', args, Buffer.from(data, 'base64'))) === undefined ? 'Print job failed' : ''
}
