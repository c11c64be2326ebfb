import { List, Title } from '@mantine/core'
import type { DossierEvent } from '../../../shared/domain/dossier/event.ts'
import { dossiers as words } from '../../words/dossiers.ts'

/** Why the dossier is due on the day it is: of the promise that holds. */
export function WhyThisDay({ events }: { readonly events: readonly DossierEvent[] }) {
  const due = events.flatMap(({ body }) => ('due' in body && body.due ? [body.due] : [])).at(-1)
  if (!due) return null
  return (
    <section>
      <Title order={3} size="h6">
        {words.facts.why}
      </Title>
      <List size="sm">
        {[...due.why, ...due.warnings].map((why) => (
          <List.Item key={why}>{why}</List.Item>
        ))}
      </List>
    </section>
  )
}
