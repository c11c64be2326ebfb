import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from '../../../shared/lib/canonical-json.ts'

/** What was sent, as the same text whatever the order of its keys. */
export const wireText = (value: unknown): string => canonicalJson(z.json().parse(value))

/** The hash of that text. */
export const fingerprintOf = (value: unknown): string => createHash('sha256').update(wireText(value)).digest('hex')
