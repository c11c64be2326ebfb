import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../app/services/desktop.ts'
import { notifyDone, notifyProblem } from '../../app/services/notify.ts'
import { useDesktopQuery } from '../../app/services/query.ts'
import { sentenceFor } from '../../words.ts'
import { SETUP } from '../../words/setup.ts'
import { useStepForm } from './setup-form.ts'
import classes from './setup.module.css'

/** The office recovery key (khóa khôi phục): shown large in its groups, printed or saved, to be sealed. */
export function KeyStep() {
  const { getValues } = useStepForm()
  const { value, problem } = useDesktopQuery('createRecoveryKey', null)
  const [busy, setBusy] = useState(false)
  const { printer } = getValues()
  const act = (run: () => Promise<void>) => {
    setBusy(true)
    void run().finally(() => setBusy(false))
  }
  const print = async () => {
    const answer = await call('printRecoveryKey', { printer })
    if (answer.ok) notifyDone(SETUP.keyPrinted)
    else notifyProblem(answer.problem)
  }
  const save = async () => {
    const answer = await call('saveRecoveryKeyPdf', null)
    if (answer.ok) notifyDone(SETUP.keySaved)
    else notifyProblem(answer.problem)
  }
  return (
    <>
      {problem ? (
        <p className={classes['error']} role="alert">
          {sentenceFor(problem)}
        </p>
      ) : null}
      <ol className={classes['key']} aria-label={SETUP.keyLabel}>
        {(value?.key ?? '').split('-').map((group, i) => (
          <li key={`${i} ${group}`}>{group}</li>
        ))}
      </ol>
      <p className={classes['note']}>{SETUP.keyRules}</p>
      <Group>
        {printer === '' ? null : (
          <Button variant="default" disabled={busy} onClick={() => act(print)}>
            {SETUP.keyPrint}
          </Button>
        )}
        <Button variant="default" disabled={busy} onClick={() => act(save)}>
          {SETUP.keySave}
        </Button>
      </Group>
    </>
  )
}
