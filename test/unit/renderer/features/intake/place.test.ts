import { expect, it } from 'vitest'
import { paperPlace } from '../../../../../renderer/features/intake/place.ts'
import { desktopArguments } from '../../../../../shared/contract/desktop-api.ts'
import { intake } from '../../../../fixtures/accepted.ts'
import { catalogue } from '../../../../fixtures/public-tables.ts'

it('every paper of the catalogue has a place of its own that a draft can keep', () => {
  for (const { components } of catalogue.procedures) {
    const places = components.map(({ id }) => paperPlace(id))
    expect(new Set(places).size).toBe(places.length)
    for (const place of places)
      expect(desktopArguments.saveDraft.safeParse({ draftId: 'd', intake, place }).success).toBe(true)
  }
})
