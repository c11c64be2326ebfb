import { foldText, hasMarks, placeTone } from '../../lib/text.ts'
import { linkedLimit } from './linked-limit.ts'
import type { Catalogue, Procedure, TimeLimit } from './procedure.ts'

/** What a procedure is found by. */
export interface SearchWords {
  readonly folded: readonly string[]
  readonly marked: readonly string[]
  /** First letters of the words of the name: "ks" finds "khai sinh". */
  readonly initials: string
  readonly name: string
}

/** A catalogue made ready for typing. */
export interface ProcedureIndex {
  readonly entries: readonly (SearchWords & { readonly procedure: Procedure })[]
}

const words = (text: string) => text.split(/[^\p{L}\p{N}.]+/u).filter((word) => word !== '')

/** The search words of every procedure, in the order of the catalogue. */
export function searchWordsOf(catalogue: Catalogue): SearchWords[] {
  return catalogue.procedures.map((procedure) => {
    // The digits after the dot too: on the phone people say "001193".
    const text = `${procedure.code} ${procedure.code.slice(procedure.code.indexOf('.') + 1)} ${procedure.name} ${procedure.field.name}`
    const name = foldText(procedure.name)
    const initials = words(name).map((word) => word[0] ?? '')
    return { folded: words(foldText(text)), marked: words(placeTone(text)), initials: initials.join(''), name }
  })
}

/** Prepares a catalogue for `findProcedures` with its search words, in its order. */
export function indexFrom(catalogue: Catalogue, searchWords: readonly SearchWords[]): ProcedureIndex {
  return {
    entries: catalogue.procedures.flatMap((procedure, i) => {
      const found = searchWords[i]
      return found ? [{ ...found, procedure }] : []
    })
  }
}

/** Procedures for what was typed, best first: by code, by words in any order with or without marks, by initials. */
export function findProcedures(index: ProcedureIndex, text: string, limit = 20): Procedure[] {
  const wanted = words(foldText(text))
  if (wanted.length === 0) return index.entries.slice(0, limit).map((entry) => entry.procedure)
  const wantedMarked = hasMarks(text) ? words(placeTone(text)).filter(hasMarks) : []
  const found = index.entries.flatMap((entry, order) => {
    const score = scoreOf(entry, wanted, wantedMarked)
    return score === undefined ? [] : [{ score, order, procedure: entry.procedure }]
  })
  found.sort((a, b) => a.score - b.score || a.order - b.order)
  return found.slice(0, limit).map(({ procedure }) => procedure)
}

/** Lower is better; undefined = no match. */
function scoreOf(
  entry: ProcedureIndex['entries'][number],
  wanted: readonly string[],
  wantedMarked: readonly string[]
): number | undefined {
  const query = wanted.join(' ')
  if (entry.procedure.code === query) return 0
  const starts = (all: readonly string[], word: string) => all.some((each) => each.startsWith(word))
  if (wanted.every((word) => starts(entry.folded, word)) && wantedMarked.every((word) => starts(entry.marked, word))) {
    if (entry.name.startsWith(query)) return 1
    if (entry.name.includes(query)) return 2 + entry.name.length / 10_000
    return 3
  }
  if (wanted.length === 1 && query.length >= 2 && entry.initials.includes(query)) return 4 + entry.initials.length / 100
  return undefined
}

/** The time limit that applies: the main one, or the chosen variant. */
export function timeLimitOf(procedure: Procedure, variant: number | null): TimeLimit {
  const { variants = [], ...main } = procedure.timeLimit
  return linkedLimit((variant === null ? undefined : variants[variant]) ?? main)
}

/** False for guidance only: another authority keeps the register (data README: `register: "none"`). */
export function takenInHere(procedure: Procedure): boolean {
  return procedure.register !== 'none'
}
