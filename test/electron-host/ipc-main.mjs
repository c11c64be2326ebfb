// `ipcMain`: handlers by channel.
import { EventEmitter } from 'node:events'
import { strict } from './strict.mjs'

class IpcMain extends EventEmitter {
  #handlers = new Map()
  handle(channel, handler) {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.#handlers.set(channel, handler)
  }
  removeHandler(channel) {
    this.#handlers.delete(channel)
  }
  handlerOf(channel) {
    const handler = this.#handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return handler
  }
}

export const theIpcMain = new IpcMain()
export const ipcMain = strict('ipcMain', theIpcMain)
