import { z } from 'zod'
import type { PlainProblem, Result } from '../lib/result.ts'
import type { FoundScanner, ScannerAbilities, ScannerProblemKind, ScanTally } from './scanners.ts'

const none = z.null()
const address = z.string().min(1).max(500)

/** Arguments of the calls about scanners of the network. */
export const scanArguments = {
  findScanners: none,
  getScannerAbilities: z.object({ address }),
  scan: z.object({
    address,
    source: z.enum(['glass', 'adf']),
    duplex: z.boolean(),
    /** Dots per inch. */
    resolution: z.number().int().min(75).max(1200),
    colour: z.enum(['colour', 'grey', 'black-white'])
  }),
  stopScan: none,
  getScan: none
} as const
type Argument<M extends keyof typeof scanArguments> = z.infer<(typeof scanArguments)[M]>

/** A scan that is under way: pages that are in the tray by now. */
export interface ScanUnderWay {
  readonly pages: number
}

type Kind = { readonly kind: string }
type Answer<T, P extends Kind> = Promise<Result<T, P>>
type ScannerRefusal = PlainProblem<ScannerProblemKind>
/** What came of a scan that ended early stays in the tray. */
export type ScanRefusal = (ScannerRefusal & ScanTally) | PlainProblem<'scan-under-way' | 'disk-full'>

/** What the window may ask about scanners. */
export interface ScanCalls<Door extends Kind> {
  readonly findScanners: (arg: null) => Answer<readonly FoundScanner[], Door | ScannerRefusal>
  readonly getScannerAbilities: (
    arg: Argument<'getScannerAbilities'>
  ) => Answer<ScannerAbilities, Door | ScannerRefusal>
  /** Scans one job into the tray, each page as it comes. Answers when it is over. */
  readonly scan: (arg: Argument<'scan'>) => Answer<ScanTally, Door | ScanRefusal>
  readonly stopScan: (arg: null) => Answer<null, Door>
  readonly getScan: (arg: null) => Answer<ScanUnderWay | null, Door>
}
