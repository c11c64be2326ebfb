import { Button } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../app/services/desktop.ts'
import { notifyDone, notifyProblem } from '../../app/services/notify.ts'
import { useDesktopQuery } from '../../app/services/query.ts'
import { DEVICES } from '../../words/devices.ts'
import classes from './devices.module.css'
import { Section } from './section.tsx'

const words = DEVICES.communes

/** The list of communes that tells today's commune of an old address; replaced whole by a file. */
export function CommunesSection() {
  const { value: list } = useDesktopQuery('getCommunes', null)
  const [busy, setBusy] = useState(false)
  const bring = async () => {
    setBusy(true)
    const answer = await call('importCommunes', null)
    setBusy(false)
    if (answer.ok) notifyDone(words.imported(answer.value.count))
    else notifyProblem(answer.problem)
  }
  return (
    <Section title={words.title} about={words.about}>
      <div className={classes['row']}>
        <Button variant="default" loading={busy} onClick={() => void bring()}>
          {words.import}
        </Button>
        <span role="status">
          {list ? `${words.head(list.count, list.source)}${list.verified ? '' : ` · ${words.unverified}`}` : words.none}
        </span>
      </div>
    </Section>
  )
}
