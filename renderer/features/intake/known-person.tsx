import { Button, Text } from '@mantine/core'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { formatDate } from '../../../shared/lib/plain-date.ts'
import { DossierChips } from '../../app/services/dossier-chips.tsx'
import { useDesktopQuery } from '../../app/services/query.ts'
import { useShortcut } from '../../app/services/shortcut.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { intake as words } from '../../words/intake.ts'
import { fillEmpty, type Values } from './values.ts'
import classes from './intake.module.css'

const SHOWN = 2
/** Stands for a number that is not complete yet; never asked for. */
const NOBODY = '000000000'

/** Earlier dossiers of the same person, and their details for the fields that are still empty. */
export function KnownPerson({ form }: { readonly form: UseFormReturn<Values> }) {
  const idNumber = useWatch({ control: form.control, name: 'applicant.idNumber' }).trim()
  const complete = /^(\d{9}|\d{12})$/.test(idNumber)
  const { value } = useDesktopQuery('findPerson', { idNumber: complete ? idNumber : NOBODY }, { enabled: complete })
  const known = complete ? value : undefined
  const fill = () => {
    if (!known) return
    const { applicant, birthText } = form.getValues()
    form.setValue('applicant', fillEmpty(applicant, known.intake))
    if (birthText.trim() === '') form.setValue('birthText', formatDate(known.intake.birth))
    form.clearErrors(['applicant', 'birthText'])
    form.setFocus('procedureCode')
  }
  useShortcut('f7', fill, { enabled: known !== undefined && known !== null })
  if (!known) return null
  return (
    <div className={classes['known']} role="status">
      <div className={classes['head']}>
        <Text size="sm" fw={500}>
          {words.known(known.dossiers.length)}
        </Text>
        <Button size="compact-sm" variant="default" onClick={fill} rightSection={<KeyHint keys="F7" />}>
          {words.fillKnown}
        </Button>
      </div>
      {known.dossiers.slice(0, SHOWN).map((line) => (
        <div key={line.dossierId} className={classes['earlier']}>
          <span className="code">{line.code}</span>
          <span className={classes['what']}>{line.procedureName}</span>
          <DossierChips line={line} />
        </div>
      ))}
    </div>
  )
}
