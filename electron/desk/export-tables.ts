import type { FileProblem } from '../../shared/contract/desktop-api.ts'
import { localDate } from '../../shared/lib/plain-date.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { recordsJson } from '../sync/bundle/records-json.ts'
import { makeWorkbook } from '../sync/bundle/write-workbook.ts'
import type { Seat } from './desk.ts'
import { saveFile } from './stored-pdf.ts'

/** Everything that is not acknowledged as a table or as JSON, for a person: not encrypted, and nothing is noted as sent. */
export async function exportTables(
  seat: Seat,
  form: 'json' | 'xlsx'
): Promise<Result<{ readonly dossiers: number }, FileProblem | { readonly kind: 'nothing-to-send' }>> {
  const { store, bundles, parts, settings } = seat
  const { dossiers } = bundles.ready()
  if (dossiers === 0) return fail({ kind: 'nothing-to-send' })
  const madeAt = parts.clock.now()
  const unitCode = settings.unit.code
  const content =
    form === 'json'
      ? recordsJson({ unitCode, installationId: store.installationId, madeAt }, bundles.openGroups())
      : await makeWorkbook(bundles.openGroups())
  const saved = await saveFile(parts, `${unitCode}-${localDate(madeAt)}.${form}`, content)
  if (!saved.ok) return saved
  parts.log.note('records written in the clear', { form, dossiers })
  return ok({ dossiers })
}
