import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogueSchema, componentSchema, timeLimitSchema } from '../../../../../shared/domain/procedure/procedure.ts'

const file = join(import.meta.dirname, '../../../../../assets/catalogue/procedures.json')
const raw = JSON.parse(readFileSync(file, 'utf8')) as { procedures: { code: string; fieldCertainty: object }[] }
const read = catalogueSchema.parse(raw)

describe('the shipped catalogue', () => {
  it('is read whole', () => {
    expect(read.procedures.map((each) => each.code)).toEqual(raw.procedures.map((each) => each.code))
    expect(new Set(read.procedures.map((each) => each.code)).size).toBe(61)
  })

  it.each(raw.procedures.map((each) => [each.code, each] as const))(
    'keeps every mark of certainty of %s',
    (code, row) => {
      const kept = read.procedures.find((each) => each.code === code)
      expect(kept?.fieldCertainty).toEqual(row.fieldCertainty)
      expect(kept).toMatchObject(row)
    }
  )

  it('gives the papers of a procedure ids of their own', () => {
    for (const { code, components } of read.procedures) {
      expect(new Set(components.map((each) => each.id)).size, code).toBe(components.length)
    }
  })

  it('says what a conditional paper depends on', () => {
    const conditional = read.procedures.flatMap((each) => each.components).filter((each) => each.required !== true)
    expect(conditional.filter((each) => each.condition === undefined && each.alternativeGroup === undefined)).toEqual(
      []
    )
  })
})

describe('a catalogue that is imported', () => {
  const limit = {
    unit: 'WORKING_DAY',
    amount: 3,
    cutoffHour: null,
    extensionWorkingDays: null,
    source: 'x',
    verified: false
  }
  const paper = {
    id: 'a',
    name: 'x',
    originals: 1,
    copies: 0,
    kind: 'original',
    required: true,
    source: 'x',
    verified: true
  }

  it('may leave a limit unknown', () => {
    expect(timeLimitSchema.parse({ ...limit, amount: null }).amount).toBeNull()
  })

  it.each([{ unit: 'WEEK' }, { amount: 1.5 }, { cutoffHour: 24 }, { verified: undefined }, { source: undefined }])(
    'is refused with a limit of %j',
    (part) => expect(timeLimitSchema.safeParse({ ...limit, ...part }).success).toBe(false)
  )

  it.each([{ required: false }, { required: 'maybe' }, { kind: 'scan' }, { copies: '1' }, { verified: undefined }])(
    'is refused with a paper of %j',
    (part) => expect(componentSchema.safeParse({ ...paper, ...part }).success).toBe(false)
  )

  it('is refused when empty', () => {
    expect(catalogueSchema.safeParse({ catalogueVersion: '1', note: '', procedures: [] }).success).toBe(false)
  })
})
