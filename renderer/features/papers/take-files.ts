import type { AddedPages } from '../../../shared/contract/paper-calls.ts'
import type { PageSource } from '../../../shared/domain/papers/page.ts'
import type { Result } from '../../../shared/lib/result.ts'
import { call } from '../../app/services/desktop.ts'
import { notifyDone, notifyProblem, notifyTrouble } from '../../app/services/notify.ts'
import type { AnyProblem } from '../../words.ts'
import { refusedWords, tray as words } from '../../words/tray.ts'

/** Says how many pages came, and which files did not. */
export function sayAdded({ pages, refused }: AddedPages): void {
  if (pages > 0) notifyDone(words.added(pages))
  if (refused.length > 0) notifyTrouble(refusedWords(refused))
}

type Refused = AddedPages['refused'][number]
type Sent<T> = Result<T & { readonly refused: readonly Refused[] }, AnyProblem>

/**
 * Sends dropped files one after the other, never fifty in memory at once: what each became, and which were not taken. A folder
 * cannot be read, and what the door finds too long is too large; anything else ends it.
 */
export async function sendEach<T>(
  files: readonly File[],
  send: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<Sent<T>>
): Promise<{ readonly sent: readonly T[]; readonly refused: readonly Refused[] }> {
  const sent: T[] = []
  const refused: Refused[] = []
  for (const file of files) {
    const bytes = await bytesOf(file)
    const answer = bytes ? await send(file.name, bytes) : undefined
    if (!answer) refused.push({ name: file.name, kind: 'file-unreadable' })
    else if (answer.ok) {
      sent.push(answer.value)
      refused.push(...answer.value.refused)
    } else if (answer.problem.kind === 'invalid') refused.push({ name: file.name, kind: 'file-too-large' })
    else {
      notifyProblem(answer.problem)
      break
    }
  }
  return { sent, refused }
}

/** Brings what was dropped or pasted into the tray. */
export async function takeFiles(files: readonly File[], source: PageSource): Promise<void> {
  const { sent, refused } = await sendEach(files, (name, bytes) => call('addPageBytes', { name, bytes, source }))
  sayAdded({ pages: sent.reduce((sum, { pages }) => sum + pages, 0), refused })
}

/** Brings a picture of the document camera into the tray. */
export async function takePicture(bytes: Uint8Array): Promise<void> {
  const answer = await call('addPageBytes', { name: '', bytes: new Uint8Array(bytes), source: 'camera' })
  if (answer.ok) sayAdded(answer.value)
  else notifyProblem(answer.problem)
}

/** Undefined for a folder, and for what is gone by now. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined
  )
}
