// `utilityProcess` of main: a Node process with the port that Electron gives it.
import { fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { strict } from './strict.mjs'

const SHIM = pathToFileURL(join(import.meta.dirname, 'parent-port.mjs')).href
/** The host stands in process.execPath as Electron would; this is what it runs on. */
const NODE = join(import.meta.dirname, '..', '..', 'node_modules', 'node', 'bin', 'node')

class UtilityProcess extends EventEmitter {
  #child
  constructor(file, args, { stdio = 'inherit', env = process.env } = {}) {
    super()
    const quiet = stdio === 'ignore' ? 'ignore' : 'inherit'
    this.#child = fork(file, args, {
      execPath: NODE,
      execArgv: ['--no-warnings', '--import', SHIM],
      serialization: 'advanced',
      stdio: ['ignore', quiet, quiet, 'ipc'],
      env
    })
    this.#child.once('spawn', () => this.emit('spawn'))
    this.#child.on('message', (message) => this.emit('message', message))
    this.#child.once('exit', (code) => this.emit('exit', code ?? 1))
    this.#child.once('error', () => this.emit('exit', 1))
  }
  get pid() {
    return this.#child.pid
  }
  postMessage(message) {
    // A process that has ended hears nothing more, as in Electron.
    if (this.#child.connected) this.#child.send(message, () => undefined)
  }
  kill() {
    return this.#child.kill('SIGKILL')
  }
}

export const utilityProcess = strict('utilityProcess', {
  fork: (file, args = [], options = {}) => strict('UtilityProcess', new UtilityProcess(file, args, options))
})
