import { basename } from 'node:path'
import type { Bundles, ExportedBundle } from '../../shared/contract/bundle-views.ts'
import type { ExportProblem } from '../../shared/contract/desktop-api.ts'
import { localDateTime } from '../../shared/lib/plain-date.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { attempt } from '../store/errors.ts'
import { writeBundle } from '../sync/bundle/write-bundle.ts'
import { knownProvince, type KnownProvince, ownIdentity } from './bundle-keys.ts'
import { type Exporting, refuseWrite, type Seat, type WriteRefusal } from './desk.ts'

/** Bundles that the screen shows. */
const SHOWN = 20
/** How often the screen hears how far a bundle has come. */
const TELL_MS = 400

/** The way on a stick as it stands. */
export function getBundles(seat: Seat): Result<Bundles, never> {
  const { bundles, desk } = seat
  const province = knownProvince(seat)
  return ok({
    province: province ? { name: province.name, fingerprint: province.fingerprint } : null,
    ready: bundles.ready(),
    underWay: desk.exporting?.progress ?? null,
    list: bundles.list(SHOWN)
  })
}

/** Stops the bundle under way: nothing of it stays on the stick. */
export function cancelBundle({ desk }: Seat): Result<null, never> {
  desk.exporting?.controller.abort()
  return ok(null)
}

/** Writes everything that is not acknowledged into one file of the clerk's choice (`.qmc`), whole or not at all. */
export async function exportBundle(seat: Seat): Promise<Result<ExportedBundle, ExportProblem | WriteRefusal>> {
  const { desk } = seat
  if (desk.exporting) return fail({ kind: 'bundle-under-way' })
  const province = knownProvince(seat)
  if (!province) return fail({ kind: 'no-province-key' })
  const over = Promise.withResolvers<undefined>()
  const exporting: Exporting = { controller: new AbortController(), over: over.promise, progress: undefined }
  desk.exporting = exporting
  try {
    return await exportTo(seat, province, exporting)
  } finally {
    desk.exporting = undefined
    over.resolve(undefined)
    seat.parts.announce({ kind: 'changed', what: 'bundles' })
  }
}

async function exportTo(
  seat: Seat,
  province: KnownProvince,
  exporting: Exporting
): Promise<Result<ExportedBundle, ExportProblem | WriteRefusal>> {
  const { desk, store, bundles, parts, settings } = seat
  if (bundles.ready().dossiers === 0) return fail({ kind: 'nothing-to-send' })
  const own = ownIdentity(seat)
  if (!own.ok) return own
  const path = await parts.chooseSavePath(fileName(settings.unit.code, parts.clock.now(), bundles.nextSequence()))
  if (path === undefined) return fail({ kind: 'cancelled' })
  const bundleId = parts.ids.next()
  const madeAt = parts.clock.now()
  const planned = attempt(() => bundles.plan(bundleId, madeAt))
  if (!planned.ok) return fail(refuseWrite(desk, planned.problem))
  if (!planned.value) return fail({ kind: 'nothing-to-send' })
  const { sequence, counts } = planned.value
  const { installationId } = store
  const source = {
    facts: { bundleId, unitCode: settings.unit.code, installationId, sequence, madeAt, counts },
    groups: () => bundles.groups(sequence),
    files: () => bundles.files(sequence)
  }
  const keys = { sender: own.value, recipient: province.identity, random: parts.random }
  let toldAt = 0
  const written = await writeBundle(path, source, keys, {
    signal: exporting.controller.signal,
    progress(done) {
      exporting.progress = { ...done, of: counts }
      if (parts.clock.now() - toldAt < TELL_MS) return
      toldAt = parts.clock.now()
      parts.announce({ kind: 'changed', what: 'bundles' })
    }
  })
  if (!written.ok) {
    const forgotten = attempt(() => bundles.abandon(sequence))
    parts.log.note('bundle not written', { problem: written.problem.kind, forgotten: forgotten.ok })
    return written
  }
  const { sha256, damaged } = written.value
  // The file is there: that this could not be noted takes nothing from it, its acknowledgement is known by its id.
  const noted = attempt(() => bundles.written(sequence, sha256, parts.clock.now()))
  parts.log.note('bundle written', { sequence, ...counts, damaged: damaged.length, noted: noted.ok })
  return ok({ sequence, fileName: basename(path), counts, damagedFiles: damaged.length })
}

/** `<unit>-<yyMMdd-HHmm>-<nnn>.qmc` by local time. */
function fileName(unitCode: string, at: number, sequence: number): string {
  const [date = '', time = ''] = localDateTime(at).slice(2).replaceAll(/[-:]/g, '').split('T')
  return `${unitCode}-${date}-${time}-${String(sequence).padStart(3, '0')}.qmc`
}
