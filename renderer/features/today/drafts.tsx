import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DraftLine } from '../../../shared/contract/views.ts'
import { localDateTime } from '../../../shared/lib/plain-date.ts'
import { call } from '../../app/services/desktop.ts'
import { navigate } from '../../app/services/navigation.ts'
import { notifyDone, notifyProblem } from '../../app/services/notify.ts'
import { useCatalogue } from '../../app/services/public-tables.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { timeWords } from '../../words/shell.ts'
import { TODAY } from '../../words/today.ts'
import classes from './today.module.css'

const nameOf = (draft: DraftLine) => (draft.intake.applicant.name === '' ? TODAY.unnamed : draft.intake.applicant.name)

async function discard(draft: DraftLine): Promise<void> {
  const answer = await call('discardDraft', { draftId: draft.draftId })
  if (answer.ok) notifyDone(TODAY.discarded)
  else notifyProblem(answer.problem)
}

/** Drafts left open (bản nháp): taken up again where they were left, or thrown away after a question. */
export function Drafts({ drafts }: { readonly drafts: readonly DraftLine[] }) {
  const catalogue = useCatalogue()
  const [asked, setAsked] = useState<DraftLine>()
  const procedureOf = ({ intake }: DraftLine) =>
    catalogue?.procedures.find(({ code }) => code === intake.procedureCode)?.name ?? TODAY.noProcedure
  return (
    <section className={classes['box']} aria-labelledby="drafts">
      <h2 id="drafts" className={classes['heading']}>
        {TODAY.drafts}
      </h2>
      {drafts.length === 0 ? <EmptyState>{TODAY.noDrafts}</EmptyState> : null}
      <ul className={classes['rows']}>
        {drafts.map((draft) => (
          <li key={draft.draftId} className={classes['row']}>
            <div className={classes['about']}>
              <span className={classes['who']}>{nameOf(draft)}</span>
              <span className={classes['what']}>{procedureOf(draft)}</span>
              <span className={classes['when']}>{TODAY.savedAt(timeWords(localDateTime(draft.savedAt)))}</span>
            </div>
            <div className={classes['acts']}>
              <Button
                variant="default"
                size="xs"
                aria-label={TODAY.resumeOf(nameOf(draft))}
                onClick={() => navigate({ screen: 'intake', draftId: draft.draftId })}
              >
                {TODAY.resume}
              </Button>
              <Button
                variant="subtle"
                size="xs"
                aria-label={TODAY.discardOf(nameOf(draft))}
                onClick={() => setAsked(draft)}
              >
                {TODAY.discard}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Confirm
        opened={asked !== undefined}
        title={TODAY.discardTitle}
        text={asked ? TODAY.discardText(nameOf(asked)) : ''}
        yes={TODAY.discardYes}
        no={TODAY.discardNo}
        destructive
        onNo={() => setAsked(undefined)}
        onYes={() => {
          if (asked) void discard(asked)
          setAsked(undefined)
        }}
      />
    </section>
  )
}
