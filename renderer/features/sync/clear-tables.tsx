import { Button } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../app/services/desktop.ts'
import { notifyDone, notifyProblem } from '../../app/services/notify.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { BUNDLE } from '../../words/bundle.ts'
import classes from './sync.module.css'

type Form = 'xlsx' | 'json'
const FORMS: readonly Form[] = ['xlsx', 'json']

async function write(form: Form): Promise<void> {
  const answer = await call('exportTables', { form })
  if (answer.ok) notifyDone(BUNDLE.cleared(answer.value.dossiers))
  else notifyProblem(answer.problem)
}

/** Tables for a person to type over: not encrypted, so it is said before anything is written. */
export function ClearTables({ disabled }: { readonly disabled: boolean }) {
  const [asked, setAsked] = useState<Form>()
  return (
    <div className={classes['part']}>
      <h3 className={classes['sub']}>{BUNDLE.clear}</h3>
      <p className={classes['second']}>{BUNDLE.clearHint}</p>
      <div className={classes['ways']}>
        {FORMS.map((form) => (
          <Button key={form} size="compact-sm" variant="default" disabled={disabled} onClick={() => setAsked(form)}>
            {BUNDLE[form]}
          </Button>
        ))}
      </div>
      <Confirm
        opened={asked !== undefined}
        title={BUNDLE.clearTitle}
        text={BUNDLE.clearText}
        yes={BUNDLE.clearYes[asked ?? 'xlsx']}
        no={BUNDLE.clearNo}
        destructive
        onNo={() => setAsked(undefined)}
        onYes={() => {
          if (asked) void write(asked)
          setAsked(undefined)
        }}
      />
    </div>
  )
}
