import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../../../shared/domain/rules/answer.ts'
import { calendar } from '../../../../fixtures/public-tables.ts'

const ask = (question: unknown) => answerQuestion(question, calendar)

describe('the rules file', () => {
  it('answers due dates, cards and codes with their ids', () => {
    const limit = { unit: 'WORKING_DAY', amount: 3 }
    expect(ask({ id: 1, kind: 'dueDate', receivedAt: '2026-11-20T09:00', limit })).toMatchObject({
      id: 1,
      dueDate: '2026-11-26',
      dueTime: '17:00',
      warnings: []
    })
    expect(ask({ id: 'c', kind: 'code', text: 'x' })).toMatchObject({ id: 'c', form: 'invalid' })
    expect(ask({ id: 'd', kind: 'card', text: '1|2' })).toMatchObject({ id: 'd', ok: false, field: 1 })
  })

  it('writes and reads a VietQR, and names the field that is wrong', () => {
    const qr = { id: 'q', kind: 'vietqr', bin: '970403', account: '0011012345678' }
    const text = '00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F'
    expect(ask(qr)).toEqual({ id: 'q', text })
    expect(ask({ ...qr, amount: 0 })).toEqual({ id: 'q', text })
    expect(ask({ id: 'r', kind: 'vietqrRead', text })).toEqual({
      ...{ id: 'r', ok: true },
      ...{ bin: '970403', account: '0011012345678', service: 'account' }
    })
    expect(ask({ id: 's', kind: 'vietqrRead', text: `${text}0` })).toEqual({
      id: 's',
      ok: false,
      problem: 'check-fails'
    })
    expect(ask({ ...qr, purpose: 'lệ phí' })).toEqual({ id: 'q', error: 'Không đọc được câu hỏi: mục "purpose" sai.' })
    expect(ask({ ...qr, bin: 970403 })).toEqual({ id: 'q', error: 'Không đọc được câu hỏi: mục "bin" sai.' })
  })

  it('reads an office that is only partly given', () => {
    const office = { hours: { SAT: [['07:30', '11:30']] }, weeklyOff: ['SUN'] }
    const limit = { unit: 'WORKING_DAY', amount: 1 }
    expect(ask({ id: 1, kind: 'dueDate', receivedAt: '2026-11-27T09:00', limit, office })).toMatchObject({
      dueDate: '2026-11-28',
      dueTime: '11:30'
    })
  })

  it('gives null for an unknown limit', () => {
    const limit = { unit: 'WORKING_DAY', amount: null }
    expect(ask({ id: 1, kind: 'dueDate', receivedAt: '2026-11-27T09:00', limit })).toMatchObject({ dueDate: null })
  })

  it('never reads an unknown same-day limit as zero, but does not ask for its amount', () => {
    const question = { id: 1, kind: 'dueDate', receivedAt: '2026-11-27T09:00' }
    expect(ask({ ...question, limit: { unit: 'SAME_DAY', amount: null } })).toMatchObject({ dueDate: null })
    expect(ask({ ...question, limit: { unit: 'SAME_DAY' } })).toMatchObject({ dueDate: '2026-11-27' })
  })

  it('tolerates seconds and unknown keys, and warns of a limit that is not verified', () => {
    const limit = { unit: 'WORKING_DAY', amount: 1, verified: false, source: 'x' }
    expect(ask({ id: 1, kind: 'dueDate', receivedAt: '2026-11-26T09:00:30', limit, note: 'x' })).toMatchObject({
      dueDate: '2026-11-27',
      warnings: [expect.stringContaining('chưa kiểm chứng')]
    })
  })

  it.each([
    [null, null],
    [{ id: 3 }, 3],
    [{ id: 4, kind: 'other' }, 4],
    [{ id: 8, kind: 'dueDate', receivedAt: '9999-12-31T09:00', limit: { unit: 'CALENDAR_DAY', amount: 3 } }, 8],
    [{ id: 5, kind: 'dueDate', receivedAt: '2026-02-30T09:00', limit: { unit: 'MONTH', amount: 1 } }, 5],
    [{ id: 6, kind: 'dueDate', receivedAt: '2026-02-20T09:00', limit: { unit: 'YEAR', amount: 1 } }, 6]
  ])('answers %j with an error under its id', (question, id) => {
    expect(ask(question)).toEqual({ id, error: expect.stringContaining('Không đọc được câu hỏi') as string })
  })
})
