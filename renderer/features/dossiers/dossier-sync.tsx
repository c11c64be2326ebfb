import { Title } from '@mantine/core'
import type { DossierSync } from '../../../shared/contract/dossier-sync.ts'
import { dossierSyncWords, sentItemWords } from '../../words/dossier-sync.ts'
import classes from './dossiers.module.css'

/** How a dossier stands with the province: what was acknowledged when, what waits, the last and the next try. */
export function DossierSyncSection({ sync }: { readonly sync: DossierSync }) {
  if (sync.items.length === 0) return null
  return (
    <section>
      <Title order={3} size="h6">
        {dossierSyncWords.title}
      </Title>
      <ol className={classes['history']}>
        {sync.items.map((item) => (
          <li key={item.eventId}>{sentItemWords(item)}</li>
        ))}
      </ol>
      {dossierSyncWords.facts(sync).map((fact) => (
        <p key={fact} className={classes['when']}>
          {fact}
        </p>
      ))}
    </section>
  )
}
