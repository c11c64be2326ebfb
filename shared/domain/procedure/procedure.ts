import { z } from 'zod'

const certainty = z.object({ verified: z.boolean(), source: z.string() })
const unit = z.enum(['WORKING_DAY', 'CALENDAR_DAY', 'MONTH', 'WORKING_HOUR', 'SAME_DAY'])
export type LimitUnit = z.infer<typeof unit>

/** Time limit (thời hạn giải quyết). amount: 0 for SAME_DAY, null = unknown; cutoffHour 15 = after 15:00 next working day. */
export const timeLimitSchema = z.object({
  unit,
  amount: z.number().int().nullable(),
  cutoffHour: z.number().int().min(0).max(23).nullable(),
  extensionWorkingDays: z.number().int().nullable(),
  source: z.string(),
  verified: z.boolean(),
  note: z.string().optional(),
  /** Steps of a linked procedure (liên thông), each at its own authority; together they are the one limit. */
  steps: z.array(z.object({ name: z.string(), unit, amount: z.number().int().nullable() })).optional()
})
export type TimeLimit = z.infer<typeof timeLimitSchema>
const variant = timeLimitSchema.extend({ when: z.string() })

/** Longest code of a procedure or id of a paper; the longest published one has 37 characters. */
const MAX_ID = 100

/** A paper of the published list (thành phần hồ sơ). */
export const componentSchema = z.object({
  id: z.string().max(MAX_ID),
  name: z.string(),
  originals: z.number().int(),
  copies: z.number().int(),
  kind: z.enum(['original', 'copy', 'certified_copy', 'present_only', 'electronic']),
  required: z.union([z.literal(true), z.literal('conditional')]),
  condition: z.string().optional(),
  alternativeGroup: z.string().optional(),
  replaceableByDatabase: z.string().optional(),
  replaceableVerified: z.boolean().optional(),
  formTemplate: z.string().optional(),
  source: z.string(),
  verified: z.boolean(),
  note: z.string().optional()
})
export type Component = z.infer<typeof componentSchema>

/** Fee row (phí, lệ phí). amountVnd null = set by the province or unknown: never read as free. */
const feeSchema = z.object({
  name: z.string(),
  amountVnd: z.number().nullable(),
  perUnit: z.string(),
  scope: z.string(),
  source: z.string(),
  verified: z.boolean(),
  note: z.string(),
  channels: z.array(z.number()).optional(),
  validFrom: z.string().optional(),
  validTo: z.string().nullish(),
  maxAmountVnd: z.number().nullish(),
  maxPerUnit: z.string().nullish()
})
export type Fee = z.infer<typeof feeSchema>

/** An administrative procedure (thủ tục hành chính) with its certainty marks. */
const procedureSchema = z.object({
  code: z.string().max(MAX_ID),
  name: z.string(),
  field: z.object({ name: z.string() }),
  level: z.string(),
  authoritativeSystem: z.enum(['provincial', 'ministry', 'police']),
  channels: z.array(z.number()),
  proxyAllowed: z.boolean().nullable(),
  nonTerritorial: z.boolean().nullable(),
  immediateResult: z.boolean().nullable(),
  timeLimit: timeLimitSchema.extend({ variants: z.array(variant).optional() }),
  fees: z.array(feeSchema),
  components: z.array(componentSchema),
  results: z.array(z.object({ name: z.string() }).loose()),
  legalBasis: z.array(z.string()),
  effectiveFrom: z.string().nullable(),
  effectiveTo: z.string().nullable(),
  register: z.enum([
    'so_theo_doi',
    'chung_thuc_ban_sao',
    'chung_thuc_chu_ky',
    'chung_thuc_chu_ky_nguoi_dich',
    'chung_thuc_hop_dong',
    'none'
  ]),
  refusalReasons: z.array(z.string()).optional(),
  fieldCertainty: z.record(z.string(), certainty),
  notes: z.union([z.string(), z.array(z.string())]).optional()
})
export type Procedure = z.infer<typeof procedureSchema>

/** The catalogue file (danh mục thủ tục), shipped under assets/ or imported by the unit. */
export const catalogueSchema = z.object({
  catalogueVersion: z.string(),
  note: z.string(),
  procedures: z.array(procedureSchema).min(1)
})
export type Catalogue = z.infer<typeof catalogueSchema>
