import type { DossierLine } from '../../../shared/contract/views.ts'
import { DossierChips } from '../../app/services/dossier-chips.tsx'
import { navigate } from '../../app/services/navigation.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { timeWords } from '../../words/shell.ts'
import { TODAY } from '../../words/today.ts'
import classes from './today.module.css'

/** The last dossiers taken in; each opens with a press. */
export function Recent({ lines }: { readonly lines: readonly DossierLine[] }) {
  return (
    <section className={classes['box']} aria-labelledby="recent">
      <h2 id="recent" className={classes['heading']}>
        {TODAY.recent}
      </h2>
      {lines.length === 0 ? <EmptyState>{TODAY.noRecent}</EmptyState> : null}
      <ul className={classes['rows']}>
        {lines.map((line) => (
          <li key={line.dossierId}>
            <button
              type="button"
              className={classes['dossier']}
              onClick={() => navigate({ screen: 'dossiers', dossierId: line.dossierId })}
            >
              <span className={classes['line']}>
                <span className="code">{line.code}</span>
                <span className={classes['who']}>{line.applicant}</span>
                <span className={classes['when']}>{timeWords(line.receivedAt)}</span>
              </span>
              <span className={classes['what']}>{line.procedureName}</span>
              <DossierChips line={line} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
