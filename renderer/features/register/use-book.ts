import { useState } from 'react'
import { call, type Answer } from '../../app/services/desktop.ts'
import { notifyDone, notifyProblem } from '../../app/services/notify.ts'
import { REGISTER } from '../../words/register.ts'

interface BookActs {
  /** A volume is being drawn. */
  readonly busy: boolean
  readonly save: () => void
  readonly print: (printer: string) => void
  readonly open: (after: number, onOpened: (volume: number) => void) => void
  readonly close: () => void
}

/** What may be done with a volume of a year; each says how it went. */
export function useBook(year: number, volume: number): BookActs {
  const [busy, setBusy] = useState(false)
  const draw = async (run: () => Promise<Answer<'saveRegister'> | Answer<'printRegister'>>, done: string) => {
    if (busy) return
    setBusy(true)
    const answer = await run()
    setBusy(false)
    if (answer.ok) notifyDone(done)
    else notifyProblem(answer.problem)
  }
  const open = async (after: number, onOpened: (volume: number) => void) => {
    const answer = await call('openVolume', { year, after })
    if (!answer.ok) {
      notifyProblem(answer.problem)
      return
    }
    notifyDone(REGISTER.opened(answer.value.volume))
    onOpened(answer.value.volume)
  }
  const close = async () => {
    const answer = await call('closeYear', { year })
    if (answer.ok) notifyDone(REGISTER.closed(year))
    else notifyProblem(answer.problem)
  }
  return {
    busy,
    save: () => void draw(() => call('saveRegister', { year, volume }), REGISTER.saved),
    print: (printer) => void draw(() => call('printRegister', { year, volume, printer }), REGISTER.sent),
    open: (after, onOpened) => void open(after, onOpened),
    close: () => void close()
  }
}
