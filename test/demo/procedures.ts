/** Procedures of the shipped catalogue that the demonstration takes in: more than ten, of more than five fields. */
import type { Procedure } from '../../shared/domain/procedure/procedure.ts'
import { takenInHere } from '../../shared/domain/procedure/find-procedure.ts'
import { catalogue } from '../fixtures/public-tables.ts'

const PER_FIELD = 3

/** A few procedures of every field that are taken in at this counter and have a limit. */
export function demoProcedures(): Procedure[] {
  const byField = Map.groupBy(
    catalogue.procedures.filter((each) => takenInHere(each) && each.timeLimit.amount !== null),
    (each) => each.field.name
  )
  return [...byField.values()].flatMap((all) => all.slice(0, PER_FIELD))
}
