import { expect } from 'vitest'
import { provinceMustKnow } from '../../../shared/sync/mutation.ts'
import { compactInstant } from '../../../shared/sync/mapping/wire-dates.ts'
import type { Province } from '../../province/province.ts'
import type { Counter } from './counter.ts'
import { momentOf, STATUS, stepSchema } from './told.ts'

interface Expected {
  /** Dossiers that the province refused or that were never sent. */
  readonly without?: readonly string[]
  /** False where the interface takes no files. */
  readonly files: boolean
}

/**
 * Compares everything that the province has with everything that the counter's records say was sent: each dossier, step,
 * status and file once and in order, and nothing else.
 */
export async function expectArrived(province: Province, counter: Counter, { without = [], files }: Expected) {
  const report = await province.report()
  const byId = new Map(report.content.files.map((file) => [file.id, file]))
  const has = report.content.dossiers
    .map(({ code, steps, statuses, files: attached }) => ({
      code,
      steps: steps.map((step) => {
        const { TrangThai, ThoiDiemXuLy } = stepSchema.parse(step)
        return `${momentOf(ThoiDiemXuLy)} ${TrangThai}`
      }),
      statuses: statuses.filter(({ source }) => source === 'counter').map(({ status }) => status),
      files: attached.map(({ fileId }) => byId.get(fileId)?.sha256).sort()
    }))
    .sort((a, b) => a.code.localeCompare(b.code))
  const sent = counter
    .sent()
    .filter(({ dossierId }) => !without.includes(dossierId))
    .map((dossier) => {
      const told = dossier.events.filter(({ body }) => provinceMustKnow(body.kind))
      return {
        code: dossier.code,
        steps: told.map(({ at, body }) => `${compactInstant(at)} ${String(STATUS[body.kind])}`),
        statuses: told.map(({ body }) => STATUS[body.kind]),
        files: files ? dossier.files.map(({ sha256 }) => sha256).sort() : []
      }
    })
    .sort((a, b) => a.code.localeCompare(b.code))
  expect(has).toEqual(sent)
  expect(report).toMatchObject({ doubledLocalIds: [], damagedFiles: 0, unfinishedFiles: 0, unattachedFiles: 0 })
  return report
}
