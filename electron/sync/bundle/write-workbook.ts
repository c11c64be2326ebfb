import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/node'
import type { OutgoingGroup } from '../../../shared/contract/bundle.ts'
import { RECORDS_TABLE, type TableCell, type TableColumn } from '../../../shared/domain/forms/records-table.ts'
import { localDateTime } from '../../../shared/lib/plain-date.ts'

/** One row for each dossier, and a sheet of their steps: for a person to type over. Personal data in the clear. */
export async function makeWorkbook(groups: Iterable<OutgoingGroup>): Promise<Uint8Array> {
  const { dossiers, steps } = RECORDS_TABLE
  const dossierRows: Cell[][] = []
  const stepRows: Cell[][] = []
  for (const { dossier, steps: happened } of groups) {
    const { accepted, code, files } = dossier
    dossierRows.push(dossiers.row({ accepted, code, files: files.length }).map(asCell))
    for (const { position, event } of happened)
      stepRows.push(
        steps.row({ code: code ?? accepted.code, position, event, moment: localDateTime(event.at) }).map(asCell)
      )
  }
  return writeXlsxFile([sheetOf(dossiers, dossierRows), sheetOf(steps, stepRows)], { fontFamily: 'Arial' }).toBuffer()
}

function sheetOf(
  { name, columns }: { readonly name: string; readonly columns: readonly TableColumn[] },
  rows: readonly Cell[][]
): Sheet<Buffer> {
  const headings = columns.map(({ heading }): Cell => ({ value: heading, type: String, fontWeight: 'bold' }))
  return {
    sheet: name,
    data: [headings, ...rows],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1
  }
}

/** Text is written as text, so that no code loses its zeros and nothing is taken for a formula. */
function asCell(cell: TableCell): Cell {
  switch (cell.kind) {
    case 'text':
      // Tells Excel not to guess, also when somebody edits the cell later.
      return { value: cell.text, type: String, format: '@' }
    case 'number':
      return { value: cell.number, type: Number }
    case 'date':
      return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' }
    case 'moment':
      return { value: new Date(`${cell.moment}:00Z`), type: Date, format: 'dd/mm/yyyy hh:mm' }
  }
}
