import { connect } from './connect.ts'
import { isDamage } from './errors.ts'
import { findBrokenLink } from './event-log.ts'

/** Reads every page and every link of the chain. Anything that does not hold is damage. */
export function checkFile(file: string, key: Uint8Array): 'ok' | 'damaged' {
  try {
    const db = connect(file, key, { create: false, readonly: true })
    try {
      const sound = db.pragma('quick_check(1)', { simple: true }) === 'ok'
      return sound && findBrokenLink(db) === undefined ? 'ok' : 'damaged'
    } finally {
      db.close()
    }
  } catch (error) {
    if (isDamage(error)) return 'damaged'
    throw error
  }
}
