import { Button, Progress } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../app/services/desktop.ts'
import { notifyDone, notifyProblem } from '../../app/services/notify.ts'
import { useDesktopQuery } from '../../app/services/query.ts'
import {
  BUNDLE,
  exportedWords,
  noteWords,
  readyWords,
  takenWords,
  underWayShare,
  underWayWords
} from '../../words/bundle.ts'
import { ClearTables } from './clear-tables.tsx'
import { ProvinceKey } from './province-key.tsx'
import classes from './sync.module.css'

async function take(): Promise<void> {
  const answer = await call('importAcknowledgement', null)
  if (answer.ok) notifyDone(takenWords(answer.value))
  else notifyProblem(answer.problem)
}

/** The way to the province on a USB stick, when there is no line at all. */
export function BundlePanel() {
  const { value: bundles } = useDesktopQuery('getBundles', null)
  const [writing, setWriting] = useState(false)
  const write = async () => {
    setWriting(true)
    const answer = await call('exportBundle', null)
    setWriting(false)
    if (answer.ok) notifyDone(exportedWords(answer.value))
    else notifyProblem(answer.problem)
  }
  if (!bundles) return null
  const { province, ready, underWay, list } = bundles
  const busy = writing || underWay !== null
  return (
    <section className={classes['panel']} aria-labelledby="bundle-title">
      <h2 id="bundle-title" className={classes['heading']}>
        {BUNDLE.title}
      </h2>
      <p className={classes['second']}>
        {BUNDLE.lead} {BUNDLE.safe}
      </p>
      <div className={classes['columns']}>
        <div className={classes['stack']}>
          <p className={classes['line']}>{readyWords(bundles)}</p>
          {underWay && (
            <div role="status">
              <Progress value={underWayShare(underWay)} aria-label={BUNDLE.export} />
              <p>{underWayWords(underWay)}</p>
            </div>
          )}
          <div className={classes['ways']}>
            <Button loading={busy} disabled={!province || ready.dossiers === 0} onClick={() => void write()}>
              {BUNDLE.export}
            </Button>
            {busy && (
              <Button variant="default" onClick={() => void call('cancelBundle', null)}>
                {BUNDLE.cancel}
              </Button>
            )}
            <Button variant="default" disabled={!province} onClick={() => void take()}>
              {BUNDLE.take}
            </Button>
          </div>
          <div className={classes['part']}>
            <h3 className={classes['sub']}>{BUNDLE.list}</h3>
            {list.length === 0 ? <p className={classes['second']}>{BUNDLE.noList}</p> : null}
            <ul className={classes['plain']}>
              {list.map((note) => (
                <li key={note.sequence}>{noteWords(note)}</li>
              ))}
            </ul>
          </div>
        </div>
        <div className={classes['stack']}>
          <ProvinceKey province={province} />
          <ClearTables disabled={ready.dossiers === 0} />
        </div>
      </div>
    </section>
  )
}
