import { provinceMustKnow } from '../../shared/sync/mutation.ts'
import { compactInstant } from '../../shared/sync/mapping/wire-dates.ts'
import { momentOf, STATUS, stepSchema } from '../contract/province/told.ts'
import type { ProvinceReport } from '../province/observe/report.ts'
import type { DrillRecord } from './faults-counter.ts'

/** What a drill of faults found, over all its seeds. */
export interface FaultsReport {
  readonly seeds: number
  readonly kills: number
  readonly dossiers: number
  /** Papers that were to arrive. */
  readonly files: number
  /** Dossiers, steps, statuses and papers that the counter has and the province lacks. */
  readonly lost: number
  /** Those that the province has more often than the counter. */
  readonly duplicated: number
  /** Dossiers whose steps or statuses all arrived, and in another order. */
  readonly outOfOrder: number
  /** Uploads whose bytes were not what had been announced, and files that are no longer it on the province's disk. */
  readonly hashMismatches: number
  /** Dossiers that lack something at the province although nothing is left to be sent, and are not shown as refused with reasons. */
  readonly hiddenRefusals: number
}

/** What the province has and what the counter says; the same for every judgement. */
export interface Compared {
  readonly records: readonly DrillRecord[]
  readonly report: Pick<ProvinceReport, 'content' | 'doubledLocalIds' | 'hashMismatches' | 'damagedFiles'>
  /** False where the interface takes no files. */
  readonly takesFiles: boolean
}

/** Whether what was found is what must be. */
export const isSound = (report: FaultsReport): boolean =>
  report.lost + report.duplicated + report.outOfOrder + report.hashMismatches + report.hiddenRefusals === 0

/** Compares what the counter's records say was to be sent with the province's own record. */
export function judge(compared: Compared): Omit<FaultsReport, 'kills' | 'hiddenRefusals'> {
  const { records, report } = compared
  const found = { lost: 0, duplicated: 0, outOfOrder: 0, files: 0 }
  const codes = records.map(({ outgoing }) => outgoing?.code ?? 'no code')
  found.duplicated += less(
    report.content.dossiers.map(({ code }) => code),
    codes
  )
  for (const record of records) {
    const { isThere, lists } = listsOf(record, compared)
    if (!isThere) found.lost++
    found.files += lists.papers.wanted.length
    for (const [name, { wanted, has }] of Object.entries(lists)) {
      const missing = less(wanted, has)
      const extra = less(has, wanted)
      found.lost += missing
      found.duplicated += extra
      if (name !== 'papers' && missing + extra === 0 && wanted.join() !== has.join()) found.outOfOrder++
    }
  }
  found.duplicated += report.doubledLocalIds.length
  const hashMismatches = report.hashMismatches + report.damagedFiles
  return { seeds: 1, dossiers: records.length, hashMismatches, ...found }
}

/** How many dossiers lack something that nobody is told of. Asked when nothing is left to be sent. */
export function countHidden(compared: Compared): number {
  return compared.records.filter((record) => {
    const { isThere, lists } = listsOf(record, compared)
    const lacks = !isThere || Object.values(lists).some(({ wanted, has }) => less(wanted, has) > 0)
    return lacks && !record.shownRefused
  }).length
}

/** What of one dossier should be at the province, and what is. */
function listsOf({ outgoing, events }: DrillRecord, { report, takesFiles }: Compared) {
  const there = report.content.dossiers.find(({ code }) => code === outgoing?.code)
  const told = events.filter(({ body }) => provinceMustKnow(body.kind))
  const shaOf = new Map(report.content.files.map(({ id, sha256 }) => [id, sha256]))
  const steps = {
    wanted: told.map(({ at, body }) => `${compactInstant(at)} ${String(STATUS[body.kind])}`),
    has: (there?.steps ?? []).map((step) => {
      const { TrangThai, ThoiDiemXuLy } = stepSchema.parse(step)
      return `${momentOf(ThoiDiemXuLy)} ${String(TrangThai)}`
    })
  }
  const statuses = {
    wanted: told.map(({ body }) => String(STATUS[body.kind])),
    has: (there?.statuses ?? []).filter(({ source }) => source === 'counter').map(({ status }) => String(status))
  }
  const papers = {
    wanted: takesFiles ? (outgoing?.files ?? []).map(({ sha256 }) => sha256) : [],
    has: (there?.files ?? []).map(({ fileId }) => shaOf.get(fileId) ?? 'unknown file')
  }
  return { isThere: there !== undefined, lists: { steps, statuses, papers } }
}

/** How many of `wanted` are not in `has`, counting each as often as it is there. */
function less(wanted: readonly string[], has: readonly string[]): number {
  const left = [...has]
  return wanted.filter((each) => {
    const at = left.indexOf(each)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  }).length
}
