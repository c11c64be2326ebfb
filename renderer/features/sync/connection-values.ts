import { type Connection, connectionSchema } from '../../../shared/contract/connection.ts'
import type { ConnectorKind } from '../../../shared/contract/province.ts'
import { CONNECTION } from '../../words/connection.ts'

/** A connection as it is typed: every field a string, whichever interface is chosen. */
export interface ConnectionValues {
  readonly kind: ConnectorKind
  readonly url: string
  readonly unitCode: string
  readonly account: string
  readonly dstcode: string
  readonly secret: string
}

/** What stands in the fields before anything is typed. */
export function valuesOf(connection: Connection | null, unitCode: string): ConnectionValues {
  if (!connection) return { kind: 'six-step', url: '', unitCode, account: '', dstcode: '', secret: '' }
  const { kind, url } = connection
  const shared = { kind, url, unitCode: connection.unitCode, secret: '' }
  return connection.kind === 'six-step'
    ? { ...shared, account: connection.clientId, dstcode: '' }
    : { ...shared, account: connection.username, dstcode: connection.dstcode }
}

const rawOf = ({ kind, url, unitCode, account, dstcode }: ConnectionValues) => {
  const shared = { kind, url: url.trim(), unitCode: unitCode.trim().toUpperCase() }
  return kind === 'six-step' ? { ...shared, clientId: account } : { ...shared, username: account, dstcode }
}

/** The connection that the fields make; undefined when one of them does not hold. */
export function connectionOf(values: ConnectionValues): Connection | undefined {
  const parsed = connectionSchema.safeParse(rawOf(values))
  return parsed.success ? parsed.data : undefined
}

const WRONG: Readonly<Record<string, string>> = {
  url: CONNECTION.urlWrong,
  unitCode: CONNECTION.unitCodeWrong
}

/** Every field that does not hold, with its sentence, in the order of the screen. */
export function wrongFields(values: ConnectionValues): (readonly [field: keyof ConnectionValues, message: string])[] {
  const parsed = connectionSchema.safeParse(rawOf(values))
  if (parsed.success) return []
  const paths = new Set(parsed.error.issues.map(({ path }) => String(path[0])))
  const order = ['url', 'unitCode', 'clientId', 'username', 'dstcode'] as const
  return order
    .filter((path) => paths.has(path))
    .map((path) => [path === 'clientId' || path === 'username' ? 'account' : path, WRONG[path] ?? CONNECTION.required])
}
