import type { ScannerProblemKind } from '../../../shared/contract/scanners.ts'
import { fail, ok, type Result } from '../../../shared/lib/result.ts'
import { below, readAddress } from './address.ts'
import { type Capabilities, readCapabilities } from './capabilities.ts'
import { type EsclLimits, MAX_XML_BYTES } from './limits.ts'
import { exchange, type ExchangeProblem } from './request.ts'
import { type DeviceStatus, readStatus } from './status.ts'

type Problem = { readonly kind: ScannerProblemKind }

const KINDS: Readonly<Record<ExchangeProblem['kind'], ScannerProblemKind>> = {
  unreachable: 'scanner-unreachable',
  broken: 'scanner-unreachable',
  silent: 'scanner-silent',
  'too-large': 'scanner-confused',
  stopped: 'scanner-stopped'
}

/** What a failed exchange means to the clerk. */
export const exchangeProblem = ({ kind }: ExchangeProblem): Problem => ({ kind: KINDS[kind] })

/** The address of a device, or why it is none. */
export function deviceAddress(address: string): Result<URL, Problem> {
  const url = readAddress(address)
  return url ? ok(url) : fail({ kind: 'scanner-unreachable' })
}

/** Asks a device what it can do. */
export async function askCapabilities(
  address: URL,
  limits: EsclLimits,
  stop?: AbortSignal
): Promise<Result<Capabilities, Problem>> {
  const got = await exchange(
    {
      method: 'GET',
      url: below(address, 'ScannerCapabilities'),
      maxBytes: MAX_XML_BYTES,
      answerMs: limits.answerMs,
      ...(stop && { stop })
    },
    limits
  )
  if (!got.ok) return fail(exchangeProblem(got.problem))
  if (got.value.status === 503) return fail({ kind: 'scanner-busy' })
  const capabilities = got.value.status === 200 ? readCapabilities(got.value.bytes) : undefined
  return capabilities ? ok(capabilities) : fail({ kind: 'scanner-confused' })
}

/** Asks a device how it is; undefined when it does not tell. */
export async function askStatus(
  address: URL,
  job: URL | undefined,
  limits: EsclLimits,
  stop?: AbortSignal
): Promise<DeviceStatus | undefined> {
  const got = await exchange(
    {
      method: 'GET',
      url: below(address, 'ScannerStatus'),
      maxBytes: MAX_XML_BYTES,
      answerMs: limits.answerMs,
      ...(stop && { stop })
    },
    limits
  )
  return got.ok && got.value.status === 200 ? readStatus(got.value.bytes, job) : undefined
}
