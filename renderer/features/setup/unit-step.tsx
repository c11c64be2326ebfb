import { TextInput } from '@mantine/core'
import { useWatch } from 'react-hook-form'
import { formatOfficialCode } from '../../../shared/domain/numbering/code.ts'
import { useToday } from '../../app/services/now.ts'
import { SETUP } from '../../words/setup.ts'
import { isUnitCode } from './check-draft.ts'
import { codeOf, type SetupDraft } from './draft.ts'
import { useStepForm } from './setup-form.ts'
import classes from './setup.module.css'

/** Who the unit is: the head of every paper, its code, its place. */
export function UnitStep() {
  const { register, formState } = useStepForm()
  const { errors } = formState
  return (
    <>
      <TextInput
        label={SETUP.header1}
        description={SETUP.header1Hint}
        error={errors.header1?.message}
        maxLength={120}
        autoComplete="off"
        {...register('header1')}
      />
      <TextInput
        label={SETUP.header2}
        description={SETUP.header2Hint}
        maxLength={120}
        autoComplete="off"
        {...register('header2')}
      />
      <TextInput label={SETUP.header3} maxLength={120} autoComplete="off" {...register('header3')} />
      <TextInput
        label={SETUP.unitCode}
        description={<UnitCodeHint />}
        error={errors.unitCode?.message}
        maxLength={35}
        autoComplete="off"
        spellCheck={false}
        {...register('unitCode')}
      />
      <div className={classes['pair']}>
        <TextInput
          label={SETUP.place}
          description={SETUP.placeHint}
          error={errors.place?.message}
          maxLength={120}
          autoComplete="off"
          {...register('place')}
        />
        <TextInput
          label={SETUP.phone}
          description={SETUP.phoneHint}
          error={errors.phone?.message}
          maxLength={30}
          autoComplete="off"
          {...register('phone')}
        />
      </div>
    </>
  )
}

/** Says while typing whether the code has the right form, and what the dossier codes will look like. */
function UnitCodeHint() {
  const { control } = useStepForm()
  const code = useWatch<SetupDraft, 'unitCode'>({ control, name: 'unitCode' })
  const today = useToday()
  if (code.trim() === '') return SETUP.unitCodeHint
  if (!isUnitCode(code)) return SETUP.unitCodeBad
  return SETUP.unitCodeGood(formatOfficialCode(codeOf(code), today, 1))
}
