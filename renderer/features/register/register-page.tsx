import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { RegisterView } from '../../../shared/contract/register-views.ts'
import { navigate } from '../../app/services/navigation.ts'
import { useToday } from '../../app/services/now.ts'
import { useDesktopQuery } from '../../app/services/query.ts'
import { useReady } from '../../app/services/session.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { sentenceFor } from '../../words.ts'
import { REGISTER, volumeWords } from '../../words/register.ts'
import { SHELL } from '../../words/shell.ts'
import { BookActions } from './book-actions.tsx'
import { registerLayout } from './register-columns.ts'
import { RegisterTable } from './register-table.tsx'
import classes from './register.module.css'

/** The register (Sổ theo dõi hồ sơ) of a year, volume by volume: on screen as it is on paper. */
export function RegisterPage() {
  const today = useToday()
  const [year, setYear] = useState(Number(today.slice(0, 4)))
  const { value: view, problem } = useDesktopQuery('getRegister', { year }, { keepPrevious: true })
  const [wanted, setWanted] = useState<number>()
  const book = view?.volumes.find(({ volume }) => volume === wanted) ?? view?.volumes.at(-1)
  const choose = (chosen: number) => {
    setYear(chosen)
    setWanted(undefined)
  }
  return (
    <Page
      title={REGISTER.title}
      actions={view && book ? <BookActions view={view} book={book} onOpened={setWanted} /> : null}
    >
      {problem ? <p role="alert">{sentenceFor(problem)}</p> : null}
      {view ? (
        <>
          <Choice view={view} volume={book?.volume} onYear={choose} onVolume={setWanted} />
          <Book view={view} book={book} />
        </>
      ) : (
        <p role="status">{SHELL.loading}</p>
      )}
    </Page>
  )
}

interface ChoiceProps {
  readonly view: RegisterView
  readonly volume: number | undefined
  readonly onYear: (year: number) => void
  readonly onVolume: (volume: number) => void
}

function Choice({ view, volume, onYear, onVolume }: ChoiceProps) {
  const book = view.volumes.find((each) => each.volume === volume)
  const { closing, closableFrom, today } = view
  return (
    <div className={classes['choice']}>
      <NativeSelect
        label={REGISTER.year}
        data={view.years.map(String)}
        value={String(view.year)}
        onChange={(event) => onYear(Number(event.currentTarget.value))}
      />
      {book ? (
        <NativeSelect
          label={REGISTER.volume}
          data={view.volumes.map((each) => ({ value: String(each.volume), label: REGISTER.volumeOf(each.volume) }))}
          value={String(book.volume)}
          onChange={(event) => onVolume(Number(event.currentTarget.value))}
        />
      ) : null}
      {book ? (
        <div className={classes['facts']}>
          <p role="status">{volumeWords(book)}</p>
          <p className={classes['hint']}>
            {closing ? REGISTER.closing(closing.closedOn, closing.closedBy) : null}
            {!closing && today < closableFrom ? REGISTER.closableFrom(closableFrom) : null} {REGISTER.hint}
          </p>
        </div>
      ) : null}
    </div>
  )
}

interface BookProps {
  readonly view: RegisterView
  readonly book: RegisterView['volumes'][number] | undefined
}

function Book({ view: { year }, book }: BookProps) {
  const { receiptForm } = useReady().settings.printing
  if (!book) return <EmptyState>{REGISTER.emptyYear}</EmptyState>
  const { volume, first, last } = book
  if (first === null || last === null) return <EmptyState>{REGISTER.emptyVolume}</EmptyState>
  const layout = registerLayout(book.openedOn, receiptForm)
  return (
    <>
      <RegisterTable
        key={`${year}/${volume}`}
        {...{ year, volume, first, last, layout }}
        onOpen={(dossierId) => navigate({ screen: 'dossiers', dossierId })}
      />
      <p className={classes['hint']}>{REGISTER.layout(layout.name, layout.verified)}</p>
    </>
  )
}
