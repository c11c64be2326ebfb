import { faultsDrill } from './faults.ts'
import { type FaultsReport, isSound } from './faults-verdict.ts'

/** A seed that did not end as it must. */
interface FailedSeed {
  readonly seed: number
  readonly why: string
}

/** Each but the last ones is killed. */
const LIVES = 6
const NOTHING: FaultsReport = {
  seeds: 0,
  kills: 0,
  dossiers: 0,
  files: 0,
  lost: 0,
  duplicated: 0,
  outOfOrder: 0,
  hashMismatches: 0,
  hiddenRefusals: 0
}

/** Runs one seed after the other and adds up what they found; a seed that broke down counts among the failed ones only. */
export async function faultsDrills(
  seeds: readonly number[],
  lives = LIVES
): Promise<{ readonly report: FaultsReport; readonly failed: readonly FailedSeed[] }> {
  let report = NOTHING
  const failed: FailedSeed[] = []
  for (const seed of seeds) {
    try {
      const found = await faultsDrill(seed, lives)
      report = sum(report, found)
      if (!isSound(found)) failed.push({ seed, why: JSON.stringify(found) })
    } catch (error) {
      failed.push({ seed, why: error instanceof Error ? error.message : String(error) })
    }
  }
  return { report, failed }
}

const sum = (a: FaultsReport, b: FaultsReport): FaultsReport => ({
  seeds: a.seeds + b.seeds,
  kills: a.kills + b.kills,
  dossiers: a.dossiers + b.dossiers,
  files: a.files + b.files,
  lost: a.lost + b.lost,
  duplicated: a.duplicated + b.duplicated,
  outOfOrder: a.outOfOrder + b.outOfOrder,
  hashMismatches: a.hashMismatches + b.hashMismatches,
  hiddenRefusals: a.hiddenRefusals + b.hiddenRefusals
})
