import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { wrongType } from './reasons.ts'

const file = join(import.meta.dirname, '..', '..', '..', 'assets', 'catalogue', 'procedures.json')
const schema = z.object({
  procedures: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      field: z.object({ name: z.string() }),
      channels: z.array(z.number())
    })
  )
})

/** A procedure as the national catalogue has it, with the field code that the province gives out. */
export interface KnownProcedure {
  readonly code: string
  readonly name: string
  /** Made up here (`LV-01` …): the shipped catalogue names fields and has no codes for them. */
  readonly fieldCode: string
  readonly fieldName: string
  readonly channels: readonly number[]
}

const { procedures } = schema.parse(JSON.parse(readFileSync(file, 'utf8')))
const fields = [...new Set(procedures.map(({ field }) => field.name))]

/** Every procedure of the shipped catalogue; a code that is not here is refused. */
export const PROCEDURES: readonly KnownProcedure[] = procedures.map(({ code, name, field, channels }) => ({
  code,
  name,
  fieldCode: `LV-${String(fields.indexOf(field.name) + 1).padStart(2, '0')}`,
  fieldName: field.name,
  channels
}))

const byCode = new Map(PROCEDURES.map((each) => [each.code, each]))

/** The procedure of that national code. */
export const findKnownProcedure = (code: string): KnownProcedure | undefined => byCode.get(code)

/** MaTTHC: a code of the catalogue. */
export const procedureCode = z
  .string(wrongType('chuỗi'))
  .refine((code) => byCode.has(code), 'mã thủ tục không có trong danh mục')
