import { describe, expect, it } from 'vitest'
import type { FormLayout } from '../../../../../shared/domain/forms/form-layout.ts'
import { FORM_CODES } from '../../../../../shared/domain/forms/form-layout.ts'
import { FORM_LAYOUTS } from '../../../../../shared/domain/forms/form-layouts.ts'
import { layOutForm } from '../../../../../shared/domain/forms/lay-out-form.ts'
import { parsePlainDate } from '../../../../../shared/lib/plain-date.ts'
import { madeUpForm } from '../../../../fixtures/forms.ts'

const all = FORM_LAYOUTS.map((layout) => [layout.id, layout] as const)
const others = all.filter(([id]) => !id.startsWith('receipt/'))

/** What a layout prints with short facts, line by line. */
const wordsOf = (layout: FormLayout) =>
  layOutForm(madeUpForm(layout.id, true))
    .sheets.flat()
    .flatMap((block) => (block.kind === 'line' ? [block.runs.map(({ text }) => text).join('')] : []))

describe('the forms', () => {
  it('are each there, under an id of their own', () => {
    const codes = new Set(FORM_LAYOUTS.map(({ id }) => id.slice(0, id.indexOf('/'))))
    expect([...codes].sort()).toEqual([...FORM_CODES].sort())
    expect(new Set(FORM_LAYOUTS.map(({ id }) => id)).size).toBe(FORM_LAYOUTS.length)
  })

  it('are the seven of TT 03/2025 and the six of TT 01/2018, and two papers of our own', () => {
    const of = (version: string) => FORM_LAYOUTS.filter(({ id }) => id.endsWith(`/${version}`)).length
    expect([of('tt03-2025'), of('tt01-2018'), of('qd45-2016')]).toEqual([7, 6, 2])
  })

  it('that nobody has seen signed are not called verified', () => {
    expect(FORM_LAYOUTS.filter(({ verified }) => verified)).toEqual([])
  })

  it.each(all)('%s says where it is from, in composed Vietnamese', (_, layout) => {
    expect(parsePlainDate(layout.effectiveFrom)).toBe(layout.effectiveFrom)
    expect(layout.source).not.toBe('')
    const text = JSON.stringify(layout)
    expect(text.normalize('NFC')).toBe(text)
  })

  it.each(others)('%s asks only for facts that are', (id, layout) => {
    const asked = layout.body.flatMap((line) => ('line' in line ? [...line.line.matchAll(/\{(\w+)\}/g)] : []))
    expect(asked.length).toBeGreaterThan(1)
    const printed = wordsOf(layout).join('\n')
    expect(printed).not.toMatch(/[{}]|undefined/)
    // Facts that are given leave no dots, but where this dossier has none.
    const empty = printed.split('\n').filter((line) => line.includes('…………'))
    expect(empty).toEqual(id.startsWith('control/') ? ['Cơ quan phối hợp giải quyết hồ sơ: …………'] : [])
  })

  it('whose layout is not known says so on paper', () => {
    const { sheets } = layOutForm(madeUpForm('stop-notice/tt03-2025', false))
    expect(sheets[0]?.[0]).toEqual({ kind: 'mark', text: expect.stringContaining('CHƯA KIỂM CHỨNG') as string })
  })
})
