import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Account } from '../accounts.ts'
import { refusalOf } from '../check/reasons.ts'
import { filled } from '../check/text.ts'
import type { Desk } from '../desk/desk.ts'
import { applyOnce } from '../desk/once.ts'
import { fingerprintOf } from '../desk/wire-text.ts'
import { against, type Answer } from '../http/answer.ts'
import type { Call } from '../http/call.ts'
import { done, refuse } from './six-step-answer.ts'

const PART = 'files'
const nameSchema = z.object({ filename: filled(4000) })

/** Step 3, UploadFile: one file as the multipart part `files`, in one piece. */
export async function uploadFile(desk: Desk, { unit }: Account, call: Call): Promise<Answer> {
  const parts = await readForm(call)
  const part = parts?.length === 1 ? parts[0] : undefined
  if (!part) return refuse(against('invalid', PART, 'phải là đúng một phần multipart mang tệp'))
  const named = nameSchema.safeParse({ filename: part.name })
  if (!named.success) return refuse(refusalOf(named.error, PART))
  const bytes = new Uint8Array(await part.arrayBuffer())
  if (bytes.byteLength === 0) return refuse(against('incomplete', PART, 'tệp rỗng'))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const fingerprint = fingerprintOf({ name: part.name, sha256 })
  return applyOnce(desk, refuse, call, { name: 'UploadFile', fingerprint }, () => {
    const { files } = desk.record()
    if (files.countOf(sha256, unit) > 0) desk.observe().count('identicalFiles')
    const file = files.put({ unit, name: part.name, at: call.now, source: 'counter' }, bytes)
    return done('Tải tệp thành công', { IdTepTin: file.id, HashTepTin: file.sha256 })
  })
}

/** The files of a multipart body, or undefined when it is none. */
async function readForm({ headers, body }: Call): Promise<File[] | undefined> {
  const type = headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) return undefined
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
    return form.getAll(PART).filter((part) => part instanceof File)
  } catch {
    return undefined
  }
}
