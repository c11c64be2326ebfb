import type { Accepted } from '../../domain/dossier/event.ts'
import { wireText } from './wire-text.ts'

/** A person or body of a dossier, in text as it is sent. */
export interface Party {
  readonly kind: 'citizen' | 'organisation'
  readonly name: string
  readonly idNumber: string
  readonly address: string
  readonly phone: string
  readonly email: string
}

/** Who stands at the counter (người nộp). A number that only an old card has is better than none. */
export function submitterOf({ applicant }: Accepted): Party {
  return {
    kind: applicant.kind,
    name: wireText(applicant.name),
    idNumber: wireText(applicant.idNumber) || wireText(applicant.oldIdNumber),
    address: wireText(applicant.address),
    phone: wireText(applicant.phone),
    email: wireText(applicant.email)
  }
}

/** Whose dossier it is (chủ hồ sơ): the authoriser when a proxy files, else who files. An authoriser is always a person. */
export function ownerOf(accepted: Accepted): Party {
  const { authoriser } = accepted
  if (!authoriser) return submitterOf(accepted)
  const { name, idNumber, address, phone, email } = authoriser
  return {
    kind: 'citizen',
    name: wireText(name),
    idNumber: wireText(idNumber),
    address: wireText(address),
    phone: wireText(phone),
    email: wireText(email)
  }
}
