import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkInThread, createReader } from '../../../../electron/store/reader.ts'

const moody = join(import.meta.dirname, '../../../fixtures/moody-reader.ts')
const ground = { file: 'none', key: new Uint8Array(32) }
const query = (text: string) =>
  ({
    text,
    filter: 'all',
    before: null,
    limit: 1,
    today: '2026-11-20',
    next: '2026-11-23',
    soon: '2026-11-24'
  }) as const

it.each(['die', 'end'])(
  'a thread that does "%s" fails what it was asked, and the next question is answered',
  async (mood) => {
    const reader = createReader(moody, ground)
    await expect(reader.search(query(mood))).rejects.toThrow()
    expect(await reader.search(query('answer'))).toEqual([])
    await reader.close()
  }
)

it('passes on what the search itself met, by its code', async () => {
  const reader = createReader(moody, ground)
  await expect(reader.search(query('complain'))).rejects.toMatchObject({ code: 'SQLITE_CORRUPT' })
  await reader.close()
})

it('lets nobody wait for ever when it is closed', async () => {
  const reader = createReader(moody, ground)
  const refused = expect(reader.search(query('be silent'))).rejects.toThrow('ended')
  await reader.close()
  await refused
})

it('a check that ends without a verdict is no verdict', async () => {
  await expect(checkInThread(moody, ground)).rejects.toThrow('without an answer')
})
