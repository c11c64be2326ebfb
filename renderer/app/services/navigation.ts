import { create } from 'zustand'
import type { SearchFilter } from '../../../shared/contract/search-filters.ts'

/** A list of dossiers that a number on the home screen opens. */
export type DossierFilter = SearchFilter

/** The screens of the counter. They live in memory only: no address holds anything of a person. */
export type Route =
  | { readonly screen: 'today' }
  | { readonly screen: 'intake'; readonly draftId?: string }
  | { readonly screen: 'certify' }
  | { readonly screen: 'dossiers'; readonly filter?: DossierFilter; readonly dossierId?: string }
  /** Papers to be digitised; `dossierId`: whose lines they go to. */
  | { readonly screen: 'papers'; readonly dossierId?: string }
  | { readonly screen: 'register' }
  | { readonly screen: 'sync' }
  | { readonly screen: 'catalogue'; readonly code?: string }
  | { readonly screen: 'post' }
  | { readonly screen: 'wall' }
  | { readonly screen: 'devices' }
  /** For the citizen's eyes; `back`: where the clerk was. */
  | { readonly screen: 'rating'; readonly back: Route }

interface Navigation {
  readonly route: Route
  /** Grows with every navigation, so that the same screen opens afresh. */
  readonly visit: number
}

const HOME: Route = { screen: 'today' }
const useNavigation = create<Navigation>(() => ({ route: HOME, visit: 0 }))

/** Goes to a screen. */
export function navigate(route: Route): void {
  useNavigation.setState(({ visit }) => ({ route, visit: visit + 1 }))
}

/** Back to the home screen. */
export function goHome(): void {
  navigate(HOME)
}

/** The screen that is shown. */
export const useRoute = (): Route => useNavigation((state) => state.route)

/** Changes with every navigation. */
export const useVisit = (): number => useNavigation((state) => state.visit)
