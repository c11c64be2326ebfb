import { Button } from '@mantine/core'
import { useState } from 'react'
import type { RegisterView, RegisterVolume } from '../../../shared/contract/register-views.ts'
import { useShortcut } from '../../app/services/shortcut.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { REGISTER } from '../../words/register.ts'
import { SHELL } from '../../words/shell.ts'
import { PrintDialog } from './print-dialog.tsx'
import classes from './register.module.css'
import { useBook } from './use-book.ts'

interface BookActionsProps {
  readonly view: RegisterView
  readonly book: RegisterVolume
  readonly onOpened: (volume: number) => void
}

/** Printing and saving the volume on screen, opening the next one, closing the year. */
export function BookActions({ view, book, onOpened }: BookActionsProps) {
  const { year, closing, closableFrom, today } = view
  const { busy, save, print, open, close } = useBook(year, book.volume)
  const [asked, setAsked] = useState<'print' | 'open' | 'close'>()
  const done = () => setAsked(undefined)
  const empty = book.first === null
  const newest = view.volumes.at(-1)?.volume ?? book.volume
  const mayClose = closing === null && today >= closableFrom
  useShortcut('f9', () => setAsked('print'), { enabled: !empty && !busy })
  return (
    <>
      <Button
        disabled={empty}
        loading={busy}
        onClick={() => setAsked('print')}
        rightSection={<KeyHint keys="F9" />}
        aria-keyshortcuts="F9"
      >
        {REGISTER.print}
      </Button>
      <Button variant="default" disabled={empty} loading={busy} onClick={save}>
        {REGISTER.save}
      </Button>
      {view.mayOpenVolume ? (
        <Button variant="default" onClick={() => setAsked('open')}>
          {REGISTER.open}
        </Button>
      ) : null}
      {mayClose ? (
        <Button variant="default" onClick={() => setAsked('close')}>
          {REGISTER.close}
        </Button>
      ) : null}
      {busy ? (
        <p role="status" className={classes['hint']}>
          {REGISTER.drawing}
        </p>
      ) : null}
      {asked === 'print' ? (
        <PrintDialog
          volume={book.volume}
          onClose={done}
          onPrint={(printer) => {
            done()
            print(printer)
          }}
        />
      ) : null}
      <Confirm
        opened={asked === 'open'}
        title={REGISTER.openTitle(newest + 1)}
        text={REGISTER.openText(newest)}
        yes={REGISTER.openYes(newest + 1)}
        no={SHELL.cancel}
        onNo={done}
        onYes={() => {
          done()
          open(newest, onOpened)
        }}
      />
      <Confirm
        opened={asked === 'close'}
        title={REGISTER.closeTitle(year)}
        text={REGISTER.closeText(year, today, today.startsWith(String(year)))}
        yes={REGISTER.closeYes(year)}
        no={SHELL.cancel}
        onNo={done}
        onYes={() => {
          done()
          close()
        }}
      />
    </>
  )
}
