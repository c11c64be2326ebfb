import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { DesktopArgument } from '../../../shared/contract/desktop-api.ts'
import { call } from '../../app/services/desktop.ts'
import { notifyDone, notifyProblem } from '../../app/services/notify.ts'
import { useDesktopQuery } from '../../app/services/query.ts'
import { useReady } from '../../app/services/session.ts'
import { useShortcut } from '../../app/services/shortcut.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { POST } from '../../words/post.ts'

/** Printing and saving the minutes on screen; the printer of the slips may hold smaller paper. */
export function MinutesActions(which: DesktopArgument<'getPostMinutes'>) {
  const usual = useReady().settings.printing.printer
  const { value: printers = [] } = useDesktopQuery('listPrinters', null)
  const [chosen, setChosen] = useState<string>()
  const [busy, setBusy] = useState(false)
  const printer = chosen ?? (usual !== null && printers.includes(usual) ? usual : printers[0])
  const mayPrint = printer !== undefined && !busy
  const print = async () => {
    if (printer === undefined) return
    setBusy(true)
    const answer = await call('printPostMinutes', { ...which, printer })
    setBusy(false)
    if (answer.ok) notifyDone(POST.sent)
    else notifyProblem(answer.problem)
  }
  const save = async () => {
    setBusy(true)
    const answer = await call('savePostMinutes', which)
    setBusy(false)
    if (answer.ok) notifyDone(POST.saved)
    else notifyProblem(answer.problem)
  }
  useShortcut('f9', () => void print(), { enabled: mayPrint })
  return (
    <>
      {printers.length > 1 ? (
        <NativeSelect
          aria-label={POST.printer}
          data={[...printers]}
          value={printer}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      ) : null}
      {printers.length > 0 ? (
        <Button
          disabled={!mayPrint}
          onClick={() => void print()}
          rightSection={<KeyHint keys="F9" />}
          aria-keyshortcuts="F9"
        >
          {POST.print}
        </Button>
      ) : null}
      <Button variant="default" disabled={busy} onClick={() => void save()}>
        {POST.save}
      </Button>
    </>
  )
}
