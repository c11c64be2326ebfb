import { Button, Modal } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { PaymentAccount } from '../../../../shared/domain/payment/account.ts'
import { readVietQr } from '../../../../shared/domain/payment/vietqr.ts'
import { moneyWords } from '../../../words/dossiers.ts'
import { PAYMENT } from '../../../words/payment.ts'
import { SHELL } from '../../../words/shell.ts'
import classes from './payment.module.css'

/** Drawn with a large package that no other screen needs. */
const QrCode = lazy(() => import('../../../ui/qr-code.tsx').then(({ QrCode }) => ({ default: QrCode })))

const PX = 184
const LARGE_PX = 420

interface PaymentCodeProps {
  readonly text: string
  readonly account: PaymentAccount
  readonly amount: number
  readonly onChange: () => void
}

/** The code with what it says in words, so that the payer can compare before the money goes. */
export function PaymentCode({ text, account, amount, onChange }: PaymentCodeProps) {
  const [large, setLarge] = useState(false)
  const money = moneyWords(amount)
  const said = readVietQr(text)
  const qr = (size: number) => (
    <Suspense fallback={<p role="status">{SHELL.loading}</p>}>
      <QrCode text={text} label={PAYMENT.qr(money)} size={size} />
    </Suspense>
  )
  return (
    <>
      <div className={classes['code']}>
        {qr(PX)}
        <div className={classes['words']}>
          <p className={classes['amount']}>{money}</p>
          <dl className={classes['says']}>
            <div>
              <dt>{PAYMENT.account}</dt>
              <dd className="code">{account.account}</dd>
            </div>
            <div>
              <dt>{PAYMENT.holder}</dt>
              <dd>{account.holder}</dd>
            </div>
            <div>
              <dt>{PAYMENT.bin}</dt>
              <dd className="code">{account.bin}</dd>
            </div>
            <div>
              <dt>{PAYMENT.content}</dt>
              <dd className="code">{said.ok ? said.value.purpose : ''}</dd>
            </div>
          </dl>
        </div>
      </div>
      <p className={classes['note']}>{PAYMENT.note}</p>
      <div className={classes['acts']}>
        <Button size="compact-sm" variant="default" onClick={() => setLarge(true)}>
          {PAYMENT.enlarge}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onChange}>
          {PAYMENT.change}
        </Button>
      </div>
      <Modal
        opened={large}
        onClose={() => setLarge(false)}
        title={PAYMENT.enlarged}
        size="lg"
        closeButtonProps={{ 'aria-label': SHELL.close }}
      >
        <div className={classes['large']}>
          <p className={classes['amount']}>{money}</p>
          {qr(LARGE_PX)}
          <p>{account.holder}</p>
          <p className={classes['note']}>{PAYMENT.note}</p>
        </div>
      </Modal>
    </>
  )
}
