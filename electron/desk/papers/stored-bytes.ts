import { createHash } from 'node:crypto'
import type { Result } from '../../../shared/lib/result.ts'
import type { WriteProblem } from '../../store/store.ts'
import type { Seat } from '../desk.ts'

/** Stores bytes that a record is about to point at: should the power be cut before it does, the next opening removes them. */
export function storeBytes(
  { store, blobs }: Pick<Seat, 'store' | 'blobs'>,
  bytes: Uint8Array
): Result<string, WriteProblem> {
  const expected = store.looseBlobs.expect([createHash('sha256').update(bytes).digest('hex')])
  return expected.ok ? blobs.put(bytes) : expected
}
