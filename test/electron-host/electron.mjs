// The module `electron` of the main process: only what an application here uses, each missing part missed by name.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { app, running, theApp } from './app.mjs'
import { adopted, BrowserWindow, meetStray } from './browser-window.mjs'
import { Chromium, flags } from './chromium.mjs'
import { ipcMain } from './ipc-main.mjs'
import { interceptRequests, pages, protocol } from './protocol.mjs'
import { safeStorage } from './safe-storage.mjs'
import { session, theSession } from './session.mjs'
import { strict } from './strict.mjs'
import { utilityProcess } from './utility-process.mjs'
import { webContents } from './web-contents.mjs'

const BINARIES = [
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome'
]
process.versions.electron ??= '0.0.0-host'

const nobody = (name, value) => () => {
  console.error(`electron-host: nobody answers dialog.${name}; tests replace it`)
  return Promise.resolve(value)
}
const dialog = strict('dialog', {
  showOpenDialog: nobody('showOpenDialog', { canceled: true, filePaths: [] }),
  showSaveDialog: nobody('showSaveDialog', { canceled: true, filePath: '' }),
  showErrorBox: (title, text) => console.error(`${title}: ${text}`)
})
const Menu = strict('Menu', { setApplicationMenu: () => undefined })
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml'
}
const net = strict('net', {
  async fetch(input, init) {
    const url = String(input.url ?? input)
    if (/^https?:/.test(url)) return fetch(input, init)
    if (!url.startsWith('file:'))
      throw new Error(`electron-host: net.fetch of ${new URL(url).protocol} is not implemented`)
    const file = fileURLToPath(url)
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    return new Response(await readFile(file), { headers: { 'content-type': type } })
  }
})

/** What a browser does for its user and Electron does not: guessing connections, remembering what is typed. */
function layPreferences(profile) {
  const file = join(profile, 'Default', 'Preferences')
  if (existsSync(file)) return
  mkdirSync(dirname(file), { recursive: true })
  const preferences = {
    net: { network_prediction_options: 2 },
    autofill: { profile_enabled: false, credit_card_enabled: false },
    credentials_enable_service: false,
    search: { suggest_enabled: false }
  }
  writeFileSync(file, JSON.stringify(preferences))
}

/** Starts Chromium while the application still loads; not beside a first instance, whose profile it would take. */
export function launch() {
  if (!theApp.mayBeSecond()) running.chromium ??= startChromium()
}

function startChromium() {
  const binary = process.env.ELECTRON_HOST_CHROMIUM ?? BINARIES.find((each) => existsSync(each))
  if (!binary) throw new Error('electron-host: Chromium is not installed')
  const profile = join(theApp.getPath('sessionData'), 'host-chromium')
  layPreferences(profile)
  const headful = process.env.ELECTRON_HOST_HEADFUL === '1'
  const { commandLine } = theApp
  const debugPort = commandLine.hasSwitch('remote-debugging-port')
    ? commandLine.getSwitchValue('remote-debugging-port')
    : undefined
  const chromium = new Chromium(
    binary,
    flags({ profile, headful, root: process.getuid?.() === 0, debugPort, camera: process.env.ELECTRON_HOST_CAMERA })
  )
  chromium.on('exit', () => {
    if (!running.quitting) process.exit(1)
  })
  return chromium
}

/** Fires 'ready' when Chromium stands and its requests come through us. */
export async function start() {
  const chromium = (running.chromium ??= startChromium())
  process.versions.chrome ??= (await chromium.send('Browser.getVersion')).product.split('/')[1]
  await interceptRequests(chromium)
  theSession.settlePermissions()
  if (process.env.ELECTRON_HOST_HEADFUL === '1') {
    const { targetInfos } = await chromium.send('Target.getTargets')
    adopted.target = targetInfos.find((target) => target.type === 'page')
  }
  chromium.on('Target.targetDestroyed', ({ targetId }) => {
    // The person closed the window.
    void pages.get(targetId)?.window.tryClose()
  })
  chromium.on('Target.targetCreated', ({ targetInfo }) => void meetStray(targetInfo))
  await chromium.send('Target.setDiscoverTargets', { discover: true, filter: [{ type: 'page' }] })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => void theApp.quit())
  theApp.fireReady()
}

const electron = strict('electron', {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  net,
  protocol,
  safeStorage,
  session,
  utilityProcess,
  webContents
})
export default electron
export { app, BrowserWindow, dialog, ipcMain, Menu, net, protocol, safeStorage, session, utilityProcess, webContents }
