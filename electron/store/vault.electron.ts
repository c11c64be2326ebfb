import { app, safeStorage } from 'electron'
import type { MachineVault } from '../../shared/contract/ports.ts'

/** What the machine's own user session protects: DPAPI on Windows, the keyring on Linux (Electron safeStorage). */
export function createMachineVault(): MachineVault {
  return {
    async available() {
      await app.whenReady()
      return safeStorage.isAsyncEncryptionAvailable()
    },
    async wrap(secret) {
      await app.whenReady()
      return safeStorage.encryptStringAsync(Buffer.from(secret).toString('base64'))
    },
    async unwrap(wrapped) {
      await app.whenReady()
      try {
        const { result } = await safeStorage.decryptStringAsync(Buffer.from(wrapped))
        return Buffer.from(result, 'base64')
      } catch {
        // Another profile or a moved disk: the office recovery key is the way in.
        return undefined
      }
    }
  }
}
