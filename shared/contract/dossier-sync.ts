import type { EventKind } from '../domain/dossier/event.ts'
import type { MutationState } from '../sync/mutation.ts'
import type { FieldReason } from './province.ts'

/** Something that the province must know, and how it stands. */
export interface SentItem {
  readonly eventId: string
  readonly kind: EventKind
  readonly state: MutationState
  readonly acknowledgedAt: number | null
  readonly reasons: readonly FieldReason[]
}

/** How one dossier stands with the province. */
export interface DossierSync {
  readonly items: readonly SentItem[]
  readonly files: { readonly all: number; readonly held: number }
  readonly parked: boolean
  readonly attempts: number
  readonly lastTryAt: number | null
  /** Epoch ms; null when nothing is planned. */
  readonly nextTryAt: number | null
}
