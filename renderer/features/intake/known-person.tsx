import { Alert, Button, Group, Text } from '@mantine/core'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { formatDate } from '../../../shared/lib/plain-date.ts'
import { DossierChips } from '../../app/services/dossier-chips.tsx'
import { useDesktopQuery } from '../../app/services/query.ts'
import { intake as words } from '../../words/intake.ts'
import type { Values } from './values.ts'

const SHOWN = 2
/** Stands for a number that is not complete yet; never asked for. */
const NOBODY = '000000000'

/** Earlier dossiers of the same person, and their details to fill in. */
export function KnownPerson({ form }: { readonly form: UseFormReturn<Values> }) {
  const idNumber = useWatch({ control: form.control, name: 'applicant.idNumber' }).trim()
  const complete = /^(\d{9}|\d{12})$/.test(idNumber)
  const { value: known } = useDesktopQuery(
    'findPerson',
    { idNumber: complete ? idNumber : NOBODY },
    { enabled: complete }
  )
  if (!complete || !known) return null
  const fill = () => {
    form.setValue('applicant', { ...known.intake, idNumber })
    form.setValue('birthText', formatDate(known.intake.birth))
    form.setFocus('procedureCode')
  }
  return (
    <Alert mt="xs" color="office" variant="outline" role="status">
      <Group justify="space-between">
        <Text size="sm">{words.known(known.dossiers.length)}</Text>
        <Button size="compact-sm" variant="default" onClick={fill}>
          {words.fillKnown}
        </Button>
      </Group>
      {known.dossiers.slice(0, SHOWN).map((line) => (
        <Group key={line.dossierId} mt={4} gap="xs">
          <Text size="sm" className="code">
            {line.code}
          </Text>
          <DossierChips line={line} />
        </Group>
      ))}
    </Alert>
  )
}
