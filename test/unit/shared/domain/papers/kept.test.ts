import { expect, test } from 'vitest'
import { papersToDigitise } from '../../../../../shared/domain/papers/kept.ts'
import { accepted } from '../../../../fixtures/accepted.ts'

const entry = (componentId: string, part: object) => ({
  componentId,
  applies: true,
  originals: 0,
  certifiedCopies: 0,
  copies: 0,
  electronic: 0,
  presented: false,
  replacedByDatabase: false,
  ...part
})
const papers = [entry('a', { originals: 1 }), entry('b', { copies: 2 }), entry('c', { presented: true })]
const dossier = { accepted, voided: null, papers, digitised: [] as string[] }

test('what lies here has to be digitised; what was only shown has not (TT 03/2025 Điều 5 khoản 2)', () => {
  expect(papersToDigitise(dossier)).toEqual(['a', 'b'])
  expect(papersToDigitise({ ...dossier, digitised: ['b'] })).toEqual(['a'])
  expect(papersToDigitise({ ...dossier, digitised: ['a', 'b'] })).toEqual([])
})

test('nothing is owed for what was never accepted, or taken in by mistake', () => {
  expect(papersToDigitise({ ...dossier, accepted: null })).toEqual([])
  expect(papersToDigitise({ ...dossier, voided: 'nhầm' })).toEqual([])
})
