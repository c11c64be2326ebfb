import type { DossierLine } from '../../shared/contract/views.ts'
import type { ProvinceReport } from '../province/observe/report.ts'

/** What the provincial system holds at the end, held against what the counters say they sent. */
export interface ProvinceSummary {
  readonly dossiers: number
  readonly files: number
  readonly steps: number
  /** Records, steps and files that are there twice. */
  readonly duplicates: number
  /** Dossiers and scans of the counters that are not there. */
  readonly missing: number
  /** Files whose bytes are not those that were sent. */
  readonly hashMismatches: number
  /** Provisional codes with the official ones, the same on both sides. */
  readonly codeMappings: readonly { readonly provisional: string; readonly official: string }[]
}

/** `scans`: how many were put to the dossiers of the counters. */
export function compareWithProvince(
  lines: readonly DossierLine[],
  scans: number,
  { dossiers, files, steps, doubledLocalIds, damagedFiles, content }: ProvinceReport
): ProvinceSummary {
  const there = new Set(content.dossiers.map(({ code }) => code))
  const official = new Set(content.dossiers.map(({ localCode, code }) => `${localCode ?? ''} ${code}`))
  const named = content.dossiers.reduce((sum, dossier) => sum + dossier.files.length, 0)
  const twice = content.dossiers.reduce((sum, { steps: own }) => {
    const bodies = own.map((body) => JSON.stringify(body))
    return sum + bodies.length - new Set(bodies).size
  }, 0)
  return {
    dossiers,
    files,
    steps,
    duplicates: doubledLocalIds.length + twice + Math.max(0, named - scans) + (dossiers - there.size),
    missing:
      lines.filter(({ code, officialCode }) => !there.has(officialCode ?? code)).length + Math.max(0, scans - named),
    hashMismatches: damagedFiles,
    codeMappings: lines.flatMap(({ code, officialCode }) =>
      officialCode !== null && official.has(`${code} ${officialCode}`)
        ? [{ provisional: code, official: officialCode }]
        : []
    )
  }
}

/** Nothing is lost, doubled or changed, and every provisional dossier has its code. */
export function isWhole({
  duplicates,
  missing,
  hashMismatches,
  dossiers,
  files,
  codeMappings
}: ProvinceSummary): boolean {
  return duplicates + missing + hashMismatches === 0 && Math.min(dossiers, files, codeMappings.length) > 0
}
