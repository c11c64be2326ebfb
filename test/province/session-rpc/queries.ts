import { z } from 'zod'
import type { Account } from '../accounts.ts'
import { findKnownProcedure, PROCEDURES, type KnownProcedure } from '../check/catalogue.ts'
import { refusalOf } from '../check/reasons.ts'
import { filled } from '../check/text.ts'
import type { Desk } from '../desk/desk.ts'
import { against, type Answer } from '../http/answer.ts'
import { done, refuse } from './session-rpc-answer.ts'

const dossierKey = z.strictObject({ mahoso: filled(50) })
const procedureKey = z.strictObject({ maTTHC: filled(50) })
const noKey = z.strictObject({})

/** What TraCuuHoSo repeats of a dossier, so that a counter can see whose it is. */
const repeated = z.object({ MaTTHC: z.string(), ChuHoSo: z.string().default(''), NgayTiepNhan: z.string() })

/** TraCuuHoSo: the dossier of that code as it stands here. Which fields a real province answers with is not known. */
export function findDossier(desk: Desk, { unit }: Account, sent: unknown): Answer {
  const parsed = dossierKey.safeParse(sent)
  if (!parsed.success) return refuse(refusalOf(parsed.error))
  const dossier = desk.record().dossiers.find(parsed.data.mahoso)
  if (dossier?.unit !== unit)
    return { status: 200, body: { error_code: '201', message: 'Không tìm thấy hồ sơ', result: [] } }
  const { progress } = desk.record()
  const statuses = progress.changesOf(dossier.id).filter(({ source }) => source === 'counter')
  return done('00', 'Tra cứu thành công', {
    result: [
      {
        MaHoSo: dossier.code,
        ...repeated.parse(JSON.parse(dossier.body)),
        TrangThaiHoSo: String(dossier.status),
        SoTienDo: String(progress.stepsOf(dossier.id).length),
        SoTrangThai: String(statuses.length)
      }
    ]
  })
}

const procedureRow = ({ code, name, fieldCode, fieldName, channels }: KnownProcedure) => ({
  MATTHC: code,
  TENTTHC: name,
  LINHVUCTHUCHIEN: [{ MALINHVUC: fieldCode, TENLINHVUC: fieldName }],
  KENH: channels.map(String)
})

/** LayThuTuc: one procedure, with the code and name of its field. */
export function findProcedure(sent: unknown): Answer {
  const parsed = procedureKey.safeParse(sent)
  if (!parsed.success) return refuse(refusalOf(parsed.error))
  const procedure = findKnownProcedure(parsed.data.maTTHC)
  if (!procedure) return refuse(against('not-found', 'maTTHC', 'mã thủ tục không có trong danh mục'))
  return done('00', 'Lấy thủ tục thành công', { result: [procedureRow(procedure)] })
}

/** LayDanhSachTTHC: every procedure that dossiers may be of. */
export function listProcedures(sent: unknown): Answer {
  const parsed = noKey.safeParse(sent)
  if (!parsed.success) return refuse(refusalOf(parsed.error))
  return done('00', 'Lấy danh sách thành công', {
    result: PROCEDURES.map(({ code, name }) => ({ MATTHC: code, TENTTHC: name }))
  })
}
