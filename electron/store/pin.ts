import { scrypt, timingSafeEqual } from 'node:crypto'

/** scrypt N=2^16, r=8, p=1: about a quarter of a second on an old PC; needs 64 MiB. */
const COST = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 1024 * 1024 }
const SALT_BYTES = 16
const HASH_BYTES = 32

/** A key from something a person types, off the main thread. */
export function stretch(typed: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(typed, salt, HASH_BYTES, COST, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

/** 'scrypt$<salt>$<hash>' of a PIN, hex. */
export async function hashPin(pin: string, random: (bytes: number) => Uint8Array): Promise<string> {
  const salt = Buffer.from(random(SALT_BYTES))
  return `scrypt$${salt.toString('hex')}$${(await stretch(pin, salt)).toString('hex')}`
}

/** True for the PIN that the hash was made of; takes the same time for every wrong one. */
export async function verifyPin(pin: string, hash: string): Promise<boolean> {
  const [scheme, salt = '', expected = ''] = hash.split('$')
  if (scheme !== 'scrypt') return false
  const wanted = Buffer.from(expected, 'hex')
  const made = await stretch(pin, Buffer.from(salt, 'hex'))
  return wanted.length === made.length && timingSafeEqual(wanted, made)
}
