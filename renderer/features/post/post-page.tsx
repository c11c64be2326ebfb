import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PostDirection } from '../../../shared/domain/forms/handover/post-minutes.ts'
import { formatDate, parseTypedDate } from '../../../shared/lib/plain-date.ts'
import { useToday } from '../../app/services/now.ts'
import { useDesktopQuery } from '../../app/services/query.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { sentenceFor } from '../../words.ts'
import { POST } from '../../words/post.ts'
import { MinutesActions } from './minutes-actions.tsx'
import { MinutesTable } from './minutes-table.tsx'
import classes from './post.module.css'

const DIRECTIONS = Object.keys(POST.directions) as PostDirection[]

/** Biên bản giao nhận with the post (bưu chính công ích) of a day, each way by itself. */
export function PostPage() {
  const [day, setDay] = useState(useToday())
  const [direction, setDirection] = useState<PostDirection>('given')
  const { value, problem } = useDesktopQuery('getPostMinutes', { day, direction })
  return (
    <Page
      title={POST.title}
      actions={value && value.lines.length > 0 ? <MinutesActions day={day} direction={direction} /> : null}
    >
      <div className={classes['choice']}>
        <NativeSelect
          label={POST.direction}
          data={DIRECTIONS.map((each) => ({ value: each, label: POST.directions[each] }))}
          value={direction}
          onChange={(event) => setDirection(DIRECTIONS.find((each) => each === event.currentTarget.value) ?? 'given')}
        />
        <DayField day={day} onDay={setDay} />
      </div>
      {problem ? <p role="alert">{sentenceFor(problem)}</p> : null}
      {value?.lines.length === 0 ? <EmptyState>{POST.none[direction]}</EmptyState> : null}
      {value && value.lines.length > 0 ? (
        <>
          <MinutesTable lines={value.lines} />
          <p className={classes['note']}>
            {value.postmen.length > 0 ? `${POST.postmen(value.postmen)} ` : ''}
            {POST.note}
          </p>
        </>
      ) : null}
    </Page>
  )
}

interface DayFieldProps {
  readonly day: string
  readonly onDay: (day: string) => void
}

/** Taken when the field is left or Enter is pressed: never while it is typed. */
function DayField({ day, onDay }: DayFieldProps) {
  const [wrong, setWrong] = useState(false)
  const take = (typed: string) => {
    const date = parseTypedDate(typed)
    setWrong(date === undefined)
    if (date !== undefined) onDay(date)
  }
  return (
    <TextInput
      label={POST.day}
      placeholder={POST.dayHint}
      defaultValue={formatDate(day)}
      error={wrong ? POST.dayWrong : undefined}
      errorProps={{ role: 'alert' }}
      autoComplete="off"
      maxLength={10}
      onBlur={(event) => take(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) take(event.currentTarget.value)
      }}
    />
  )
}
