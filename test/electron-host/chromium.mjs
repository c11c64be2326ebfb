// Starts Chromium and speaks the DevTools protocol with it over a pipe: no port of our own, and it dies with us.
import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { createInterface } from 'node:readline'
import process from 'node:process'

/** One browser. Events of the browser are emitted here, those of a page on the session that `attach` gives. */
export class Chromium extends EventEmitter {
  #last = 0
  #waiting = new Map()
  #sessions = new Map()
  #pending = []

  constructor(binary, args) {
    super()
    this.process = spawn(binary, ['--remote-debugging-pipe', ...args], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe']
    })
    // Playwright waits for this one line on our stderr; the rest is noise.
    createInterface({ input: this.process.stderr }).on('line', (line) => {
      if (line.startsWith('DevTools listening on ') || process.env.ELECTRON_HOST_DEBUG)
        process.stderr.write(`${line}\n`)
    })
    this.process.stdio[4].on('data', (chunk) => this.#read(chunk))
    this.process.stdio[3].on('error', () => undefined)
    this.process.on('exit', () => this.emit('exit'))
    process.on('exit', () => this.process.kill('SIGKILL'))
  }

  #read(chunk) {
    let rest = chunk
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const text = Buffer.concat([...this.#pending, rest.subarray(0, end)]).toString()
      this.#pending = []
      rest = rest.subarray(end + 1)
      this.#take(JSON.parse(text))
    }
    if (rest.length > 0) this.#pending.push(rest)
  }

  #take({ id, method, params, sessionId, result, error }) {
    if (id === undefined) {
      const target = sessionId ? this.#sessions.get(sessionId) : this
      target?.emit(method, params)
      return
    }
    const call = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (error) call?.reject(new Error(`${call.method}: ${error.message}`))
    else call?.resolve(result)
  }

  send(method, params = {}, sessionId = undefined) {
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, method })
      this.process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  async attach(targetId) {
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true })
    const session = new EventEmitter()
    session.send = (method, params) => this.send(method, params, sessionId)
    this.#sessions.set(sessionId, session)
    return session
  }
}

/** Flags that make Chromium behave as a page inside an application: silent, offline, no bars, Vietnamese, few processes. */
export function flags({ profile, headful, root, debugPort, camera }) {
  return [
    `--user-data-dir=${profile}`,
    ...(headful ? ['--app=data:text/html,'] : ['--headless=new', '--no-startup-window']),
    ...(root ? ['--no-sandbox'] : []),
    ...(debugPort === undefined ? [] : [`--remote-debugging-port=${debugPort}`]),
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-default-apps',
    '--disable-extensions',
    '--disable-features=Translate,HttpsUpgrades,OptimizationHints,MediaRouter,SpareRendererForSitePerProcess',
    '--enable-features=NetworkServiceInProcess2',
    // Being listened to makes V8 read scripts twice for the lines of a stack; Electron is not listened to.
    '--js-flags=--no-enable-lazy-source-positions',
    '--password-store=basic',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    '--lang=vi',
    '--disable-gpu',
    // No camera but a made-up one: a test picture, or what lies in a file.
    ...(camera === undefined ? [] : ['--use-fake-device-for-media-stream']),
    ...(camera ? [`--use-file-for-fake-video-capture=${camera}`] : []),
    '--test-type'
  ]
}
