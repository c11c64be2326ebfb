import { z } from 'zod'
import { cleanText, foldText, hasMarks, placeTone } from '../../lib/text.ts'

const name = z.string().min(1).max(120)

/** A unit of the time before the districts were given up (QĐ 19/2025/QĐ-TTg, via integration.md 3.1). */
const formerSchema = z.object({ name, district: name, province: name })

/** A reference list of communes, from a file that somebody answers for; none comes with the application. */
export const communesSchema = z.object({
  /** False = shown as not verified wherever it is used. */
  verified: z.boolean(),
  source: z.string().min(1).max(500),
  communes: z
    .array(
      z.object({
        /** Five digits as text, with its zeros in front. */
        code: z.string().regex(/^\d{5}$/),
        name,
        province: name,
        formerNames: z.array(formerSchema).max(50)
      })
    )
    .min(1)
    .max(20_000)
})
export type Communes = z.infer<typeof communesSchema>

/** The head of a list, without its communes. */
export interface CommuneList {
  readonly verified: boolean
  readonly source: string
  readonly count: number
}

/** A commune of today, and whether the list that says so is verified. */
export interface CommuneFound {
  readonly code: string
  readonly name: string
  readonly province: string
  readonly verified: boolean
}

/** What the head of a list says. */
export const headOf = ({ verified, source, communes }: Communes): CommuneList => ({
  verified,
  source,
  count: communes.length
})

/** Words for the kind of a unit; a printed address has them or not. */
const KINDS = 'xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|x|p|tt|h|q|tx|tp'
const KIND = new RegExp(`^(${KINDS})(\\.|\\s)\\s*`, 'u')
const KIND_WITHOUT_MARKS = new RegExp(`^(${foldText(KINDS)})(\\.|\\s)\\s*`, 'u')

const plain = (name: string) => placeTone(cleanText(name)).replace(KIND, '')
const folded = (name: string) => foldText(plain(name))

/** The parts of an address between commas, the last ones first, kinds left out. */
const partsOf = (address: string, key: (part: string) => string) =>
  address
    .split(/[,;]|\s[-–]\s/)
    .map((part) => key(part).trim())
    .filter((part) => part !== '')
    .toReversed()

/**
 * The one commune of `list` that the last parts of a printed address name: commune and province as they are called
 * today, or commune, district and province as they were. An address without any marks is compared without marks; with
 * more than one that fits, or none, undefined.
 */
export function communeOf(address: string, { communes, verified }: Communes): CommuneFound | undefined {
  const marked = hasMarks(address)
  const key = marked ? plain : folded
  const parts = partsOf(address, marked ? plain : (part) => foldText(cleanText(part)).replace(KIND_WITHOUT_MARKS, ''))
  if (parts.length < 2) return undefined
  const [only, ...more] = communes.filter((commune) => isNamed(commune, parts, key))
  if (!only || more.length > 0) return undefined
  return { code: only.code, name: only.name, province: only.province, verified }
}

type Commune = Communes['communes'][number]

function isNamed({ name, province, formerNames }: Commune, parts: readonly string[], key: (name: string) => string) {
  const ends = (...names: readonly string[]) => names.every((each, i) => key(each) === parts[i])
  return ends(province, name) || formerNames.some((former) => ends(former.province, former.district, former.name))
}
