import type { IpcMain, WebFrameMain } from 'electron'
import type { DesktopApi } from '../../shared/contract/desktop-api.ts'
import { callChannel, DESKTOP_METHODS } from '../../shared/contract/methods.ts'
import type { Log } from '../log.ts'
import { answer } from './answer.ts'

/** Puts the whole contract on the wire; only the top frame of our own page is answered. */
export function serve(ipc: Pick<IpcMain, 'handle'>, api: DesktopApi, isOurs: (url: string) => boolean, log: Log): void {
  const trusted = (frame: WebFrameMain | null) => frame !== null && frame.parent === null && isOurs(frame.url)
  for (const method of DESKTOP_METHODS) {
    ipc.handle(callChannel(method), async (event, arg: unknown) => {
      if (!trusted(event.senderFrame)) throw new Error(`Refused a call of ${method} from a foreign frame`)
      return answer(api, method, arg, log)
    })
  }
}
