import { z } from 'zod'
import { EMPTY, MISSING, wrongType } from './reasons.ts'

/** What is wrong with a text as it stands on the wire, or nothing. The province mends no text: it refuses it. */
function faultOf(text: string, longest: number): string | undefined {
  if (!text.isWellFormed() || text.normalize('NFC') !== text) return 'phải là Unicode dựng sẵn (NFC)'
  if (/\p{Cc}/u.test(text)) return 'có ký tự điều khiển'
  if (text.length > longest) return `dài quá ${longest} ký tự`
  return undefined
}

/** A field that must be there and may be empty. */
export const text = (longest: number) =>
  z.string(wrongType('chuỗi')).superRefine((value, context) => {
    const fault = faultOf(value, longest)
    if (fault !== undefined) context.addIssue({ code: 'custom', message: fault })
  })

/** A field that must say something: blanks say nothing. */
export const filled = (longest: number) =>
  text(longest).superRefine((value, context) => {
    if (value.trim() === '') context.addIssue({ code: 'custom', message: EMPTY })
  })

/** A field with a form of its own. `form` must stand from ^ to $. */
export const shaped = (form: RegExp, wanted: string) =>
  z.string(wrongType('chuỗi')).superRefine((value, context) => {
    if (!form.test(value)) context.addIssue({ code: 'custom', message: value === '' ? EMPTY : `phải là ${wanted}` })
  })

/** A field that may be empty, and has its form otherwise. */
export const emptyOr = (schema: z.ZodType<string, string>) =>
  z.string(wrongType('chuỗi')).superRefine((value, context) => {
    const issues = value === '' ? [] : (schema.safeParse(value).error?.issues ?? [])
    for (const { message } of issues) context.addIssue({ code: 'custom', message })
  })

const oneOf = (values: readonly (string | number)[]) => ({
  error: (issue: { readonly input?: unknown }) =>
    issue.input === undefined ? MISSING : issue.input === '' ? EMPTY : `chỉ nhận ${values.join(', ')}`
})

/** One of a few words, as text. */
export const word = <const T extends readonly string[]>(...values: T) => z.enum(values, oneOf(values))
/** One of a few numbers, as a number. */
export const digit = <const T extends readonly number[]>(...values: T) => z.literal(values, oneOf(values))
/** A whole number that is not negative. */
export const count = z.int(wrongType('số nguyên')).min(0, 'không được âm')
