import { expect, it } from 'vitest'
import { eventBodySchema } from '../../../../shared/domain/dossier/event.ts'
import { provinceMustKnow } from '../../../../shared/sync/mutation.ts'

it('tells the province everything but paper and what came from the province itself', () => {
  const kinds = eventBodySchema.options.map((option) => option.shape.kind.value)
  expect(kinds.filter((kind) => !provinceMustKnow(kind))).toEqual(['printed', 'codeGiven', 'provinceReported'])
})
