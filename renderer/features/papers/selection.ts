/** Which pages of the tray are chosen, and which one the keys stand on. */
export interface Selection {
  readonly current: string | undefined
  readonly chosen: ReadonlySet<string>
}

export const NOTHING: Selection = { current: undefined, chosen: new Set() }

/** The selection after the tray changed: what is no longer there is no longer chosen; the keys stay near where they stood. */
export function kept({ current, chosen }: Selection, before: readonly string[], now: readonly string[]): Selection {
  const there = new Set(now)
  const at = current === undefined ? 0 : before.indexOf(current)
  const next = current !== undefined && there.has(current) ? current : now[Math.min(Math.max(0, at), now.length - 1)]
  return { current: next, chosen: new Set([...chosen].filter((pageId) => there.has(pageId))) }
}

/** Chooses a page, or leaves it. */
export function toggled({ chosen }: Selection, pageId: string): Selection {
  const next = new Set(chosen)
  if (!next.delete(pageId)) next.add(pageId)
  return { current: pageId, chosen: next }
}

/** Everything from where the keys stand to `pageId`. */
export function reached({ current, chosen }: Selection, all: readonly string[], pageId: string): Selection {
  const [a, b] = [all.indexOf(current ?? pageId), all.indexOf(pageId)]
  const between = all.slice(Math.min(a, b), Math.max(a, b) + 1)
  return { current: pageId, chosen: new Set([...chosen, ...between]) }
}

/** What an act is meant for, in the order of the tray: the chosen pages, else the one that the keys stand on. */
export function meant({ current, chosen }: Selection, all: readonly string[]): string[] {
  if (chosen.size > 0) return all.filter((pageId) => chosen.has(pageId))
  return current !== undefined && all.includes(current) ? [current] : []
}

/** The page before which `pageIds` come to lie one place earlier or later; undefined = they lie there already. */
export function placeFor(
  all: readonly string[],
  pageIds: readonly string[],
  by: -1 | 1
): { readonly before: string | null } | undefined {
  const moved = new Set(pageIds)
  const rest = all.filter((pageId) => !moved.has(pageId))
  const first = all.findIndex((pageId) => moved.has(pageId))
  if (first < 0) return undefined
  const at = rest.indexOf(all.slice(first).find((pageId) => !moved.has(pageId)) ?? '')
  const now = at < 0 ? rest.length : at
  const next = now + by
  if (next < 0 || next > rest.length) return undefined
  return { before: rest[next] ?? null }
}

/** The page that a key leads to in a grid with so many columns. */
export function pageAfterKey(
  all: readonly string[],
  current: string | undefined,
  key: string,
  columns: number
): string | undefined {
  const at = current === undefined ? -1 : all.indexOf(current)
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at + columns,
    ArrowUp: at - columns,
    Home: 0,
    End: all.length - 1
  }
  const to = steps[key]
  return to === undefined ? undefined : all[Math.min(all.length - 1, Math.max(0, to))]
}
