import { Button, Group } from '@mantine/core'
import { call } from '../../app/services/desktop.ts'
import { notifyDone, notifyProblem } from '../../app/services/notify.ts'
import { useDesktopQuery } from '../../app/services/query.ts'
import { scanSettings } from '../../words/scan-settings.ts'
import classes from './devices.module.css'
import { Section } from './section.tsx'

const words = scanSettings.watch

/** The folder that a scanner puts its files into: what is watched, what stands in the way, what was left there. */
export function WatchSection() {
  const { value: settings } = useDesktopQuery('getScanSettings', null)
  const choose = async () => {
    const answer = await call('chooseWatchFolder', null)
    if (answer.ok) notifyDone(words.chosen)
    else notifyProblem(answer.problem)
  }
  const leave = async () => {
    const answer = await call('leaveWatchFolder', null)
    if (!answer.ok) notifyProblem(answer.problem)
  }
  const folder = settings?.watchFolder ?? null
  return (
    <Section title={words.title} about={words.about}>
      <p role="status" className={classes['state']}>
        {folder === null ? words.none : words.folder(folder)}
      </p>
      {settings?.trouble && <p role="alert">{words.troubles[settings.trouble]}</p>}
      {settings && settings.refused.length > 0 && (
        <div>
          {words.refused}:
          <ul className={classes['state']}>
            {settings.refused.map((file) => (
              <li key={`${file.name} ${file.kind}`}>{words.why(file)}</li>
            ))}
          </ul>
        </div>
      )}
      <Group>
        <Button variant="default" onClick={() => void choose()}>
          {folder === null ? words.choose : words.another}
        </Button>
        {folder !== null && (
          <Button variant="default" onClick={() => void leave()}>
            {words.leave}
          </Button>
        )}
      </Group>
    </Section>
  )
}
