// `session`: permissions are asked ahead of time, because DevTools cannot ask on demand.
import { EventEmitter } from 'node:events'
import { running } from './app.mjs'
import { strict } from './strict.mjs'

/** Electron's names and what DevTools calls them; cameras and microphones are both media there, told apart by their kind. */
const PERMISSIONS = {
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  'idle-detection': ['idle-detection'],
  'persistent-storage': ['persistent-storage'],
  'window-management': ['window-management']
}
const KINDS = { camera: 'video', microphone: 'audio' }
const grantAsked = (_, __, decide) => decide(true)
const grantChecked = () => true

class Session extends EventEmitter {
  #ask = grantAsked
  #check = grantChecked

  setPermissionRequestHandler(handler) {
    this.#ask = handler ?? grantAsked
    this.settlePermissions()
  }
  setPermissionCheckHandler(handler) {
    this.#check = handler ?? grantChecked
    this.settlePermissions()
  }

  /** As in Electron: without handlers everything is granted, and what passes the check is never asked for. */
  settlePermissions() {
    const requestingUrl = running.pageUrl ?? ''
    for (const [permission, names] of Object.entries(PERMISSIONS))
      for (const name of names) {
        const kind = KINDS[name]
        const settle = (granted) => {
          const setting = granted ? 'granted' : 'denied'
          void running.chromium.send('Browser.setPermission', { permission: { name }, setting }).catch(notKnown)
        }
        const asked = { isMainFrame: true, requestingUrl }
        if (this.#check(null, permission, requestingUrl, { ...asked, ...(kind ? { mediaType: kind } : {}) }))
          settle(true)
        else this.#ask(null, permission, settle, { ...asked, ...(kind ? { mediaTypes: [kind] } : {}) })
      }
  }
}

const notKnown = (error) => console.error(`electron-host: ${error.message}`)
export const theSession = new Session()
running.settlePermissions = () => theSession.settlePermissions()
const outside = strict('session', theSession)
export const defaultSession = () => outside
export const session = strict('session', { defaultSession: outside })
