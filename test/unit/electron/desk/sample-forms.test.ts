import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FORM_LAYOUTS } from '../../../../shared/domain/forms/form-layouts.ts'
import { isSampled } from '../../../../shared/domain/forms/sample-form.ts'
import { textOfFake } from '../../../fakes/pdf-maker.ts'
import { useOffice, valueOf } from '../../../fixtures/desk.ts'
import { makeFolder } from '../../../fixtures/store.ts'

const office = useOffice()
const SAMPLED = FORM_LAYOUTS.map(({ id }) => id).filter(isSampled)

describe('a filled sample', () => {
  it.each(SAMPLED)('of %s is marked, stands under the head of the unit and is of nobody', async (form) => {
    const test = await office.sit()
    const text = textOfFake(valueOf(await test.api.getSampleForm({ form })))
    expect(text).toContain('MẪU')
    expect(text).toContain('XÃ TÂN AN')
    expect(valueOf(await test.api.getToday(null)).acceptedToday).toBe(0)
  })

  it.each(['receipt/tt03-2025', 'supplement/none', ''])('of %j there is none', async (form) => {
    const test = await office.sit()
    expect(await test.api.getSampleForm({ form })).toEqual({ ok: false, problem: { kind: 'not-found' } })
  })

  it('is saved where the clerk wants it', async () => {
    const { folder, remove } = makeFolder()
    const path = join(folder, 'mau.pdf')
    const test = await office.sit({ chooseSavePath: () => Promise.resolve(path) })
    valueOf(await test.api.saveSampleForm({ form: 'refusal/tt03-2025' }))
    expect(existsSync(path) && readFileSync(path, 'utf8')).toContain('MẪU')
    remove()
  })
})
