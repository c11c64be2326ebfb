import { Checkbox, Fieldset, TextInput } from '@mantine/core'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import type { Dossier } from '../../../../shared/domain/dossier/folded.ts'
import { ACT } from '../../../words/acts.ts'
import type { ActValues, PlainAct } from './act-values.ts'
import classes from './acts.module.css'

interface ActPapersProps {
  readonly form: UseFormReturn<ActValues>
  readonly kind: PlainAct
  readonly dossier: Dossier
}

/** The published papers that an act may name: only those, each as the list calls it. */
export function ActPapers({ form, kind, dossier }: ActPapersProps) {
  const papers = useWatch({ control: form.control, name: 'papers' })
  const toggle = (id: string, on: boolean) =>
    form.setValue('papers', on ? [...papers, id] : papers.filter((each) => each !== id))
  return (
    <Fieldset legend={ACT.fields.papers} className={classes['papers'] ?? ''}>
      {offered(kind, dossier).map(({ id, name, replaceableByDatabase: database }, i) => (
        <div key={id}>
          <Checkbox
            label={name}
            checked={papers.includes(id)}
            {...(i === 0 ? { 'data-autofocus': true } : {})}
            onChange={(event) => toggle(id, event.currentTarget.checked)}
          />
          {kind === 'askSupplement' && database !== undefined && papers.includes(id) && (
            <TextInput
              size="xs"
              ml={32}
              mt={4}
              label={ACT.fields.waiver(database)}
              autoComplete="off"
              {...form.register(`waivers.${id}`)}
            />
          )}
        </div>
      ))}
    </Fieldset>
  )
}

function offered(kind: PlainAct, { frozen, supplement, originals }: Dossier) {
  const { components } = frozen.procedure
  const ids = originals.map(({ componentId }) => componentId)
  if (kind === 'receiveSupplement') return components.filter(({ id }) => supplement.waitingFor.includes(id))
  if (kind === 'giveBackOriginals') return components.filter(({ id }) => ids.includes(id))
  if (kind === 'holdOriginals') return components.filter(({ id }) => !ids.includes(id))
  return components
}
