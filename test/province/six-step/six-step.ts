import { z } from 'zod'
import type { Account } from '../accounts.ts'
import { findKnownProcedure } from '../check/catalogue.ts'
import { refusalOf, wrongType } from '../check/reasons.ts'
import { filled } from '../check/text.ts'
import type { Desk } from '../desk/desk.ts'
import { applyOnce } from '../desk/once.ts'
import { fingerprintOf } from '../desk/wire-text.ts'
import { against, type Answer } from '../http/answer.ts'
import { readJson, type Call } from '../http/call.ts'
import type { SpokenInterface } from '../http/route.ts'
import { createDossier } from './create-dossier.ts'
import { updateProgress, updateStatus } from './progress.ts'
import { downloadFile, findDossiers, pullChanges } from './queries.ts'
import { createResumable } from './resumable.ts'
import { contradict, done, refuse } from './six-step-answer.ts'
import { giveToken, SIX_STEP, signedIn } from './token.ts'
import { uploadFile } from './upload.ts'

const nextValueSchema = z.strictObject({ code: filled(50) }, wrongType('đối tượng'))

/** Step 2, GetNextValue: the province's next dossier code, for the unit or for a procedure of the catalogue. */
function nextValue(desk: Desk, { unit }: Account, call: Call): Answer {
  const read = readJson(call.body)
  if (!read.ok) return refuse(read.problem)
  const parsed = nextValueSchema.safeParse(read.value)
  if (!parsed.success) return refuse(refusalOf(parsed.error))
  if (parsed.data.code !== unit && !findKnownProcedure(parsed.data.code))
    return refuse(against('invalid', 'code', 'không phải đơn vị của tài khoản hay mã thủ tục trong danh mục'))
  return applyOnce(desk, refuse, call, { name: 'GetNextValue', fingerprint: fingerprintOf(read.value) }, () =>
    done('Cấp mã hồ sơ thành công', { value: desk.record().codes.issue(unit, call.now) })
  )
}

/** The six-step interface of 2026 (integration.md 1.6), under /six-step. */
export function createSixStep(desk: Desk): SpokenInterface {
  const resumable = createResumable(desk)
  const forSignedIn =
    (handle: (account: Account, call: Call) => Answer | Promise<Answer>) =>
    (call: Call): Answer | Promise<Answer> => {
      const account = signedIn(desk, call)
      return 'unit' in account ? handle(account, call) : account
    }
  const route = (
    operation: string,
    method: string,
    path: RegExp,
    handle: (account: Account, call: Call) => Answer | Promise<Answer>,
    streams = false
  ) => ({ operation, method, path, streams, handle: forSignedIn(handle) })
  const one = (name: string) => new RegExp(`^/six-step/${name}$`)
  const file = one('TaiTep/[0-9a-f-]{36}')
  return {
    name: SIX_STEP,
    refuse,
    contradict,
    routes: [
      { operation: 'token', method: 'POST', path: one('token'), handle: (call) => giveToken(desk, call) },
      route('GetNextValue', 'POST', one('GetNextValue'), (account, call) => nextValue(desk, account, call)),
      route('UploadFile', 'POST', one('UploadFile'), (account, call) => uploadFile(desk, account, call)),
      route('HoSo', 'POST', one('HoSo'), (account, call) => createDossier(desk, account, call)),
      route('CapNhatTienTrinh', 'POST', one('CapNhatTienTrinh'), (account, call) =>
        updateProgress(desk, account, call)
      ),
      route('CapNhatTrangThai', 'POST', one('CapNhatTrangThai'), (account, call) => updateStatus(desk, account, call)),
      route('TraCuuHoSo', 'GET', one('HoSo'), (account, call) => findDossiers(desk, account, call)),
      route('ThayDoi', 'GET', one('ThayDoi'), (account, call) => pullChanges(desk, account, call)),
      route('TepTin', 'GET', one('TepTin/[0-9a-f-]{36}'), (account, call) => downloadFile(desk, account, call)),
      route('TaiTep', 'POST', one('TaiTep'), (account, call) => resumable.announce(account, call)),
      route('HoiTep', 'HEAD', file, (account, call) => resumable.ask(account, call)),
      route('HoiTep', 'GET', file, (account, call) => resumable.ask(account, call)),
      route('GhiTep', 'PATCH', file, (account, call) => resumable.append(account, call), true)
    ]
  }
}
