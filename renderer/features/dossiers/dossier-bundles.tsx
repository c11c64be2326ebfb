import { Title } from '@mantine/core'
import type { DossierDetail } from '../../../shared/contract/views.ts'
import { BUNDLE, inBundleWords } from '../../words/bundle.ts'
import classes from './dossiers.module.css'

/** On which sticks something of the dossier went to the province; nothing where there was none. */
export function DossierBundles({ bundles }: Pick<DossierDetail, 'bundles'>) {
  if (bundles.length === 0) return null
  return (
    <section>
      <Title order={3} size="h6">
        {BUNDLE.inBundles}
      </Title>
      <ul className={classes['history']}>
        {bundles.map((note) => (
          <li key={note.sequence}>{inBundleWords(note)}</li>
        ))}
      </ul>
    </section>
  )
}
