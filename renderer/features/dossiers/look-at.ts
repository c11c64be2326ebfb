import type { DossierDetail } from '../../../shared/contract/views.ts'
import type { Dossier } from '../../../shared/domain/dossier/folded.ts'
import { call } from '../../app/services/desktop.ts'
import { navigate } from '../../app/services/navigation.ts'
import { notifyProblem } from '../../app/services/notify.ts'

/** Opens the intake form over a dossier that only lies here: what was filed stands in the fields, kept as a draft at once. */
export async function lookAt(dossier: Dossier, events: DossierDetail['events']): Promise<void> {
  const { dossierId, lastEventId, frozen, facts, papers } = dossier
  const [filed] = events
  const draftId = crypto.randomUUID()
  const intake = {
    procedureCode: frozen.procedure.code,
    variant: null,
    ...facts,
    papers: [...papers],
    sets: frozen.sets,
    channel: filed?.body.kind === 'filed' && filed.body.channel === 3 ? (3 as const) : (1 as const),
    filed: { dossierId, basedOn: lastEventId }
  }
  const saved = await call('saveDraft', { draftId, intake, place: '' })
  if (saved.ok) navigate({ screen: 'intake', draftId })
  else notifyProblem(saved.problem)
}
