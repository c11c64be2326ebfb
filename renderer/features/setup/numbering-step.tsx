import { Radio, Stack, TextInput } from '@mantine/core'
import { useController, useWatch } from 'react-hook-form'
import { formatOfficialCode, formatProvisionalCode } from '../../../shared/domain/numbering/code.ts'
import { formatPooledCode } from '../../../shared/domain/numbering/pool.ts'
import { useToday } from '../../app/services/now.ts'
import { SETUP } from '../../words/setup.ts'
import { codeOf, type SetupDraft } from './draft.ts'
import { useStepForm } from './setup-form.ts'
import classes from './setup.module.css'

/** How dossier codes are given: official at once from a range of the province, or provisional. */
export function NumberingStep() {
  const { control, register, formState } = useStepForm()
  const { errors } = formState
  const {
    field: { value: policy, onChange }
  } = useController({ control, name: 'policy' })
  return (
    <>
      <Radio.Group label={SETUP.policy} value={policy} onChange={onChange}>
        <Stack gap="sm" mt={8}>
          <Radio value="range" label={SETUP.range} description={SETUP.rangeHint} />
          {policy === 'range' ? (
            <div className={classes['inner']}>
              <TextInput
                label={SETUP.rangeFrom}
                error={errors.rangeFrom?.message}
                inputMode="numeric"
                maxLength={9}
                autoComplete="off"
                {...register('rangeFrom')}
              />
              <TextInput
                label={SETUP.rangeTo}
                error={errors.rangeTo?.message}
                inputMode="numeric"
                maxLength={9}
                autoComplete="off"
                {...register('rangeTo')}
              />
            </div>
          ) : null}
          <Radio value="pool" label={SETUP.pool} description={SETUP.poolHint} />
          <Radio value="provisional" label={SETUP.provisional} description={SETUP.provisionalHint} />
        </Stack>
      </Radio.Group>
      <Example />
    </>
  )
}

function Example() {
  const { control, getValues } = useStepForm()
  const today = useToday()
  const policy = useWatch<SetupDraft, 'policy'>({ control, name: 'policy' })
  const from = useWatch<SetupDraft, 'rangeFrom'>({ control, name: 'rangeFrom' })
  const { unitCode, counterId } = getValues()
  const first = /^\d+$/.test(from.trim()) ? Number(from) : 1
  const codes = {
    range: formatOfficialCode(codeOf(unitCode), today, first),
    pool: formatPooledCode(codeOf(unitCode), today, 1),
    provisional: formatProvisionalCode(codeOf(counterId), today, 1)
  }
  return (
    <p className={classes['example']} role="status">
      {SETUP.example(codes[policy])}
    </p>
  )
}
