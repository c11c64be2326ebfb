import type { Result } from '../lib/result.ts'

/** The clock: the only source of now. Epoch ms. */
export interface Clock {
  now(): number
}

/** Fresh ids: UUIDv7, so that they grow with time. */
export interface Ids {
  next(): string
}

/** Wraps small secrets with what the machine's user session protects (Electron safeStorage in the app). */
export interface MachineVault {
  /** False when the machine offers no protection at all. */
  available(): Promise<boolean>
  wrap(secret: Uint8Array): Promise<Uint8Array>
  /** `undefined` when this machine or user cannot open it (another Windows profile, a moved disk). */
  unwrap(wrapped: Uint8Array): Promise<Uint8Array | undefined>
}

export type PrintProblem =
  | { readonly kind: 'printer-missing' }
  | { readonly kind: 'printer-refuses' }
  | { readonly kind: 'printing-unavailable' }

/** What became of a job after it was handed over. `unknown`: the system does not say. */
export type SpoolState = 'pending' | 'done' | 'failed' | 'unknown'

/** The system's printers. "Accepted by the spooler" is never "printed". */
export interface Printer {
  list(): Promise<string[]>
  /** Hands a whole PDF over; the job id asks for its state later. */
  submit(printer: string, pdf: Uint8Array, title: string, copies: number): Promise<Result<string, PrintProblem>>
  state(jobId: string): Promise<SpoolState>
}
