import { describe, expect, it } from 'vitest'
import { blankEntries, checkPapers, isMet, oneClickEntry } from '../../../../../shared/domain/checklist/checklist.ts'
import type { PaperEntry } from '../../../../../shared/domain/intake/intake.ts'
import type { Component } from '../../../../../shared/domain/procedure/procedure.ts'
import { catalogue, procedureOf } from '../../../../fixtures/public-tables.ts'

const paper = (part: Partial<Component>): Component => ({
  id: 'a',
  name: 'Tờ khai',
  originals: 0,
  copies: 0,
  kind: 'original',
  required: true,
  source: '',
  verified: true,
  ...part
})
const entry = (part: Partial<PaperEntry>): PaperEntry => ({ ...blankEntries([paper({})])[0]!, ...part })

describe('the checklist', () => {
  it('is complete after one press per paper, for every procedure of the catalogue', () => {
    for (const { components } of catalogue.procedures) {
      expect(checkPapers(components, components.map(oneClickEntry)).missing).toEqual([])
    }
  })

  it('names every required paper that is not there, in the published order', () => {
    const components = [
      paper({ id: 'a' }),
      paper({ id: 'b', required: 'conditional' }),
      paper({ id: 'c', kind: 'copy' })
    ]
    expect(checkPapers(components, blankEntries(components)).missing).toEqual(['a', 'c'])
    expect(checkPapers(components, []).missing).toEqual(['a', 'c'])
    const applies = blankEntries(components).map((each) => ({ ...each, applies: true }))
    expect(checkPapers(components, applies).missing).toEqual(['a', 'b', 'c'])
  })

  it('takes one paper of an alternative group for all, and names a missing group once', () => {
    const components = [paper({ id: 'a', alternativeGroup: 'g' }), paper({ id: 'b', alternativeGroup: 'g' })]
    expect(checkPapers(components, blankEntries(components)).missing).toEqual(['a'])
    expect(checkPapers(components, [entry({ componentId: 'b', originals: 1 })]).missing).toEqual([])
  })

  it('needs one paper of a group even where each is conditional: whichever condition holds, one must be there', () => {
    const components = [
      paper({ id: 'x' }),
      paper({ id: 'a', alternativeGroup: 'g', required: 'conditional' }),
      paper({ id: 'b', alternativeGroup: 'g', required: 'conditional' })
    ]
    const form = entry({ componentId: 'x', originals: 1 })
    expect(checkPapers(components, [form]).missing).toEqual(['a'])
    expect(checkPapers(components, [form, entry({ componentId: 'b', originals: 1 })]).missing).toEqual([])
    expect(checkPapers(components, []).missing).toEqual(['x', 'a'])
  })

  it('does not ask for a second paper of a group where one is there, though it was said to apply', () => {
    const components = [paper({ id: 'a', alternativeGroup: 'g' }), paper({ id: 'b', alternativeGroup: 'g' })]
    const entries = [entry({ componentId: 'a', originals: 1 }), entry({ componentId: 'b', applies: true })]
    expect(checkPapers(components, entries).missing).toEqual([])
  })

  it('does not take a birth in without any paper on the birth', () => {
    const { components } = procedureOf('1.001193')
    const required = components.map((each) => (each.required === true ? oneClickEntry(each) : blankEntries([each])[0]!))
    const [group] = checkPapers(components, required).missing
    expect(components.find(({ id }) => id === group)?.alternativeGroup).toBe('viec-sinh')
  })

  it.each<[string, Partial<Component>, Partial<PaperEntry>, boolean]>([
    ['an original', { originals: 1 }, { originals: 1 }, true],
    ['an original by a certified copy', { originals: 1 }, { certifiedCopies: 1 }, false],
    ['two originals by one', { originals: 2 }, { originals: 1 }, false],
    ['a certified copy', { kind: 'certified_copy', copies: 1 }, { certifiedCopies: 1 }, true],
    ['a certified copy by a plain copy', { kind: 'certified_copy', copies: 1 }, { copies: 1 }, false],
    ['a certified copy by the original', { kind: 'certified_copy', copies: 1 }, { originals: 1 }, true],
    ['a copy by a certified copy', { kind: 'copy', copies: 1 }, { certifiedCopies: 1 }, true],
    ['a paper only shown', { kind: 'present_only' }, { presented: true }, true],
    ['a paper only shown, not shown', { kind: 'present_only' }, { copies: 3 }, false],
    ['an electronic paper', { kind: 'electronic' }, { electronic: 1 }, true],
    ['an original with a copy, without it', { originals: 1, copies: 1 }, { originals: 1 }, false],
    ['a database instead', { originals: 1, replaceableByDatabase: 'CSDLQG' }, { replacedByDatabase: true }, true],
    ['a database that has no such fact', { originals: 1 }, { replacedByDatabase: true }, false],
    ['the paper itself beside such a database', { originals: 1 }, { replacedByDatabase: true, originals: 1 }, true],
    ['a paper only shown by a certified copy', { kind: 'present_only' }, { certifiedCopies: 1 }, true]
  ])('meets %s', (_, component, handedIn, met) => expect(isMet(paper(component), entry(handedIn))).toBe(met))
})
