import { z } from 'zod'
import type { FileBytes, ManifestFile, Refusal, SendProblem } from '../../../../shared/contract/province.ts'
import { fail, ok, type Result } from '../../../../shared/lib/result.ts'
import { fileName } from '../../../../shared/sync/mapping/six-step-papers.ts'
import { operationIdOf } from '../operation-id.ts'
import type { Pace } from '../pace.ts'
import { refusedBy } from '../said.ts'
import { readData } from './answer.ts'
import type { Channel } from './channel.ts'

const standSchema = z.looseObject({
  IdTepTin: z.string().min(1),
  HashTepTin: z.string(),
  DaNhan: z.number().int().min(0),
  HoanThanh: z.boolean()
})
/** How a file stands at the province. */
type Stand = z.infer<typeof standSchema>

interface UploadParts {
  readonly channel: Channel
  readonly pace: Pace
  /** Ids of the files that were announced since the start and are not whole there: of a piece that a cut broke off, the province may have a part. */
  readonly begun: Set<string>
}

/** After so many pieces that did not fit, another sender or a broken province is at work: later. */
const MOST_MISFITS = 3

/**
 * Sends a file in pieces from where the province stands, and has it compare the hash of the whole. Announced under the
 * file's own id, so that a restart finds what it began. A piece that does not fit is answered by asking where the province is.
 */
export async function uploadFile(
  { channel, pace, begun }: UploadParts,
  file: ManifestFile,
  bytes: FileBytes,
  onProgress: (sentBytes: number) => void
): Promise<Result<string, SendProblem | Refusal>> {
  const announce = { TenTep: fileName(file.name), KichThuoc: file.size, HashTepTin: file.sha256 }
  const opened = await channel.call(
    { method: 'POST', path: 'TaiTep', json: announce, changes: true },
    operationIdOf('TaiTep', [file.fileId], announce)
  )
  if (!opened.ok) return fail(refusedBy(opened.problem))
  const began = readData(standSchema, opened.value)
  if (!began.ok) return began
  const path = `TaiTep/${encodeURIComponent(began.value.IdTepTin)}`
  const ask = () => channel.call({ method: 'GET', path, changes: false })
  const sendPiece = (from: number) => {
    const piece = bytes(from).subarray(0, pace.pieceBytes())
    const headers = { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(from) }
    return pace.timed(piece.byteLength, () =>
      channel.call({ method: 'PATCH', path, bytes: piece, headers, changes: true })
    )
  }

  let stand: Stand = began.value
  // The answer to an announcement may be the first one again: what came in since is asked for.
  let mustAsk = file.sentBytes > 0 || begun.has(file.fileId)
  begun.add(file.fileId)
  let misfits = 0
  let wrongHashes = 0
  while (mustAsk || !stand.HoanThanh) {
    const answer = await (mustAsk ? ask() : sendPiece(stand.DaNhan))
    if (answer.ok) {
      const read = readData(standSchema, answer.value)
      if (!read.ok) return read
      stand = read.value
      mustAsk = false
      onProgress(stand.DaNhan)
      continue
    }
    const refused = refusedBy(answer.problem)
    if (refused.kind !== 'refused') return fail(refused)
    const names = (field: string) => refused.reasons.some((each) => each.field === field)
    if (names('Upload-Offset') && ++misfits <= MOST_MISFITS) mustAsk = true
    // Damaged on the way: the province forgot the bytes, and gets them once more.
    else if (names('HashTepTin') && ++wrongHashes === 1) mustAsk = true
    else return fail(names('Upload-Offset') ? { kind: 'unreachable' } : refused)
  }
  begun.delete(file.fileId)
  if (stand.HashTepTin === file.sha256) return ok(stand.IdTepTin)
  return fail({ kind: 'refused', reasons: [{ field: 'HashTepTin', reason: 'tỉnh giữ một tệp có nội dung khác' }] })
}
