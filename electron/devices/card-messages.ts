import { z } from 'zod'
import { cardPortSchema } from '../../shared/contract/card-port.ts'

/** What main asks of the card process. `read`: null = let the port go. */
export const toCardProcess = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('list') }),
  z.object({ kind: z.literal('read'), choice: cardPortSchema.nullable() })
])
export type ToCardProcess = z.infer<typeof toCardProcess>

/** What the card process says. `ports`: null = the system did not say. */
export const fromCardProcess = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ports'), ports: z.array(z.object({ path: z.string(), maker: z.string() })).nullable() }),
  z.object({ kind: z.literal('state'), state: z.enum(['waiting', 'open']) }),
  z.object({ kind: z.literal('scan'), text: z.string() })
])
export type FromCardProcess = z.infer<typeof fromCardProcess>
