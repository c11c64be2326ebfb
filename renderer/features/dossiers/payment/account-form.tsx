import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useForm } from 'react-hook-form'
import { type PaymentAccount, paymentAccountSchema } from '../../../../shared/domain/payment/account.ts'
import { readVietQr } from '../../../../shared/domain/payment/vietqr.ts'
import { call } from '../../../app/services/desktop.ts'
import { notifyDone, notifyProblem } from '../../../app/services/notify.ts'
import { PAYMENT } from '../../../words/payment.ts'
import { SHELL } from '../../../words/shell.ts'

interface AccountFormProps {
  readonly before: PaymentAccount | undefined
  readonly onDone: () => void
  /** Undefined where there is nothing to go back to. */
  readonly onCancel: (() => void) | undefined
}

type Values = PaymentAccount & { readonly scanned: string }
const WRONG = { bin: PAYMENT.binBad, account: PAYMENT.accountBad, holder: PAYMENT.holderBad } as const
const FIELDS = ['bin', 'account', 'holder'] as const
const HINTS = { bin: PAYMENT.binHint, account: undefined, holder: PAYMENT.holderHint } as const
const unspaced = (typed: string) => typed.replace(/[\s.-]/g, '')

/** The unit's account, asked for where it is first needed; an existing VietQR of it fills two of the fields. */
export function AccountForm({ before, onDone, onCancel }: AccountFormProps) {
  const form = useForm<Values>({ defaultValues: { bin: '', account: '', holder: '', ...before, scanned: '' } })
  const { errors } = form.formState
  const read = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    const text = form.getValues('scanned').trim()
    const qr = readVietQr(text)
    if (text === '' || !qr.ok || qr.value.service !== 'account') {
      if (text !== '') form.setError('scanned', { message: PAYMENT.scanBad })
      return
    }
    form.clearErrors()
    form.setValue('bin', qr.value.bin)
    form.setValue('account', qr.value.account)
    form.setFocus('holder')
  }
  const save = async () => {
    const { bin, account, holder } = form.getValues()
    const typed = paymentAccountSchema.safeParse({ bin: unspaced(bin), account: unspaced(account), holder })
    if (!typed.success) {
      const wrong = FIELDS.find((field) => typed.error.issues.some(({ path }) => path[0] === field)) ?? 'bin'
      form.setError(wrong, { message: WRONG[wrong] })
      form.setFocus(wrong)
      return
    }
    const answer = await call('savePaymentAccount', typed.data)
    if (!answer.ok) {
      notifyProblem(answer.problem)
      return
    }
    notifyDone(PAYMENT.saved)
    onDone()
  }
  return (
    <form
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        form.clearErrors()
        void save()
      }}
    >
      <Stack gap="xs">
        {before === undefined ? <Text size="sm">{PAYMENT.ask}</Text> : null}
        <TextInput
          label={PAYMENT.scan}
          description={PAYMENT.scanHint}
          error={errors.scanned?.message}
          errorProps={{ role: 'alert' }}
          spellCheck={false}
          {...form.register('scanned', { onChange: () => form.clearErrors('scanned') })}
          onKeyDown={read}
        />
        {FIELDS.map((field) => (
          <TextInput
            key={field}
            label={PAYMENT[field]}
            description={HINTS[field]}
            error={errors[field]?.message}
            errorProps={{ role: 'alert' }}
            spellCheck={false}
            {...form.register(field, { onChange: () => form.clearErrors(field) })}
          />
        ))}
        <Group gap="xs" justify="flex-end">
          {onCancel === undefined ? null : (
            <Button size="compact-sm" variant="default" onClick={onCancel}>
              {SHELL.cancel}
            </Button>
          )}
          <Button size="compact-sm" type="submit">
            {PAYMENT.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
