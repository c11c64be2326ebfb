import { z } from 'zod'
import { unitCodeSchema } from '../domain/office/settings.ts'
import { isProvinceAddress } from '../sync/province-address.ts'

const line = z.string().trim().min(1).max(200)
const address = z.string().trim().max(500).refine(isProvinceAddress)

/** How the province is reached: which interface, where, and as whom. The secret that goes with it is kept apart. */
export const connectionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('six-step'), url: address, unitCode: unitCodeSchema, clientId: line }),
  z.object({
    kind: z.literal('session-rpc'),
    url: address,
    unitCode: unitCodeSchema,
    username: line,
    /** Header of the sign-in: which system is spoken to (integration.md 1.1). */
    dstcode: line
  })
])
export type Connection = z.infer<typeof connectionSchema>

/** A connection as typed; the secret null = the one that is kept already. */
export const typedConnectionSchema = z.object({
  connection: connectionSchema,
  secret: z.string().min(1).max(500).nullable()
})

/** True when a secret given for one connection may be sent over the other: the same system, the same account. */
export function sharesSecret(one: Connection, other: Connection): boolean {
  return one.kind === other.kind && one.url === other.url && accountOf(one) === accountOf(other)
}

/** The name of the account that signs in. */
export function accountOf(connection: Connection): string {
  return connection.kind === 'six-step' ? connection.clientId : connection.username
}
