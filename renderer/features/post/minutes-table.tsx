import type { MinutesLine } from '../../../shared/domain/forms/handover/post-minutes.ts'
import { navigate } from '../../app/services/navigation.ts'
import { POST } from '../../words/post.ts'
import classes from './post.module.css'

/** The lines as they stand on paper; the code opens the dossier. */
export function MinutesTable({ lines }: { readonly lines: readonly MinutesLine[] }) {
  return (
    <div className={classes['scroll']} tabIndex={0} role="group" aria-label={POST.title}>
      <table className={classes['table']}>
        <caption>{POST.table(lines.length)}</caption>
        <thead>
          <tr>
            {POST.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ dossierId, posting, code, person, complete }, i) => (
            <tr key={dossierId}>
              <td>{i + 1}</td>
              <td>{posting === '' ? POST.byHand : posting}</td>
              <td>
                <button
                  type="button"
                  className={classes['link']}
                  aria-label={POST.openDossier(code)}
                  onClick={() => navigate({ screen: 'dossiers', dossierId })}
                >
                  {code}
                </button>
              </td>
              <td>{person}</td>
              <td>{complete === '' ? POST.byHand : complete}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
