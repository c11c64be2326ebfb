import { createHash } from 'node:crypto'

/** The id of a call, the same for the same operations with the same content and for nothing else. Nothing can be read back from it. */
export function operationIdOf(name: string, operations: readonly string[], body: unknown): string {
  const text = JSON.stringify([name, operations, body])
  return createHash('sha256').update(text).digest('hex')
}
