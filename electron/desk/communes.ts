import type { ImportCommunesProblem } from '../../shared/contract/card-calls.ts'
import {
  type CommuneFound,
  type CommuneList,
  communeOf,
  type Communes,
  communesSchema,
  headOf
} from '../../shared/domain/applicant/commune.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { readChosenText } from './chosen-file.ts'
import { refuseWrite, type Seat, type WriteRefusal } from './desk.ts'

/** All communes of the country with all their former names come to about 2 MB. */
const MAX_BYTES = 8 * 1024 * 1024

/** Takes in a list of communes of the clerk's choice, whole or not at all. */
export async function importCommunes(seat: Seat): Promise<Result<CommuneList, ImportCommunesProblem | WriteRefusal>> {
  const { parts, store, desk } = seat
  const path = await parts.chooseOpenPath('json')
  if (path === undefined) return fail({ kind: 'cancelled' })
  const text = await readChosenText(path, MAX_BYTES)
  if (!text.ok) return fail({ kind: text.problem.kind === 'file-too-large' ? 'not-communes' : 'unreadable' })
  const list = parseCommunes(text.value)
  if (!list) return fail({ kind: 'not-communes' })
  const kept = store.kept.save('communes', JSON.stringify(list))
  if (!kept.ok) return fail(refuseWrite(desk, kept.problem))
  desk.communes = list
  parts.announce({ kind: 'changed', what: 'communes' })
  return ok(headOf(list))
}

/** The head of the list that is in use. */
export function getCommunes(seat: Seat): Result<CommuneList | null, never> {
  const list = communesHere(seat)
  return ok(list && headOf(list))
}

/** The commune of today that an address lies in, as far as the list says. */
export function findCommune(seat: Seat, address: string): Result<CommuneFound | null, never> {
  const list = communesHere(seat)
  return ok((list && communeOf(address, list)) ?? null)
}

/** Read once: some MB are not parsed for every address. */
function communesHere({ desk, store }: Seat): Communes | null {
  if (desk.communes === undefined) {
    const kept = store.kept.find('communes')
    desk.communes = (kept === undefined ? undefined : parseCommunes(kept)) ?? null
  }
  return desk.communes
}

/** A list from its text: JSON, of our shape, each code once. */
function parseCommunes(text: string): Communes | undefined {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    // A half-written or foreign file is an expected answer, not a bug.
    return undefined
  }
  const { data } = communesSchema.safeParse(json)
  return data && new Set(data.communes.map(({ code }) => code)).size === data.communes.length ? data : undefined
}
