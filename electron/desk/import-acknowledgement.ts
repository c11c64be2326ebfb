import type { TakenAcknowledgement } from '../../shared/contract/bundle-views.ts'
import type { AcknowledgementProblem } from '../../shared/contract/desktop-api.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { attempt } from '../store/errors.ts'
import { readAcknowledgement } from '../sync/bundle/read-acknowledgement.ts'
import { knownProvince, ownIdentity } from './bundle-keys.ts'
import { refuseWrite, type Seat, type WriteRefusal } from './desk.ts'

/** Takes the province's acknowledgement of a bundle in (`.qmca`): whole or not at all, and again without effect. */
export async function importAcknowledgement(
  seat: Seat
): Promise<Result<TakenAcknowledgement, AcknowledgementProblem | WriteRefusal>> {
  const { store, bundles, parts, desk, line } = seat
  const province = knownProvince(seat)
  if (!province) return fail({ kind: 'no-province-key' })
  const own = ownIdentity(seat)
  if (!own.ok) return own
  const path = await parts.chooseOpenPath('qmca')
  if (path === undefined) return fail({ kind: 'cancelled' })
  const read = readAcknowledgement(path, { recipient: own.value, senderOf: () => province.identity })
  if (!read.ok) return read
  const { header, answers, lines } = read.value
  const note = bundles.find(answers.bundleId)
  const { epoch, sequence } = header
  if (header.installationId !== store.installationId) return fail({ kind: 'not-for-us' })
  if (note?.sequence !== sequence || (note.sha256 !== null && note.sha256 !== answers.sha256))
    return fail({ kind: 'unknown-bundle' })
  if (epoch === null) return fail({ kind: 'malformed' })
  const settled = attempt(() => bundles.settle(sequence, { lines, epoch }, parts.clock.now()))
  if (!settled.ok) return fail(refuseWrite(desk, settled.problem))
  if (settled.value.kind === 'other') return fail({ kind: 'malformed' })
  parts.log.note('acknowledgement taken in', { sequence, known: settled.value.kind === 'known' })
  if (settled.value.kind === 'known') return ok({ sequence, known: true, dossiers: 0, refused: 0 })
  parts.announce({ kind: 'changed', what: 'dossiers' })
  parts.announce({ kind: 'changed', what: 'bundles' })
  // What waited behind a record may go by the network now.
  line.wake()
  const { dossiers, refused } = settled.value
  return ok({ sequence, known: false, dossiers, refused })
}
