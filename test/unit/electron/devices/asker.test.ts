import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type Asker, createAsker } from '../../../../electron/devices/asker.ts'
import { fail, ok } from '../../../../shared/lib/result.ts'
import { startFile } from '../../../fixtures/start-process.ts'

const LONG_MS = 30_000
const file = join(import.meta.dirname, '../../../fixtures/moody-process.ts')
let asker: Asker | undefined
afterEach(() => asker?.close())

const fresh = () => (asker = createAsker(startFile(file), 'page-process'))
const tell = (mood: string) => ({ mood, bytes: Uint8Array.of(1, 2, 3) })

test('bytes go there and back; what throws is answered, and the process goes on', async () => {
  const asked = fresh()
  expect(await asked.ask(tell('answer'), LONG_MS)).toEqual(ok(Uint8Array.of(3, 2, 1)))
  expect(await asked.ask(tell('refuse'), LONG_MS)).toEqual(fail({ kind: 'not-done' }))
  expect(await asked.ask({ mood: 'unknown' }, LONG_MS)).toEqual(fail({ kind: 'not-done' }))
  expect(await asked.ask(tell('answer'), LONG_MS)).toEqual(ok(Uint8Array.of(3, 2, 1)))
})

test('a process that dies answers everything that waits, and a new one takes the next question', async () => {
  const asked = fresh()
  const [died, other] = await Promise.all([asked.ask(tell('die'), LONG_MS), asked.ask(tell('answer'), LONG_MS)])
  expect(died).toEqual(fail({ kind: 'process-died' }))
  expect(other).toEqual(fail({ kind: 'process-died' }))
  expect(await asked.ask(tell('answer'), LONG_MS)).toEqual(ok(Uint8Array.of(3, 2, 1)))
})

test('a process that hangs is ended, and a new one takes the next question', async () => {
  const asked = fresh()
  expect(await asked.ask(tell('answer'), LONG_MS)).toEqual(ok(Uint8Array.of(3, 2, 1)))
  expect(await asked.ask(tell('hang'), 500)).toEqual(fail({ kind: 'process-silent' }))
  expect(await asked.ask(tell('answer'), LONG_MS)).toEqual(ok(Uint8Array.of(3, 2, 1)))
})
