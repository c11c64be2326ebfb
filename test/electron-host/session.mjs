// `session`: permissions are asked ahead of time, because DevTools cannot ask on demand.
import { EventEmitter } from 'node:events'
import { running } from './app.mjs'
import { strict } from './strict.mjs'

const PERMISSIONS = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  'clipboard-read': 'clipboard-read',
  'clipboard-sanitized-write': 'clipboard-write'
}

class Session extends EventEmitter {
  setPermissionRequestHandler(decide) {
    for (const [permission, name] of Object.entries(PERMISSIONS)) {
      const settle = (granted) =>
        running.chromium
          .send('Browser.setPermission', { permission: { name }, setting: granted ? 'granted' : 'denied' })
          .catch(() => undefined)
      decide(null, permission, settle, { isMainFrame: true, requestingUrl: '' })
    }
  }
}

const theSession = strict('session', new Session())
export const defaultSession = () => theSession
export const session = strict('session', { defaultSession: theSession })
