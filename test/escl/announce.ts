import { Bonjour } from 'bonjour-service'
import type { EsclDevice } from './device.ts'

/** Announces a device by mDNS as printers do, both ways when it speaks both; gives what takes it back. */
export function announce(name: string, uuid: string, plain: EsclDevice, secure?: EsclDevice): () => Promise<void> {
  const bonjour = new Bonjour()
  const txt = { txtvers: '1', rs: 'eSCL', ty: name, UUID: uuid, pdl: 'image/jpeg,application/pdf' }
  const say = (type: string, { port }: EsclDevice) =>
    bonjour.publish({ name, type, port, txt, host: `${uuid}.local`, probe: false })
  say('uscan', plain)
  if (secure) say('uscans', secure)
  return () =>
    new Promise((resolve) => {
      bonjour.unpublishAll(() => bonjour.destroy(() => resolve()))
    })
}
