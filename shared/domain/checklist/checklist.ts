import type { PaperEntry } from '../intake/intake.ts'
import type { Component } from '../procedure/procedure.ts'

/** Nothing handed in yet. A conditional paper does not apply until the clerk says so. */
export function blankEntries(components: readonly Component[]): PaperEntry[] {
  return components.map((component) => blankEntry(component))
}

function blankEntry(component: Component): PaperEntry {
  return {
    componentId: component.id,
    applies: component.required === true,
    originals: 0,
    certifiedCopies: 0,
    copies: 0,
    electronic: 0,
    presented: false,
    replacedByDatabase: false
  }
}

/** What one press records: the paper is there in the published kind and counts. */
export function oneClickEntry(component: Component): PaperEntry {
  const entry = { ...blankEntry(component), applies: true }
  const originals = Math.max(component.originals, 1)
  const copies = Math.max(component.copies, 1)
  switch (component.kind) {
    case 'original':
      return { ...entry, originals, copies: component.copies }
    case 'certified_copy':
      return { ...entry, certifiedCopies: copies, originals: component.originals }
    case 'copy':
      return { ...entry, copies, originals: component.originals }
    case 'electronic':
      return { ...entry, electronic: 1 }
    case 'present_only':
      return { ...entry, presented: true, copies: component.copies }
  }
}

/** True when this line of the published list is met. A better form meets a lesser one: original, certified copy, copy. */
export function isMet(component: Component, entry: PaperEntry): boolean {
  if (entry.replacedByDatabase && component.replaceableByDatabase !== undefined) return true
  const { originals, certifiedCopies, copies, electronic, presented } = entry
  const originalsWanted = Math.max(component.originals, component.kind === 'original' ? 1 : 0)
  const copiesWanted = Math.max(
    component.copies,
    component.kind === 'original' || component.kind === 'present_only' ? 0 : 1
  )
  switch (component.kind) {
    case 'original':
      // An electronic original has the same worth as a paper one (NĐ 118/2025: electronic forms); copies come on top.
      return (
        originals + electronic >= originalsWanted &&
        spare(originals, originalsWanted) + certifiedCopies + copies >= component.copies
      )
    case 'certified_copy':
      return spare(originals, component.originals) + certifiedCopies + electronic >= copiesWanted
    case 'copy':
      return spare(originals, component.originals) + certifiedCopies + copies + electronic >= copiesWanted
    case 'electronic':
      return electronic + originals + certifiedCopies >= 1
    case 'present_only':
      // A certified copy in its place must be taken (NĐ 07/2025; by post, Luật Hộ tịch Điều 9.2).
      return presented || originals + certifiedCopies + electronic >= 1
  }
}

const spare = (have: number, used: number) => Math.max(0, have - used)

/**
 * The papers that are missing, in the published order: what the clerk must not take the dossier in without.
 * One paper of an alternative group is always needed, whichever condition holds; a group without any is named by its first.
 */
export function checkPapers(
  components: readonly Component[],
  entries: readonly PaperEntry[]
): { readonly missing: string[] } {
  const byId = new Map(entriesOf(components, entries).map((entry) => [entry.componentId, entry]))
  const met = (component: Component) => {
    const entry = byId.get(component.id)
    return entry !== undefined && isMet(component, entry)
  }
  const missing = components.filter((component) => {
    const group = groupOf(component, components)
    if (group.length > 1) return group[0] === component && !group.some(met)
    const applies = component.required === true || byId.get(component.id)?.applies === true
    return applies && !met(component)
  })
  return { missing: missing.map(({ id }) => id) }
}

/** One entry for each published paper that has one, in the published order: the last, where it was written twice. */
export function entriesOf(components: readonly Component[], entries: readonly PaperEntry[]): PaperEntry[] {
  const byId = new Map(entries.map((entry) => [entry.componentId, entry]))
  return components.flatMap(({ id }) => byId.get(id) ?? [])
}

/** The papers that replace each other with this one, itself included, in the published order. */
export function groupOf(component: Component, components: readonly Component[]): readonly Component[] {
  const { alternativeGroup: group } = component
  return group === undefined ? [component] : components.filter((each) => each.alternativeGroup === group)
}
