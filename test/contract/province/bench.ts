import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { makeFolder, MORNING } from '../../fixtures/store.ts'
import { startProvince, type Province, type ProvinceOptions } from '../../province/province.ts'

/** A clock that a test moves. */
export interface TestClock {
  now: number
}

/** A province of the running test file, on a clock that stands at 20/11/2026 09:00 until it is moved. Stopped at the end. */
export async function benchProvince(
  options: Partial<ProvinceOptions> = {}
): Promise<{ readonly province: Province; readonly clock: TestClock; readonly folder: string }> {
  const { folder, remove } = makeFolder()
  const clock = { now: MORNING }
  const province = await startProvince({ folder: join(folder, 'province'), now: () => clock.now, ...options })
  afterAll(async () => {
    await province.stop()
    remove()
  })
  return { province, clock, folder }
}

export const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')
/** Bytes that compress badly and are the same each time. */
export const madeBytes = (size: number, salt = 1): Buffer =>
  Buffer.from(Array.from({ length: size }, (_, i) => (Math.imul(i + salt, 2_654_435_761) >>> 13) & 255))
