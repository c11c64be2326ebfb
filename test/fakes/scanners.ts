import type { Scanners, ScanTally } from '../../shared/contract/scanners.ts'
import { fail, ok } from '../../shared/lib/result.ts'

/** A scanner that sends these papers, then ends, or breaks off with `problem`. Without papers nobody answers. */
export function createFakeScanners(
  papers: readonly Uint8Array[] = [],
  problem?: 'paper-jam' | 'scanner-silent'
): Scanners {
  return {
    find: () => Promise.resolve(ok([])),
    abilities: () => Promise.resolve(fail({ kind: 'scanner-unreachable' })),
    async scan(_, __, onPage, stop) {
      const tally = (pages: number): ScanTally => ({ pages, repeated: 0, counted: papers.length })
      if (papers.length === 0) return fail({ kind: 'scanner-unreachable', ...tally(0) })
      for (const [i, bytes] of papers.entries()) {
        await new Promise(setImmediate)
        if (stop.aborted) return fail({ kind: 'scanner-stopped', ...tally(i) })
        if (!(await onPage({ number: i + 1, bytes }))) return fail({ kind: 'scan-not-stored', ...tally(i) })
      }
      return problem ? fail({ kind: problem, ...tally(papers.length) }) : ok(tally(papers.length))
    },
    close: () => undefined
  }
}
