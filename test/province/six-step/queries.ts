import { z } from 'zod'
import type { Account } from '../accounts.ts'
import { refusalOf } from '../check/reasons.ts'
import { filled } from '../check/text.ts'
import { readChange } from '../desk/act.ts'
import type { Desk } from '../desk/desk.ts'
import { against, type Answer } from '../http/answer.ts'
import type { Call } from '../http/call.ts'
import { done, refuse } from './six-step-answer.ts'

const KEYS = { MaHoSo: 'code', LocalId: 'localId', OperationId: 'operationId' } as const
const keySchema = z.union(
  [
    z.strictObject({ MaHoSo: filled(50) }),
    z.strictObject({ LocalId: filled(100) }),
    z.strictObject({ OperationId: filled(100) })
  ],
  { error: 'hỏi bằng đúng một trong MaHoSo, LocalId, OperationId' }
)

/** Does a dossier exist? By its code, or by what the counter calls it. An empty list says no. */
export function findDossiers(desk: Desk, { unit }: Account, { query }: Call): Answer {
  const parsed = keySchema.safeParse(Object.fromEntries(query))
  if (!parsed.success) return refuse(refusalOf(parsed.error, 'query'))
  const { dossiers, progress, files } = desk.record()
  const found = Object.entries(parsed.data).flatMap(([name, value]) =>
    dossiers.search(KEYS[name as keyof typeof KEYS], value)
  )
  return done(
    'Tra cứu thành công',
    found
      .filter((each) => each.unit === unit)
      .map(({ id, code, status, localId }) => ({
        idHoSo: id,
        maHoSo: code,
        trangThai: status,
        localId,
        soTienTrinh: progress.stepsOf(id).length,
        soTrangThai: progress.changesOf(id).filter(({ source }) => source === 'counter').length,
        giayTo: dossiers.filesOf(id).map(({ fileId }) => ({
          IdGiayTo: fileId,
          HashTepTin: files.find(fileId)?.sha256 ?? ''
        }))
      }))
  )
}

const MOST_CHANGES = 200
const pullSchema = z.strictObject({
  ConTro: z.string().default(''),
  SoLuong: z.coerce.number('phải là số').int('phải là số nguyên').min(1).max(MOST_CHANGES, 'nhiều nhất 200').default(50)
})

/** What the province itself changed since a cursor: statuses and results. A cursor of before a restored backup is refused. */
export function pullChanges(desk: Desk, { unit }: Account, { query }: Call): Answer {
  const parsed = pullSchema.safeParse(Object.fromEntries(query))
  if (!parsed.success) return refuse(refusalOf(parsed.error))
  const { ConTro, SoLuong } = parsed.data
  const epoch = desk.record().epoch()
  const match = /^([0-9a-f-]{36})\.(\d{1,15})$/.exec(ConTro)
  if (ConTro !== '' && match?.[1] !== epoch)
    return refuse(against('invalid', 'ConTro', 'con trỏ không thuộc dữ liệu hiện có của tỉnh; hãy đọc lại từ đầu'))
  const since = Number(match?.[2] ?? 0)
  const changes = desk.record().progress.changesSince(unit, since, SoLuong)
  return done('Danh sách thay đổi', {
    conTro: `${epoch}.${String(changes.at(-1)?.seq ?? since)}`,
    thayDoi: changes.map(readChange),
    conNua: changes.length === SoLuong
  })
}

/** The bytes of a file that the province made, or that this unit sent. */
export function downloadFile(desk: Desk, { unit }: Account, { path }: Call): Answer {
  const { files } = desk.record()
  const file = files.find(path.slice(path.lastIndexOf('/') + 1))
  if (file?.unit !== unit || !file.complete) return refuse(against('not-found', 'IdTepTin', 'tỉnh không có tệp này'))
  return { status: 200, body: files.bytes(file.id) }
}
