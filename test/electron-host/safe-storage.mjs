// `safeStorage`: AES-GCM with a key that lies outside the application's data, as the user's keyring does.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { strict } from './strict.mjs'

const folder = () =>
  process.env.ELECTRON_HOST_KEYRING ?? join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'electron-host')

function key() {
  const file = join(folder(), 'keyring')
  if (!existsSync(file)) {
    mkdirSync(folder(), { recursive: true })
    writeFileSync(file, randomBytes(32), { mode: 0o600 })
  }
  return readFileSync(file)
}

export const safeStorage = strict('safeStorage', {
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  encryptStringAsync(text) {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key(), nonce)
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Promise.resolve(Buffer.concat([nonce, cipher.getAuthTag(), body]))
  },
  async decryptStringAsync(sealed) {
    const decipher = createDecipheriv('aes-256-gcm', key(), sealed.subarray(0, 12))
    decipher.setAuthTag(sealed.subarray(12, 28))
    const result = decipher.update(sealed.subarray(28), undefined, 'utf8') + decipher.final('utf8')
    return { result, shouldReEncrypt: false }
  }
})
