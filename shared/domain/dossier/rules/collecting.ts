import { fail, ok, type Result } from '../../../lib/result.ts'
import { foldText } from '../../../lib/text.ts'
import type { Proof } from '../acts.ts'
import type { BodyOf } from '../event.ts'
import type { Dossier } from '../folded.ts'
import type { Ground } from './ground.ts'

export type CollectProblem =
  | { readonly kind: 'proof-missing' }
  | { readonly kind: 'identity-differs' }
  | { readonly kind: 'authorisation-missing' }
  | { readonly kind: 'proxy-may-not-collect' }
  | { readonly kind: 'originals-still-held'; readonly names: readonly string[] }

/** Who came for the result, and with what. */
export interface Collecting {
  readonly receivedBy: string
  readonly way: BodyOf<'returned'>['way']
  readonly proof: Proof | null
  /** The giấy ủy quyền as the clerk read it; '' = none. */
  readonly authorisation: string
  /** Who of the post took it along; '' where it does not go by post. */
  readonly postman?: string
}

/**
 * Trả kết quả: at the counter with the slip, or, if it is lost, with identity and facts of the dossier; whoever is not named
 * in the dossier brings a giấy ủy quyền (NĐ 118/2025 Điều 6.2). What must be done in person is collected in person.
 * Originals that are held go home first (law.md 6, rule 12).
 */
export function collect(
  { facts, originals }: Dossier,
  { receivedBy, way, proof, authorisation, postman = '' }: Collecting,
  { proxyAllowed }: Ground
): Result<BodyOf<'returned'>, CollectProblem> {
  const { applicant, authoriser } = facts
  const isNamed = (name: string | undefined) => name !== undefined && same(name, receivedBy)
  const proxyWhoFiled = authoriser !== null && isNamed(applicant.name)
  const stranger = !isNamed(applicant.name) && !isNamed(authoriser?.name)
  if (stranger && proxyAllowed === false && way === 'counter') return fail({ kind: 'proxy-may-not-collect' })
  // The proxy who filed showed theirs then.
  const shown = authorisation === '' && proxyWhoFiled ? authoriser.document : authorisation
  if (stranger && shown === '') return fail({ kind: 'authorisation-missing' })
  if (way === 'counter' && proof === null) return fail({ kind: 'proof-missing' })
  if (proof?.kind === 'lost-slip' && !stranger) {
    const known = [applicant.idNumber, authoriser?.idNumber ?? ''].filter((id) => id !== '')
    if (known.length > 0 && !known.includes(proof.idNumber)) return fail({ kind: 'identity-differs' })
  }
  if (way === 'counter' && originals.length > 0)
    return fail({ kind: 'originals-still-held', names: originals.map(({ name }) => name) })
  return ok({
    kind: 'returned',
    receivedBy,
    way,
    ...(proof ? { proof } : {}),
    ...(shown === '' ? {} : { authorisation: shown }),
    ...(postman === '' ? {} : { postman })
  })
}

const same = (a: string, b: string) => foldText(a).trim() === foldText(b).trim()
