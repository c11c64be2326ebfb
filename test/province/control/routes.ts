import { z } from 'zod'
import { STATUS_WORDS } from '../check/status-order.ts'
import { faultSchema } from '../faults/fault.ts'
import type { Province } from '../province.ts'

/** What a control request comes to: JSON, with 200, or 400 for a request that cannot be read. */
export interface ControlAnswer {
  readonly status: number
  readonly body: unknown
}

const named = z.strictObject({ name: z.string().regex(/^[a-z0-9-]{1,40}$/) })
const down = z.strictObject({ downMs: z.int().min(0).max(600_000).default(0) })
const clock = z.strictObject({ offsetMs: z.int() })
const act = z.strictObject({
  code: z.string(),
  status: z.int().refine((status) => status in STATUS_WORDS),
  words: z.string().default(''),
  results: z.array(z.strictObject({ name: z.string().min(1), base64: z.base64() })).default([])
})

type Handler = (province: Province, sent: unknown) => unknown

/** Everything that can be done to a province from outside; each takes and gives JSON. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  'GET /control/report': (province) => province.report(),
  'GET /control/faults': (province) => province.faults.list(),
  'POST /control/faults': (province, sent) => ({ id: province.faults.add(faultSchema.parse(sent)) }),
  'DELETE /control/faults': (province) => province.faults.clear(),
  'POST /control/restart': (province, sent) => province.restart(down.parse(sent).downMs),
  'POST /control/backup': (province, sent) => province.backup(province.backupFolder(named.parse(sent).name)),
  'POST /control/restore': (province, sent) => province.restore(province.backupFolder(named.parse(sent).name)),
  'POST /control/clock': (province, sent) => province.setClockOffset(clock.parse(sent).offsetMs),
  'POST /control/expire': (province) => province.expireSessions(),
  'POST /control/act': (province, sent) => {
    const { results, ...rest } = act.parse(sent)
    const files = results.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') }))
    return province.act({ ...rest, results: files })
  }
}

/** Does what a control request asks. Undefined: there is no such address. */
export async function control(province: Province, address: string, body: Buffer): Promise<ControlAnswer | undefined> {
  const handler = Object.hasOwn(HANDLERS, address) ? HANDLERS[address] : undefined
  if (!handler) return undefined
  try {
    const sent: unknown = body.byteLength === 0 ? {} : JSON.parse(body.toString())
    return { status: 200, body: (await handler(province, sent)) ?? null }
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError)
      return { status: 400, body: { error: error.message } }
    throw error
  }
}
