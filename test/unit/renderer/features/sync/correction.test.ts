import { expect, it } from 'vitest'
import { byField } from '../../../../../renderer/features/sync/correction.ts'

it('parts what a field of ours can mend from what none can, several reasons of one field together', () => {
  const reasons = [
    { field: 'data[0].SoDienThoai', reason: 'sai' },
    { field: 'data[0].MaTTHC', reason: 'không có' },
    { field: 'data[0].SoDienThoai', reason: 'quá dài' },
    { field: '', reason: 'bị từ chối' }
  ]
  expect(byField(reasons, 'session-rpc', false)).toEqual({
    named: [{ field: 'applicant.phone', reasons: [reasons[0], reasons[2]] }],
    elsewhere: [reasons[1], reasons[3]]
  })
  expect(byField(reasons, 'session-rpc', true).named[0]?.field).toBe('authoriser.phone')
  expect(byField([], 'six-step', false)).toEqual({ named: [], elsewhere: [] })
})
