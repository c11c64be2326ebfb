import { z } from 'zod'
import { frozenDueSchema, unitSchema } from './opening.ts'

/** Who signs for the agency, in the formula that applies: 'KT. CHỦ TỊCH' over 'PHÓ CHỦ TỊCH' (NĐ 30/2020/NĐ-CP Điều 13). */
export const signerSchema = z.object({
  formula: z.string().max(100),
  post: z.string().max(100),
  name: z.string().max(120)
})

/**
 * What every legal form of an event shows besides the event's own words, frozen when it happened: a reprint years later
 * says the same. Fields are those of Mẫu 02 to 06 of TT 03/2025/TT-VPCP as reproduced in QĐ 3621/QĐ-BYT (law-2025.md 1.2).
 */
export const sheetSchema = z.object({
  /** Form version, e.g. 'supplement/tt03-2025'. */
  form: z.string(),
  /** Serial of this form in its year, from 1: the "Số: …" line. */
  number: z.number().int().positive(),
  year: z.number().int(),
  /** Local date-time YYYY-MM-DDTHH:mm on which it was made. */
  madeAt: z.string(),
  unit: unitSchema,
  /** Mã hồ sơ; '' where there is none (Mẫu 03 "nếu có"). */
  code: z.string(),
  /** Hồ sơ của: as it was known then. */
  person: z.object({
    name: z.string(),
    idNumber: z.string(),
    address: z.string(),
    phone: z.string(),
    email: z.string()
  }),
  /** Nội dung yêu cầu giải quyết. */
  procedure: z.object({ code: z.string(), name: z.string() }),
  /** Local date-time of receipt. */
  receivedAt: z.string(),
  /** The promise that held before this event; null where none had been made. */
  due: frozenDueSchema.pick({ dueDate: true, dueTime: true }).nullable(),
  /** Who signs for the agency (Mẫu 04, 05); null where the paper is signed with a name by hand. */
  signer: signerSchema.nullable()
})
export type Sheet = z.infer<typeof sheetSchema>
