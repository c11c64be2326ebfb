import { Button, Group } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconRotate2, IconRotateClockwise2, IconTrash } from '@tabler/icons-react'
import { call } from '../../app/services/desktop.ts'
import { notifyDone, notifyProblem } from '../../app/services/notify.ts'
import { tray as words } from '../../words/tray.ts'
import classes from './papers.module.css'
import { Tool } from './tool.tsx'
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
        <Button
          size="compact-sm"
          variant="default"
          disabled={pages.length === 0}
          onClick={() => tray.select({ ...selection, chosen: new Set(selection.chosen.size > 0 ? [] : all) })}
        >
          {selection.chosen.size > 0 ? words.none : words.all}
        </Button>
        <Tool name={words.turnLeft} icon={IconRotate2} off={nothing} run={() => void tray.turn(270)} />
        <Tool name={words.turnRight} icon={IconRotateClockwise2} off={nothing} run={() => void tray.turn(90)} />
        <Tool name={words.earlier} icon={IconArrowLeft} off={nothing} run={() => void tray.move(-1)} />
        <Tool name={words.later} icon={IconArrowRight} off={nothing} run={() => void tray.move(1)} />
        <Tool name={words.drop} icon={IconTrash} off={nothing} run={() => void tray.drop(chosen)} />
        {blank.length > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => void tray.drop(blank)}>
            {words.dropBlank(blank.length)}
          </Button>
        )}
        {dropped > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => void tray.restore()}>
            {words.restore(dropped)}
          </Button>
        )}
        {covered.length > 0 && (
          <Button size="compact-sm" onClick={() => void bindByCovers()}>
            {words.byCovers(covered.length)}
          </Button>
        )}
      </Group>
    </div>
  )
}
