import type { DesktopArgument } from '../../../shared/contract/desktop-api.ts'
import type { ShownPage, TrayPage, TrayView } from '../../../shared/contract/paper-calls.ts'
import { fail, ok, type Result } from '../../../shared/lib/result.ts'
import type { WriteProblem } from '../../store/store.ts'
import { refuseWrite, type Seat, type WriteRefusal } from '../desk.ts'

/** The pages that belong to no dossier yet, and where cover sheets say that they belong. */
export function getTray({ store }: Seat): Result<TrayView, never> {
  const dossiers = new Map<string, ReturnType<typeof store.dossiers.current>>()
  const current = (dossierId: string) => {
    if (!dossiers.has(dossierId)) dossiers.set(dossierId, store.dossiers.current(dossierId))
    return dossiers.get(dossierId)
  }
  const targetOf = ({ dossierId, componentId }: Pick<TrayPage, 'dossierId' | 'componentId'>): ShownPage['target'] => {
    const dossier = dossierId === null ? undefined : current(dossierId)
    if (!dossier) return null
    const paper = dossier.frozen.procedure.components.find(({ id }) => id === componentId)?.name ?? ''
    return { dossierId: dossier.dossierId, code: dossier.officialCode ?? dossier.code, componentId, paper }
  }
  const shown = (page: TrayPage): ShownPage => {
    const { pageId, batchId, source, name, size, width, height, dpi, turn, isBlank, cover, at } = page
    const kept = { pageId, batchId, source, name, size, width, height, dpi, turn, isBlank, cover, at }
    return { ...kept, target: targetOf(page) }
  }
  return ok({ pages: store.tray.pages().map(shown), dropped: store.tray.dropped() })
}

/** Turns pages clockwise; their bytes stay as they are. */
export const turnPages = (seat: Seat, { pageIds, by }: DesktopArgument<'turnPages'>) =>
  told(seat, seat.store.tray.turn(pageIds, by))

/** Lays pages elsewhere in the tray. */
export const movePages = (seat: Seat, { pageIds, before }: DesktopArgument<'movePages'>) =>
  told(seat, seat.store.tray.move(pageIds, before))

/** Takes pages out of the tray; they can be had back for some days. */
export const dropPages = (seat: Seat, { pageIds }: DesktopArgument<'dropPages'>) =>
  told(seat, seat.store.tray.drop(pageIds, seat.parts.clock.now()))

/** Has the dropped pages back at their places. */
export const restorePages = (seat: Seat) => told(seat, seat.store.tray.restore())

function told({ desk, parts }: Seat, done: Result<null, WriteProblem>): Result<null, WriteRefusal> {
  if (!done.ok) return fail(refuseWrite(desk, done.problem))
  parts.announce({ kind: 'changed', what: 'tray' })
  return ok(null)
}
