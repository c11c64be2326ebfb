import { Title } from '@mantine/core'
import { useState } from 'react'
import type { DossierEvent } from '../../../../shared/domain/dossier/event.ts'
import { dossierPayment, unpaidVnd } from '../../../../shared/domain/payment/dossier-payment.ts'
import { useReady } from '../../../app/services/session.ts'
import { PAYMENT } from '../../../words/payment.ts'
import { AccountForm } from './account-form.tsx'
import { PaymentCode } from './payment-code.tsx'

interface PaymentSectionProps {
  /** The code that the province knows it by, or the one on the slip. */
  readonly code: string
  readonly events: readonly DossierEvent[]
}

/** What a dossier waits to be paid for: a code for the payer's banking application, made without a line. */
export function PaymentSection({ code, events }: PaymentSectionProps) {
  const { payment } = useReady().settings
  const [changing, setChanging] = useState(false)
  const amount = unpaidVnd(events.map(({ body }) => body))
  const done = () => setChanging(false)
  const text = payment && dossierPayment(payment, code, amount)
  return (
    <section aria-labelledby="payment">
      <Title order={3} size="h6" id="payment">
        {PAYMENT.title}
      </Title>
      {payment === undefined || changing ? (
        <AccountForm before={payment} onDone={done} onCancel={payment === undefined ? undefined : done} />
      ) : null}
      {text?.ok === false ? <p role="alert">{PAYMENT.wrong}</p> : null}
      {payment && text?.ok === true && !changing ? (
        <PaymentCode text={text.value} account={payment} amount={amount} onChange={() => setChanging(true)} />
      ) : null}
    </section>
  )
}
