import { formOnDay } from '../../../shared/domain/forms/form-in-force.ts'
import type { FormLayout, TableColumn } from '../../../shared/domain/forms/form-layout.ts'
import { hasNotes, registerCells } from '../../../shared/domain/forms/register/register-facts.ts'
import type { RegisterRow } from '../../../shared/domain/register/book.ts'
import { present } from '../../../shared/lib/invariant.ts'
import { REGISTER } from '../../words/register.ts'

/** Of the width of the law's columns together. */
const NOTE_SHARE = 11

/** A column of the register on screen. `span`: how many columns its group takes, on the group's first one. */
export interface RegisterColumn extends TableColumn {
  readonly span: number
}

/** The version of the register for a volume that was opened on a day, by the unit's choice of circular. */
export function registerLayout(openedOn: string, choice: string): FormLayout {
  return present(formOnDay('register', openedOn, choice), 'layout of the register')
}

/** The columns as the law prints them; notes follow where the version has no column for them. */
export function registerColumns({ id, body }: FormLayout): RegisterColumn[] {
  const columns = body.flatMap((line) => ('table' in line ? line.columns : []))
  const law = columns.map((column, i): RegisterColumn => {
    const begins = column.group !== undefined && columns[i - 1]?.group !== column.group
    return { ...column, span: begins ? columns.filter(({ group }) => group === column.group).length : 0 }
  })
  return hasNotes(id) ? law : [...law, { head: REGISTER.note, share: NOTE_SHARE, span: 0 }]
}

/** What stands in each column for a dossier. */
export function registerTexts(row: RegisterRow, { id }: FormLayout): string[] {
  const texts = registerCells(row, id).map(({ text }) => text)
  return hasNotes(id) ? texts : [...texts, row.note]
}
