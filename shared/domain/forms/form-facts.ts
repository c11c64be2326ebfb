import type { Cell } from './document.ts'

/** The head's signature in the formula that applies, e.g. 'KT. GIÁM ĐỐC' over 'PHÓ GIÁM ĐỐC' (NĐ 30/2020, from memory: unverified). */
export interface Signer {
  /** '' where the head signs in their own right. */
  readonly formula: string
  readonly post: string
  readonly name: string
}

/** How and for whom any form is printed: the same for all. */
export interface FormHead {
  /** Id of the version: see `formOnDay`. */
  readonly form: string
  readonly headerLines: readonly string[]
  readonly place: string
  /** Local date-time 'YYYY-MM-DDTHH:mm' of issue: also the date of the paper. */
  readonly issuedAt: string
  /** The number of the paper in words; '' where none was given. */
  readonly number: string
  /** The dossier's code; '' where it has none yet. */
  readonly code: string
  readonly copies: number
  /** 0 = first print; n = 'BẢN IN LẠI n'. */
  readonly reprint: number
  readonly preview: boolean
  /** A filled sample for display, marked MẪU. */
  readonly sample: boolean
  /** Another paper than the version's own. */
  readonly size?: 'A5' | 'A4'
}

/** What a person is called on a form. */
export interface FormPerson {
  readonly name: string
  readonly idNumber: string
  readonly address: string
  readonly phone: string
  readonly email: string
}

/** Any form's facts in words, as the machine that lays them out takes them. */
export interface FormWords extends FormHead {
  readonly fields: Readonly<Record<string, string>>
  readonly lists?: Readonly<Record<string, readonly string[]>>
  readonly tables?: Readonly<Record<string, readonly (readonly Cell[])[]>>
  /** Conditions that hold. */
  readonly holds?: readonly string[]
  readonly signer?: Signer | null
  /** How many papers of its kind this one takes the place of. */
  readonly replaces?: number
  readonly firstPage?: number
}

/** The fields that every form may name. */
export const personFields = (person: FormPerson) => ({
  applicant: person.name,
  idNumber: person.idNumber,
  address: person.address,
  phone: person.phone,
  email: person.email
})
