import { Button } from '@mantine/core'
import { navigate } from '../../app/services/navigation.ts'
import { useToday } from '../../app/services/now.ts'
import { useDesktopQuery } from '../../app/services/query.ts'
import { useReady } from '../../app/services/session.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { Page } from '../../ui/page.tsx'
import { sentenceFor } from '../../words.ts'
import { POST } from '../../words/post.ts'
import { ratingsWords } from '../../words/rating.ts'
import { dayWords, SHELL } from '../../words/shell.ts'
import { WarningList } from '../../ui/warning-list.tsx'
import { TODAY, warningWords } from '../../words/today.ts'
import { WALL } from '../../words/wall.ts'
import { Counts } from './counts.tsx'
import { Drafts } from './drafts.tsx'
import { Recent } from './recent.tsx'
import { Slips } from './slips.tsx'
import classes from './today.module.css'

/** Home (hôm nay): the day in four numbers, what is unfinished, and the key to the next citizen. */
export function TodayPage() {
  const date = useToday()
  const { value: today, problem } = useDesktopQuery('getToday', null)
  return (
    <Page
      title={SHELL.today}
      note={[dayWords(date), today ? ratingsWords(today.ratings) : ''].filter((part) => part !== '').join(' · ')}
      actions={
        <>
          <Button variant="default" size="md" onClick={() => navigate({ screen: 'wall' })}>
            {WALL.open}
          </Button>
          <Button variant="default" size="md" onClick={() => navigate({ screen: 'post' })}>
            {POST.open}
          </Button>
          <Button size="md" aria-keyshortcuts="F2" onClick={() => navigate({ screen: 'intake' })}>
            {TODAY.intake}
            <KeyHint keys="F2" />
          </Button>
        </>
      }
    >
      <WarningList label={TODAY.warnings} warnings={useReady().warnings.map(warningWords)} />
      {problem ? <p role="alert">{sentenceFor(problem)}</p> : null}
      {today ? (
        <>
          <Counts today={today} />
          <div className={classes['columns']}>
            <Recent lines={today.recent} />
            <div className={classes['side']}>
              <Slips jobs={today.unprinted} />
              <Drafts drafts={today.drafts} />
            </div>
          </div>
        </>
      ) : null}
    </Page>
  )
}
