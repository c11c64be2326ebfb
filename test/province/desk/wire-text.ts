import { createHash } from 'node:crypto'
import { canonicalJson } from '../../../shared/lib/canonical-json.ts'

/** What was sent, as the same text whatever the order of its keys. It came in as JSON, so that it is JSON. */
export const wireText = (value: unknown): string => canonicalJson(value as Parameters<typeof canonicalJson>[0])

/** The hash of that text. */
export const fingerprintOf = (value: unknown): string => createHash('sha256').update(wireText(value)).digest('hex')
