import { Title } from '@mantine/core'
import type { Accepted } from '../../../shared/domain/dossier/event.ts'
import { dossiers as words, paperWords } from '../../words/dossiers.ts'
import classes from './dossiers.module.css'

/** The papers that were handed in, in which form and how many. */
export function DossierPapers({ accepted: { procedure, papers } }: { readonly accepted: Accepted }) {
  const rows = procedure.components.flatMap((component) => {
    const entry = papers.find(({ componentId }) => componentId === component.id)
    const handedIn = entry ? paperWords(entry) : ''
    return handedIn === '' ? [] : [{ id: component.id, name: component.name, handedIn }]
  })
  return (
    <section>
      <Title order={3} size="h6">
        {words.facts.papers} ({rows.length})
      </Title>
      <ol className={classes['history']}>
        {rows.map(({ id, name, handedIn }) => (
          <li key={id}>
            {name}: <span className={classes['quiet']}>{handedIn}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
