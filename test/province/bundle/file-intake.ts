import type { BundleFile } from '../../../shared/contract/bundle.ts'
import type { Account } from '../accounts.ts'
import type { Desk } from '../desk/desk.ts'
import { fingerprintOf } from '../desk/wire-text.ts'

/** Takes files of a bundle one after the other: each once, and not again where the network brought it with its dossier. */
export function createFileIntake(desk: Desk, { unit }: Account, now: number) {
  const record = desk.record()
  const made: string[] = []
  /** Files of a dossier that stand for one of the bundle's already: two papers with the same bytes are two files. */
  const spoken = new Set<string>()
  let writing: { readonly end: ReturnType<typeof record.files.append>; readonly id: string } | undefined
  let remote: string | null = null
  let finish: () => void = () => undefined

  const attached = (dossierId: string, { sha256 }: BundleFile) =>
    record.dossiers
      .filesOf(dossierId)
      .map(({ fileId }) => fileId)
      .find((fileId) => !spoken.has(fileId) && record.files.find(fileId)?.sha256 === sha256)

  return {
    /** `dossierId`: the province's id of the dossier; undefined when the file is let by. */
    begin(file: BundleFile, dossierId: string | undefined): void {
      writing = undefined
      remote = null
      finish = () => undefined
      if (dossierId === undefined) return
      const known = record.operations.find(`bundle:file:${file.fileId}`)?.answer ?? attached(dossierId, file)
      if (known !== undefined) {
        spoken.add(known)
        remote = known
        return
      }
      if (record.files.countOf(file.sha256, unit) > 0) desk.observe().count('identicalFiles')
      const { name, size, sha256 } = file
      const { id } = record.files.announce({ unit, name, size, sha256, at: now, source: 'counter' })
      made.push(id)
      spoken.add(id)
      writing = { id, end: record.files.append(id) }
      remote = id
      finish = () => {
        record.files.setComplete(id)
        record.dossiers.attach(dossierId, id, file.componentId)
        record.operations.add(`bundle:file:${file.fileId}`, 'bundle', fingerprintOf({ size, sha256 }), id, now)
      }
    },
    bytes(chunk: Uint8Array): void {
      writing?.end.write(chunk)
    },
    /** The province's id of the file, or null when it was let by. */
    end(): string | null {
      writing?.end.close()
      writing = undefined
      finish()
      return remote
    },
    /** The transaction was undone: bytes on disk that nothing names any more go too. */
    forget(): void {
      writing?.end.close()
      for (const id of made) record.files.dropBytes(id)
    }
  }
}
