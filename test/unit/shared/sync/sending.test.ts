import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Act, nextAct, type Sending, type Unsent } from '../../../../shared/sync/sending.ts'

const FRESH: Sending = { remoteId: null, doubtful: false, attempts: 0, notBefore: 0, parked: false }
const NONE: Unsent = { record: false, steps: 0, files: 0, code: false }
const ALL = { files: true, codes: true }
const NO_FILES = { files: false, codes: true }

it.each<[string, Act, Partial<Sending>, Partial<Unsent>, typeof ALL]>([
  ['nothing is left', 'nothing', {}, {}, ALL],
  ['a person must look at it first', 'nothing', { parked: true }, { record: true, files: 1 }, ALL],
  ['its time has not come', 'wait', { notBefore: 101 }, { record: true }, ALL],
  ['its time has come', 'create', { notBefore: 100 }, { record: true }, ALL],
  ['the record may be there', 'ask', { doubtful: true }, { record: true, files: 2, code: true }, ALL],
  ['the code comes from the province', 'code', {}, { record: true, files: 2, code: true }, ALL],
  ['no code comes from this province', 'nothing', {}, { record: true, code: true }, { files: true, codes: false }],
  ['files are named by the record', 'upload', {}, { record: true, files: 2 }, ALL],
  ['no files go this way', 'create', {}, { record: true, files: 2 }, NO_FILES],
  ['the record is there', 'follow', { remoteId: 'x' }, { steps: 3 }, ALL],
  ['papers came late and steps are left', 'follow', { remoteId: 'x' }, { steps: 1, files: 2 }, ALL],
  ['papers came late and nothing else is left', 'amend', { remoteId: 'x' }, { files: 2 }, ALL],
  ['papers came late that cannot go this way', 'nothing', { remoteId: 'x' }, { files: 2 }, NO_FILES]
])('when %s the next act is %s', (_, act, sending, unsent, abilities) => {
  expect(nextAct({ ...FRESH, ...sending }, { ...NONE, ...unsent }, abilities, 100)).toBe(act)
})

it('whatever is left of a dossier, acts take it away in order until nothing is, each as often as it must', () => {
  const left = fc.record({
    record: fc.boolean(),
    steps: fc.integer({ min: 0, max: 4 }),
    files: fc.integer({ min: 0, max: 4 }),
    code: fc.boolean()
  })
  fc.assert(
    fc.property(left, fc.boolean(), (start, files) => {
      let unsent: Unsent = start
      const acts: Act[] = []
      for (;;) {
        const act = nextAct(FRESH, unsent, { files, codes: true }, 100)
        if (act === 'nothing') break
        acts.push(act)
        if (act === 'code') unsent = { ...unsent, code: false }
        if (act === 'upload') unsent = { ...unsent, files: unsent.files - 1 }
        if (act === 'create') unsent = { ...unsent, record: false }
        if (act === 'follow') unsent = { ...unsent, steps: unsent.steps - 1 }
        if (act === 'amend') unsent = { ...unsent, files: 0 }
      }
      const { record, steps, files: papers, code } = start
      const many = (act: Act, times: number) => Array<Act>(times).fill(act)
      expect(acts).toEqual([
        ...many('code', record && code ? 1 : 0),
        ...many('upload', record && files ? papers : 0),
        ...many('create', record ? 1 : 0),
        ...many('follow', steps),
        ...many('amend', !record && files && papers > 0 ? 1 : 0)
      ])
    })
  )
})
