import { z } from 'zod'
import { paymentAccountSchema } from '../payment/account.ts'
import { scanSettingsSchema } from '../papers/scan-settings.ts'
import { officeSchema, readingsSchema } from './office.ts'

/**
 * Numbering policy (sync.md): range = standing sub-range of the daily serial, official at once; pool = the province's codes
 * of today, fetched ahead while it can be reached; provisional = "Mã tạm".
 */
export const numberingSchema = z.discriminatedUnion('policy', [
  z
    .object({ policy: z.literal('range'), from: z.number().int().min(1), to: z.number().int().max(999_999_999) })
    .refine((r) => r.from <= r.to),
  z.object({ policy: z.literal('pool') }),
  z.object({ policy: z.literal('provisional') })
])
export type Numbering = z.infer<typeof numberingSchema>

/** Electronic identifier of an agency (mã định danh, QĐ 20/2020/QĐ-TTg Đ4): at most 35 of A-Z, 0-9 and '.', first letter A-Y. */
export const unitCodeSchema = z
  .string()
  .max(35)
  .regex(/^[A-Y]\d{2}(\.\d{2,3}){0,4}$/)

const line = z.string().trim().min(1).max(120)

/** Everything the first run asks for; one row in the store, each change is an event of its own. */
export const settingsSchema = z.object({
  unit: z.object({
    /** 1 to 3 lines of the form header, as printed top left (law.md 1.2). */
    headerLines: z.array(line).min(1).max(3),
    code: unitCodeSchema,
    /** Địa danh before the date, e.g. "Tân An". */
    place: line,
    phone: z.string().max(30)
  }),
  counter: z.object({ id: z.string().regex(/^[A-Z0-9]{1,6}$/), name: line }),
  office: officeSchema,
  readings: readingsSchema,
  numbering: numberingSchema,
  printing: z.object({
    /** Name of the system's printer; null = keep PDFs only. */
    printer: z.string().max(200).nullable(),
    copies: z.number().int().min(1).max(4),
    /** Form version id, or 'in-force' for the one in force on the day of receipt. */
    receiptForm: z.string().max(100)
  }),
  /** Where fees are transferred to; absent until the first dossier needed it. */
  payment: paymentAccountSchema.optional(),
  /** How papers are digitised; absent where nobody changed what is usual. */
  scanning: scanSettingsSchema.optional()
})
export type Settings = z.infer<typeof settingsSchema>
