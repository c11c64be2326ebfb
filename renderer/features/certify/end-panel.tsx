import { Button, Checkbox, Stack, Text, Title } from '@mantine/core'
import { useFormContext, useFormState, useWatch } from 'react-hook-form'
import type { Procedure } from '../../../shared/domain/procedure/procedure.ts'
import { certificationBookOf } from '../../../shared/domain/register/certification-books.ts'
import { useToday } from '../../app/services/now.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { Refusal } from '../../ui/refusal.tsx'
import { certify as words } from '../../words/certify.ts'
import { moneyWords } from '../../words/dossiers.ts'
import { intake } from '../../words/intake.ts'
import classes from './certify.module.css'
import { Field } from './field.tsx'
import { feeOf, isBlank, type Values } from './values.ts'

interface EndPanelProps {
  readonly procedure: Procedure | undefined
  readonly clockDoubt: string | undefined
  readonly saving: boolean
  readonly onSave: () => void
  readonly onConfirmClock: () => void
}

/** What it costs, what the clerk confirms, and the one button. */
export function EndPanel({ procedure, clockDoubt, saving, onSave, onConfirmClock }: EndPanelProps) {
  const { register, control } = useFormContext<Values>()
  const { errors } = useFormState({ control })
  const certified = procedure !== undefined && certificationBookOf(procedure) !== undefined
  return (
    <div className={classes['side']}>
      <Stack className={classes['panel']} gap="xs">
        <Title order={2} size="h5">
          {words.sections.end}
        </Title>
        <Total procedure={procedure} />
        <Text size="xs" className={classes['hint']}>
          {words.published} {words.notReceipt}
        </Text>
        {certified && (
          <Checkbox
            label={words.noConflict}
            description={words.noConflictSource}
            error={errors.noConflict?.message}
            {...register('noConflict')}
          />
        )}
        <Field name="receiptNumber" label={words.receiptNumber} />
        <Checkbox label={words.printSlip} {...register('printSlip')} />
        {clockDoubt !== undefined && (
          <Refusal text={clockDoubt} insist={intake.confirmClock} onInsist={onConfirmClock} />
        )}
        <Button size="md" onClick={onSave} disabled={saving} rightSection={<KeyHint keys="Ctrl+Enter" />}>
          {saving ? words.saving : words.save}
        </Button>
      </Stack>
    </div>
  )
}

/** The sum of the lines as they stand; never a sum that leaves out what is not known. */
function Total({ procedure }: Pick<EndPanelProps, 'procedure'>) {
  const { control } = useFormContext<Values>()
  const lines = useWatch({ control, name: 'lines' })
  const today = useToday()
  const fees = lines.filter((line) => !isBlank(line)).map((line) => feeOf(line, procedure, today))
  const known = fees.filter((fee): fee is number => typeof fee === 'number')
  return (
    <Text aria-live="polite">
      {words.total}:{' '}
      <strong className={classes['total']} data-testid="total">
        {known.length < fees.length ? words.totalUnknown : moneyWords(known.reduce((sum, fee) => sum + fee, 0))}
      </strong>
    </Text>
  )
}
