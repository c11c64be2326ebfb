import { Button } from '@mantine/core'
import { useState } from 'react'
import { accountOf, type Connection } from '../../../shared/contract/connection.ts'
import { call } from '../../app/services/desktop.ts'
import { notifyDone, notifyProblem } from '../../app/services/notify.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { CONNECTION, INTERFACE_WORDS } from '../../words/connection.ts'
import { ConnectionForm } from './connection-form.tsx'
import classes from './sync.module.css'

interface ConnectionSectionProps {
  readonly connection: Connection | null
  readonly secretKept: boolean
}

/** How the province is reached, in one line; the form to set it opens below. */
export function ConnectionSection({ connection, secretKept }: ConnectionSectionProps) {
  const [editing, setEditing] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const forget = async () => {
    setLeaving(false)
    const answer = await call('forgetProvince', null)
    if (answer.ok) notifyDone(CONNECTION.forgotten)
    else notifyProblem(answer.problem)
  }
  return (
    <section className={classes['panel']} aria-labelledby="connection">
      <header className={classes['head']}>
        <h2 id="connection" className={classes['heading']}>
          {CONNECTION.title}
        </h2>
        <p className={classes['reach']}>
          {connection ? (
            <>
              {INTERFACE_WORDS[connection.kind].name} · <span className="code">{connection.url}</span> ·{' '}
              {accountOf(connection)} · {secretKept ? CONNECTION.secretKept : CONNECTION.secretNone}
            </>
          ) : (
            CONNECTION.none
          )}
        </p>
        {editing ? null : (
          <div className={classes['ways']}>
            <Button size="compact-sm" variant="default" onClick={() => setEditing(true)}>
              {connection ? CONNECTION.change : CONNECTION.set}
            </Button>
            {connection ? (
              <Button size="compact-sm" variant="default" onClick={() => setLeaving(true)}>
                {CONNECTION.forget}
              </Button>
            ) : null}
          </div>
        )}
      </header>
      {editing ? (
        <ConnectionForm connection={connection} secretKept={secretKept} onClose={() => setEditing(false)} />
      ) : null}
      <Confirm
        opened={leaving}
        title={CONNECTION.forgetTitle}
        text={CONNECTION.forgetText}
        yes={CONNECTION.forgetYes}
        no={CONNECTION.forgetNo}
        destructive
        onYes={() => void forget()}
        onNo={() => setLeaving(false)}
      />
    </section>
  )
}
