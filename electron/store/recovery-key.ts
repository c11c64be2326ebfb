/** Crockford's base32: no I, L, O, U, so that what is written by hand is read back right. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUPS = 8
const GROUP_LENGTH = 4

/** A fresh office recovery key (khóa khôi phục): 8 groups of 4, 160 random bits. */
export function newRecoveryKey(random: (bytes: number) => Uint8Array): string {
  const symbols = [...random(GROUPS * GROUP_LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length] ?? '')
  return Array.from({ length: GROUPS }, (_, i) =>
    symbols.slice(i * GROUP_LENGTH, (i + 1) * GROUP_LENGTH).join('')
  ).join('-')
}

/** The symbols alone, with the letters that hands and eyes confuse put right: o as 0, i and l as 1. */
export function normaliseRecoveryKey(typed: string): string {
  return typed
    .normalize('NFKD')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '')
}
