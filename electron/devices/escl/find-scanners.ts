import { setTimeout } from 'node:timers/promises'
import { Bonjour, type Service } from 'bonjour-service'
import { isIPv4 } from 'node:net'
import { z } from 'zod'
import type { FoundScanner, ScannerProblem } from '../../../shared/contract/scanners.ts'
import { fail, ok, type Result } from '../../../shared/lib/result.ts'

const MAX_NAME = 120
const announcedSchema = z.object({
  name: z.string().trim().min(1).max(MAX_NAME),
  port: z.number().int().min(1).max(65_535),
  addresses: z.array(z.string()).default([]),
  referer: z.object({ address: z.string() }).optional(),
  // Keys of the announcement: rs = path of the service, ty = make and model, UUID = of the device.
  txt: z.record(z.string(), z.unknown()).default({})
})

/** Listens `findMs` for what announces itself as an eSCL scanner by mDNS (`_uscan._tcp`, `_uscans._tcp`). */
export async function findScanners(findMs: number): Promise<Result<readonly FoundScanner[], ScannerProblem>> {
  const errors: unknown[] = []
  // Without a network there is no multicast either; what was heard still counts.
  const bonjour = new Bonjour({}, (error: unknown) => void errors.push(error))
  try {
    const plain = bonjour.find({ type: 'uscan' })
    const secure = bonjour.find({ type: 'uscans' })
    // A question asked once may be lost on the way.
    await setTimeout(findMs / 2)
    plain.update()
    secure.update()
    await setTimeout(findMs / 2)
    const found = [
      ...secure.services.map((service) => readService(service, 'https')),
      ...plain.services.map((service) => readService(service, 'http'))
    ].filter((scanner) => scanner !== undefined)
    if (errors.length > 0 && found.length === 0) return fail({ kind: 'scanner-unreachable' })
    // One device announces itself both ways: papers of citizens travel the closed one.
    return ok([...new Map(found.toReversed().map((scanner) => [scanner.id, scanner])).values()].toSorted(byName))
  } finally {
    bonjour.destroy()
  }
}

const byName = (a: FoundScanner, b: FoundScanner) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

function readService(service: Service, scheme: 'http' | 'https'): FoundScanner | undefined {
  const read = announcedSchema.safeParse(service)
  if (!read.success) return undefined
  const { name, port, addresses, referer, txt } = read.data
  const text = (key: string) => {
    const found = Object.entries(txt).find(([each]) => each.toLowerCase() === key)?.[1]
    return typeof found === 'string' && found.length <= MAX_NAME ? found.trim() : ''
  }
  const told = [...addresses.filter(isIPv4), ...(referer ? [referer.address] : [])]
  // The one that answered comes first: a device with several may be reachable at one only.
  const ip = told.find((each) => each === referer?.address) ?? told[0]
  if (ip === undefined) return undefined
  const path = text('rs').replace(/^\/+|\/+$/g, '')
  const host = isIPv4(ip) ? ip : `[${ip}]`
  return {
    id: text('uuid') || name,
    name: text('ty') || name,
    address: `${scheme}://${host}:${port}/${/^[\w./-]+$/.test(path) ? path : 'eSCL'}`
  }
}
