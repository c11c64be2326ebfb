import { Button, Group } from '@mantine/core'
import { call } from '../../app/services/desktop.ts'
import { notifyDone, notifyProblem } from '../../app/services/notify.ts'
import { tray as words } from '../../words/tray.ts'
import classes from './papers.module.css'
import type { TrayState } from './use-tray.ts'

/** What can be done with the chosen pages; every button has a key in the list itself. */
export function TrayTools({ tray }: { readonly tray: TrayState }) {
  const { pages, chosen, selection, dropped, all } = tray
  const blank = pages.filter(({ isBlank, cover }) => isBlank && cover === null).map(({ pageId }) => pageId)
  const covered = pages.filter(({ target, cover }) => target !== null && target.componentId !== null && cover === null)
  const nothing = chosen.length === 0
  const bindByCovers = async () => {
    const answer = await call('bindByCovers', null)
    if (answer.ok) notifyDone(words.boundByCovers(answer.value.files))
    else notifyProblem(answer.problem)
  }
  return (
    <div className={classes['tools']}>
      <Group gap={6} role="toolbar" aria-label={words.tools}>
        <Tool
          name={selection.chosen.size > 0 ? words.none : words.all}
          off={pages.length === 0}
          run={() => tray.select({ ...selection, chosen: new Set(selection.chosen.size > 0 ? [] : all) })}
        />
        <Tool name={words.turnLeft} off={nothing} run={() => void tray.turn(270)} />
        <Tool name={words.turnRight} off={nothing} run={() => void tray.turn(90)} />
        <Tool name={words.earlier} off={nothing} run={() => void tray.move(-1)} />
        <Tool name={words.later} off={nothing} run={() => void tray.move(1)} />
        <Tool name={words.drop} off={nothing} run={() => void tray.drop(chosen)} />
        {blank.length > 0 && <Tool name={words.dropBlank(blank.length)} run={() => void tray.drop(blank)} />}
        {dropped > 0 && <Tool name={words.restore(dropped)} run={() => void tray.restore()} />}
        {covered.length > 0 && (
          <Button size="compact-sm" onClick={() => void bindByCovers()}>
            {words.byCovers(covered.length)}
          </Button>
        )}
      </Group>
    </div>
  )
}

interface ToolProps {
  readonly name: string
  readonly off?: boolean
  readonly run: () => void
}

const Tool = ({ name, off = false, run }: ToolProps) => (
  <Button size="compact-sm" variant="default" disabled={off} onClick={run}>
    {name}
  </Button>
)
