import { z } from 'zod'

/** Longest free text a field may hold; longer input is refused with a sentence, never cut. */
const MAX_TEXT = 500
const text = (max = MAX_TEXT) => z.string().max(max)
/** Codes of procedures and ids of papers come from the catalogue, not from a person. */
const name = text(200)
/** 'YYYY-MM-DD', or 'YYYY' for people who know only their year of birth, or '' when not given. */
const birth = z.string().regex(/^(\d{4}(-\d{2}-\d{2})?)?$/)

/** Who files (người nộp): a citizen, or an organisation by name and number. All text is NFC and trimmed when saved. */
export const applicantSchema = z.object({
  kind: z.enum(['citizen', 'organisation']),
  name: text(300),
  birth,
  sex: z.enum(['Nam', 'Nữ', '']),
  idNumber: text(20),
  oldIdNumber: text(20),
  address: text(),
  phone: text(30),
  email: text(200)
})
export type Applicant = z.infer<typeof applicantSchema>

/** The authoriser (người ủy quyền) when a proxy files; `document` is the giấy tờ ủy quyền (TT 03/2025 Mẫu 01, note). */
export const authoriserSchema = z.object({
  name: text(300),
  idNumber: text(20),
  address: text(),
  phone: text(30),
  email: text(200),
  document: text()
})
export type Authoriser = z.infer<typeof authoriserSchema>

/** What was handed in for one line of the published list. `applies` answers the condition of a conditional paper. */
export const paperEntrySchema = z.object({
  componentId: name,
  applies: z.boolean(),
  originals: z.number().int().min(0).max(99),
  certifiedCopies: z.number().int().min(0).max(99),
  copies: z.number().int().min(0).max(99),
  electronic: z.number().int().min(0).max(99),
  presented: z.boolean(),
  replacedByDatabase: z.boolean()
})
export type PaperEntry = z.infer<typeof paperEntrySchema>

/** How the result is to be handed over (đăng ký nhận kết quả tại). */
export const deliverySchema = z.object({ way: z.enum(['counter', 'post', 'online']), address: text() })

/** What the clerk fills in at intake (tiếp nhận). It is also the content of a draft, whole or half done. */
export const intakeSchema = z.object({
  procedureCode: name,
  /** Index into the procedure's time-limit variants; null = the main limit. */
  variant: z.number().int().min(0).nullable(),
  applicant: applicantSchema,
  authoriser: authoriserSchema.nullable(),
  papers: z.array(paperEntrySchema).max(200),
  /** Số bộ hồ sơ. */
  sets: z.number().int().min(1).max(99),
  /** 1 direct (trực tiếp), 3 public post (bưu chính công ích). */
  channel: z.union([z.literal(1), z.literal(3)]),
  delivery: deliverySchema,
  note: text(),
  /** The dossier that lies at the counter already and is now looked at; `basedOn`: the last of its events that was seen. */
  filed: z.object({ dossierId: text(64), basedOn: text(64) }).optional()
})
export type Intake = z.infer<typeof intakeSchema>

export const EMPTY_INTAKE: Intake = {
  procedureCode: '',
  variant: null,
  applicant: {
    kind: 'citizen',
    name: '',
    birth: '',
    sex: '',
    idNumber: '',
    oldIdNumber: '',
    address: '',
    phone: '',
    email: ''
  },
  authoriser: null,
  papers: [],
  sets: 1,
  channel: 1,
  delivery: { way: 'counter', address: '' },
  note: ''
}
