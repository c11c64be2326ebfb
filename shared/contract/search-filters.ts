/** Lists of dossiers that have a name: a number on the home screen opens each. */
export const SEARCH_FILTERS = [
  'all',
  'due-today',
  'due-soon',
  'overdue',
  'apology-due',
  'open',
  'not-looked-at',
  'waiting-supplement',
  'waiting-payment',
  'to-return',
  'not-sent',
  'to-digitise',
  'accepted-today'
] as const
export type SearchFilter = (typeof SEARCH_FILTERS)[number]
