import { useRef, useState } from 'react'
import type { AttachedPapers } from '../../../shared/contract/paper-calls.ts'
import { call } from '../../app/services/desktop.ts'
import { notifyDone, notifyProblem, notifyTrouble } from '../../app/services/notify.ts'
import { refusedWords, tray as words } from '../../words/tray.ts'
import type { PaperLine } from './lines.ts'
import { sendEach } from './take-files.ts'

/** Puts pages and files to a line of a dossier, one thing after the other: a second press while one is under way does nothing. */
export function useBind(dossierId: string | undefined, chosen: readonly string[]) {
  const [busy, setBusy] = useState(false)
  const running = useRef(false)
  const once = async (work: (dossierId: string) => Promise<void>) => {
    if (dossierId === undefined || running.current) return
    running.current = true
    setBusy(true)
    await work(dossierId)
    running.current = false
    setBusy(false)
  }
  return {
    busy,
    pages: (line: PaperLine) =>
      once(async (id) => {
        if (chosen.length === 0) return
        const ask = { pageIds: [...chosen], dossierId: id, componentId: line.componentId }
        const answer = await call('bindPages', ask)
        if (answer.ok) notifyDone(words.bound(answer.value.pages, answer.value.name))
        else notifyProblem(answer.problem)
      }),
    /** Files as they are. */
    files: (line: PaperLine) =>
      once(async (id) => {
        const answer = await call('attachPapers', { dossierId: id, componentId: line.componentId })
        if (answer.ok) sayAttached(answer.value)
        else notifyProblem(answer.problem)
      }),
    dropped: (line: PaperLine, files: readonly File[]) =>
      once(async (id) => {
        const { sent, refused } = await sendEach(files, (name, bytes) =>
          call('attachPaperBytes', { dossierId: id, componentId: line.componentId, name, bytes })
        )
        sayAttached({ files: sent.reduce((sum, each) => sum + each.files, 0), refused })
      })
  }
}

function sayAttached({ files, refused }: AttachedPapers): void {
  if (files > 0) notifyDone(words.attached(files))
  if (refused.length > 0) notifyTrouble(refusedWords(refused))
}
