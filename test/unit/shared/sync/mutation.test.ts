import { describe, expect, it } from 'vitest'
import { eventBodySchema } from '../../../../shared/domain/dossier/event.ts'
import { mutationSchema, provinceMustKnow } from '../../../../shared/sync/mutation.ts'

describe('what the province must know', () => {
  it('is everything but prints', () => {
    const kinds = eventBodySchema.options.map((option) => option.shape.kind.value)
    expect(kinds.filter((kind) => !provinceMustKnow(kind))).toEqual(['printed'])
  })

  it.each(['waiting', 'sending', 'acknowledged', 'refused'])('may be %s', (state) => {
    const mutation = { operationId: 'o', dossierId: 'd', eventId: 'e', position: 1, state }
    expect(mutationSchema.parse(mutation)).toEqual(mutation)
  })

  it('is in no other state', () => {
    const mutation = { operationId: 'o', dossierId: 'd', eventId: 'e', position: 1, state: 'synced' }
    expect(mutationSchema.safeParse(mutation).success).toBe(false)
  })
})
