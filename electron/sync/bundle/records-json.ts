import type { OutgoingGroup } from '../../../shared/contract/bundle.ts'

/**
 * The records as one JSON file for a person to bring into another system, piece by piece. Personal data in the clear.
 * `{ format: "quay-mot-cua/records", version: 1, unitCode, installationId, madeAt, records: [{ dossier, steps }] }`, where a
 * dossier and its steps are those of a bundle (bundleLineSchema in shared/contract): our own neutral form, no interface's.
 */
export function* recordsJson(
  facts: { readonly unitCode: string; readonly installationId: string; readonly madeAt: number },
  groups: Iterable<OutgoingGroup>
): Generator<Uint8Array, void> {
  const { unitCode, installationId, madeAt } = facts
  const head = JSON.stringify({ format: 'quay-mot-cua/records', version: 1, unitCode, installationId, madeAt })
  yield Buffer.from(`${head.slice(0, -1)},"records":[`)
  let first = true
  for (const { dossier, steps } of groups) {
    yield Buffer.from(`${first ? '' : ','}\n${JSON.stringify({ dossier, steps })}`)
    first = false
  }
  yield Buffer.from('\n]}\n')
}
