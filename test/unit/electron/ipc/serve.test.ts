import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { describe, expect, it } from 'vitest'
import { serve } from '../../../../electron/ipc/serve.ts'
import type { DesktopApi } from '../../../../shared/contract/desktop-api.ts'
import { callChannel, DESKTOP_METHODS } from '../../../../shared/contract/methods.ts'
import { ok } from '../../../../shared/lib/result.ts'

type Handler = Parameters<IpcMain['handle']>[1]
type Frame = { readonly url: string; readonly parent: Frame | null } | null

const OURS = 'app://ours/page.html'
const log = { note: () => undefined, fault: () => undefined }
const echo = Object.fromEntries(DESKTOP_METHODS.map((method) => [method, (arg: unknown) => Promise.resolve(ok(arg))]))

/** The contract on a wire that only remembers who handles what. */
function served(): Map<string, Handler> {
  const handlers = new Map<string, Handler>()
  const handle: IpcMain['handle'] = (channel, handler) => void handlers.set(channel, handler)
  serve({ handle }, echo as unknown as DesktopApi, (url) => url === OURS, log)
  return handlers
}

const callFrom = async (senderFrame: Frame, method: (typeof DESKTOP_METHODS)[number] = 'getToday') =>
  (await served().get(callChannel(method))?.({ senderFrame } as unknown as IpcMainInvokeEvent, null)) as unknown

describe('the contract on the wire', () => {
  it('has one channel for every method and no other', () => {
    expect([...served().keys()]).toEqual(DESKTOP_METHODS.map(callChannel))
  })

  it('answers the top frame of our own page', async () => {
    expect(await callFrom({ url: OURS, parent: null })).toEqual(ok(null))
  })

  it.each<[string, Frame]>([
    ['another page', { url: 'app://ours/other.html', parent: null }],
    ['another origin', { url: 'https://elsewhere.invalid/page.html', parent: null }],
    ['a frame inside our page', { url: OURS, parent: { url: OURS, parent: null } }],
    ['our page inside another', { url: OURS, parent: { url: 'https://elsewhere.invalid/', parent: null } }],
    ['a frame that is gone', null]
  ])('refuses %s, whatever it calls', async (_, frame) => {
    for (const method of DESKTOP_METHODS)
      await expect(callFrom(frame, method)).rejects.toThrow(`Refused a call of ${method} from a foreign frame`)
  })
})
