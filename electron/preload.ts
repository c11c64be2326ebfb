import { contextBridge, ipcRenderer } from 'electron'
import { callChannel, DESKTOP_METHODS, EVENT_CHANNEL } from '../shared/contract/methods.ts'

type Listener = (event: unknown) => void

/** One function per method of the contract, and the ear for events. Nothing else of Electron reaches the page. */
const calls = Object.fromEntries(
  DESKTOP_METHODS.map((method) => [
    method,
    (arg: unknown): Promise<unknown> => ipcRenderer.invoke(callChannel(method), arg)
  ])
)

contextBridge.exposeInMainWorld('desktop', {
  ...calls,
  onEvent(listener: Listener) {
    const hear = (_: unknown, event: unknown) => listener(event)
    ipcRenderer.on(EVENT_CHANNEL, hear)
    return () => {
      ipcRenderer.off(EVENT_CHANNEL, hear)
    }
  }
})
