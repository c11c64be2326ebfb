import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { compactMoment, isoMoment, spacedMoment } from '../../../province/check/dates.ts'

const takes = (schema: z.ZodType, value: string) => schema.safeParse(value).success
/** Two digits each, of a UTC moment. */
const parts = (at: Date) => [/^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)/.exec(at.toISOString()) ?? []].flat().slice(1)

describe('the three forms of a moment', () => {
  it('each takes every moment in its own form, and none in another', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (at) => {
        const [year = '', month = '', day = '', hour = '', minute = '', second = ''] = parts(at)
        const written = {
          compact: [year, month, day, hour, minute, second].join(''),
          spaced: `${year}-${month}-${day} ${hour}:${minute}:${second}`,
          iso: at.toISOString()
        }
        const taken = Object.values(written).map((value) =>
          [compactMoment, spacedMoment, isoMoment].map((schema) => takes(schema, value))
        )
        expect(taken).toEqual([
          [true, false, false],
          [false, true, false],
          [false, false, true]
        ])
      })
    )
  })

  it.each([
    '20260230000000',
    '20261131000000',
    '20250229000000',
    '20260100000000',
    '20260101240000',
    '20260101006000',
    '00000101000000'
  ])('%s was never', (value) => {
    expect(takes(compactMoment, value)).toBe(false)
  })

  it('knows leap years', () => {
    expect([takes(compactMoment, '20240229000000'), takes(compactMoment, '20000229235959')]).toEqual([true, true])
  })

  it('takes steps in UTC, in the zone of Vietnam or without one, always with milliseconds', () => {
    const day = '2026-11-20T02:30:00'
    const endings = ['.000Z', '.123+07:00', '.000', 'Z', '', '.0Z', '.000+08:00']
    expect(endings.map((ending) => takes(isoMoment, day + ending))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false
    ])
  })
})
