import { Button, Group, Radio, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useController } from 'react-hook-form'
import { call } from '../../app/services/desktop.ts'
import { notifyDone, notifyProblem } from '../../app/services/notify.ts'
import { useDesktopQuery } from '../../app/services/query.ts'
import { sentenceFor } from '../../words.ts'
import { SETUP } from '../../words/setup.ts'
import { useStepForm } from './setup-form.ts'
import classes from './setup.module.css'

/** Which printer the slips go to, if any, and whether it prints Vietnamese on the right paper. */
export function PrinterStep() {
  const { control, register, formState } = useStepForm()
  const { field } = useController({ control, name: 'printer' })
  const { value: printers, problem, loading, refetch } = useDesktopQuery('listPrinters', null)
  const [busy, setBusy] = useState(false)
  const tryOut = async () => {
    setBusy(true)
    const answer = await call('printTestPage', { printer: field.value })
    setBusy(false)
    if (answer.ok) notifyDone(SETUP.testSent)
    else notifyProblem(answer.problem)
  }
  return (
    <>
      <Radio.Group label={SETUP.printer} value={field.value} onChange={field.onChange}>
        <Stack gap="sm" mt={8}>
          {(printers ?? []).map((printer) => (
            <Radio key={printer} value={printer} label={printer} />
          ))}
          <Radio value="" label={SETUP.noPrinter} />
        </Stack>
      </Radio.Group>
      {loading ? <p role="status">{SETUP.looking}</p> : null}
      {problem ? (
        <p className={classes['error']} role="alert">
          {sentenceFor(problem)}
        </p>
      ) : null}
      <Group>
        <Button variant="default" loading={busy} disabled={field.value === ''} onClick={() => void tryOut()}>
          {SETUP.testPage}
        </Button>
        <Button variant="subtle" onClick={refetch}>
          {SETUP.searchAgain}
        </Button>
      </Group>
      <TextInput
        className={classes['narrow']}
        label={SETUP.copies}
        description={SETUP.copiesHint}
        error={formState.errors.copies?.message}
        inputMode="numeric"
        maxLength={1}
        autoComplete="off"
        {...register('copies')}
      />
    </>
  )
}
