import type { AddedPages } from '../../../shared/contract/paper-calls.ts'
import type { PageSource } from '../../../shared/domain/papers/page.ts'
import { call } from '../../app/services/desktop.ts'
import { notifyDone, notifyProblem, notifyTrouble } from '../../app/services/notify.ts'
import { refusedWords, tray as words } from '../../words/tray.ts'

/** Says how many pages came, and which files did not. */
export function sayAdded({ pages, refused }: AddedPages): void {
  if (pages > 0) notifyDone(words.added(pages))
  if (refused.length > 0) notifyTrouble(refusedWords(refused))
}

/** Brings what was dropped or pasted into the tray, one file after the other: never fifty in memory at once. */
export async function takeFiles(files: readonly File[], source: PageSource): Promise<void> {
  let pages = 0
  const refused: AddedPages['refused'][number][] = []
  for (const file of files) {
    const bytes = await bytesOf(file)
    if (!bytes) {
      refused.push({ name: file.name, kind: 'file-unreadable' })
      continue
    }
    const answer = await call('addPageBytes', { name: file.name, bytes, source })
    if (answer.ok) {
      pages += answer.value.pages
      refused.push(...answer.value.refused)
    } else if (answer.problem.kind === 'invalid') refused.push({ name: file.name, kind: 'file-too-large' })
    else {
      notifyProblem(answer.problem)
      break
    }
  }
  sayAdded({ pages, refused })
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
