// `app`: life cycle, paths, the single-instance lock.
import { EventEmitter } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { createServer } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { spawnSync } from 'node:child_process'
import { preventable, strict } from './strict.mjs'

const { manifest, appFolder, switches } = globalThis.__electronHost
/** What the other modules set: the browser, the windows to close, and how a page gets another one. */
export const running = { chromium: undefined, ready: false, quitting: false, windows: () => [], openWindow: undefined }

const commandLine = {
  appendSwitch: (name, value) => switches.push(value ? `--${name}=${value}` : `--${name}`),
  hasSwitch: (name) => switches.some((each) => each === `--${name}` || each.startsWith(`--${name}=`)),
  getSwitchValue: (name) => switches.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3) ?? ''
}

class App extends EventEmitter {
  #paths = new Map()
  #ready = Promise.withResolvers()
  #name = manifest.productName ?? manifest.name ?? 'Electron'
  isPackaged = false
  commandLine = strict('app.commandLine', commandLine)

  whenReady() {
    return this.#ready.promise
  }
  isReady() {
    return running.ready
  }
  getName() {
    return this.#name
  }
  getVersion() {
    return manifest.version ?? '0.0.0'
  }
  getAppPath() {
    return appFolder
  }
  getPath(name) {
    const config = process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config')
    const userData = commandLine.getSwitchValue('user-data-dir') || join(config, this.#name)
    const known = { userData, sessionData: this.#paths.get('userData') ?? userData, home: homedir(), temp: tmpdir() }
    const path = this.#paths.get(name) ?? known[name]
    if (path === undefined) throw new Error(`electron-host: app.getPath('${name}') is not implemented`)
    return path
  }
  setPath(name, path) {
    this.#paths.set(name, path)
  }

  #lock() {
    const id = createHash('sha256').update(this.getPath('userData')).digest('hex').slice(0, 24)
    return join(tmpdir(), `electron-host-${id}.sock`)
  }

  /** A first instance listens, or one was killed and left this behind. */
  mayBeSecond() {
    return existsSync(this.#lock())
  }

  /** As in Electron: the second start tells the first one and gets false. The answer must come synchronously. */
  requestSingleInstanceLock() {
    const socket = this.#lock()
    if (this.mayBeSecond() && tellFirst(socket)) return false
    rmSync(socket, { force: true })
    const server = createServer((client) => {
      let text = ''
      client.on('data', (chunk) => (text += chunk))
      client.on('end', () => {
        const { argv, cwd } = JSON.parse(text)
        this.emit('second-instance', {}, argv, cwd)
      })
    })
    server.listen(socket).unref()
    process.on('exit', () => rmSync(socket, { force: true }))
    return true
  }

  async quit() {
    if (running.quitting) return
    const asked = preventable()
    this.emit('before-quit', asked)
    if (asked.defaultPrevented) return
    for (const window of running.windows()) if (!(await window.tryClose())) return
    const last = preventable()
    this.emit('will-quit', last)
    if (!last.defaultPrevented) await this.exit(0)
  }

  async exit(code = 0) {
    if (running.quitting) return
    running.quitting = true
    this.emit('quit', {}, code)
    const { chromium } = running
    if (chromium) {
      const gone = new Promise((resolve) => chromium.once('exit', resolve))
      const asked = chromium.send('Browser.close').then(() => gone)
      // What pages stored is written while it closes: on a busy computer that takes a while.
      await Promise.race([asked.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 30_000))])
    }
    process.exit(code)
  }

  fireReady() {
    running.ready = true
    this.#ready.resolve()
    this.emit('ready', {}, {})
  }
}

/** True when a first instance listened and was told. Done in a child because the caller waits for the answer. */
function tellFirst(socket) {
  const message = JSON.stringify({ argv: process.argv, cwd: process.cwd() })
  const script = `const c=require('net').connect(process.argv[1]);c.on('connect',()=>c.end(process.argv[2],()=>process.exit(0)));c.on('error',()=>process.exit(1))`
  const node = join(import.meta.dirname, '..', '..', 'node_modules', 'node', 'bin', 'node')
  return spawnSync(node, ['-e', script, socket, message], { stdio: 'ignore' }).status === 0
}

/** The real object, for the other modules of the host. */
export const theApp = new App()
export const app = strict('app', theApp)
