import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { createPdfMaker } from '../../../../electron/print/pdf-maker.ts'
import type { PrintDocument } from '../../../../shared/domain/forms/document.ts'
import { fontsFolder, makePdfMaker } from '../../../fixtures/pdf-maker.ts'

const entitled = (title: string): PrintDocument => ({ title, size: 'A5', madeAt: '2026-11-20T09:00', sheets: [[]] })

describe('a maker whose thread has moods', () => {
  const maker = createPdfMaker({
    workerFile: fileURLToPath(new URL('../../../fixtures/moody-worker.ts', import.meta.url)),
    fontsFolder
  })
  afterEach(() => maker.close())
  const make = async (title: string) => Buffer.from(await maker.make(entitled(title))).toString()

  it('gives each asker the own document', async () => {
    expect(await Promise.all(['a', 'b', 'c'].map(make))).toEqual(['a', 'b', 'c'])
  })

  it('rejects what could not be drawn, and goes on with the rest', async () => {
    const [bad, good] = await Promise.allSettled([make('complain'), make('next')])
    expect(bad).toMatchObject({ status: 'rejected' })
    expect(good).toEqual({ status: 'fulfilled', value: 'next' })
  })

  it.each(['die', 'end'])(
    'rejects everything asked for when the thread does "%s", and starts another',
    async (mood) => {
      const asked = await Promise.allSettled([make('be silent'), make(mood)])
      expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
      expect(await make('again')).toBe('again')
    }
  )

  it('rejects what is still asked for when it is closed', async () => {
    const asked = make('be silent')
    const settled = Promise.allSettled([asked])
    await maker.close()
    expect((await settled)[0]).toMatchObject({ status: 'rejected' })
  })
})

describe('a maker with the real thread', () => {
  it('warms up, draws, and can be used after closing', async () => {
    const maker = makePdfMaker()
    await maker.warm()
    expect(
      Buffer.from(await maker.make(entitled('x')))
        .subarray(0, 5)
        .toString()
    ).toBe('%PDF-')
    await maker.close()
    await maker.warm()
    await maker.close()
  })

  it('rejects when the fonts are not there', async () => {
    const maker = createPdfMaker({
      workerFile: join(import.meta.dirname, '../../../../electron/print/slip-worker.ts'),
      fontsFolder: join(fontsFolder, 'nowhere')
    })
    await expect(maker.warm()).rejects.toThrow()
    await maker.close()
  })
})
