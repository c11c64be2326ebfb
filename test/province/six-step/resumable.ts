import { z } from 'zod'
import type { Account } from '../accounts.ts'
import { refusalOf, wrongType } from '../check/reasons.ts'
import { count, filled } from '../check/text.ts'
import type { Desk } from '../desk/desk.ts'
import { applyOnce } from '../desk/once.ts'
import { fingerprintOf } from '../desk/wire-text.ts'
import { against, type Answer } from '../http/answer.ts'
import { ConnectionLost, readJson, type Call } from '../http/call.ts'
import type { ArrivedFile } from '../record/files.ts'
import { sha256 } from './dossier-fields.ts'
import { done, refuse } from './six-step-answer.ts'

const announcedSchema = z.strictObject(
  { TenTep: filled(4000), KichThuoc: count.min(1, 'tệp rỗng'), HashTepTin: sha256 },
  wrongType('đối tượng')
)
const idIn = (path: string) => path.slice(path.lastIndexOf('/') + 1)

/**
 * Uploads in pieces, our own addition to the interface: announce the file (TaiTep) and get its id at once, then PATCH bytes at
 * `Upload-Offset`, from wherever HEAD says. What came in before a cut stays. Done when the whole file has the announced hash.
 */
export function createResumable(desk: Desk) {
  /** Who writes to which file. A sender that comes again ends its older connection, which may not know yet that it is dead. */
  const writers = new Map<string, Call>()

  const find = (unit: string, path: string): ArrivedFile | undefined => {
    const file = desk.record().files.find(idIn(path))
    return file?.unit === unit && file.source === 'counter' ? file : undefined
  }
  const unknown = () => refuse(against('not-found', 'IdTepTin', 'tỉnh không có tệp này'))
  const heads = (offset: number, size: number) => ({ 'Upload-Offset': String(offset), 'Upload-Length': String(size) })

  /** Closes a file whose last byte is in, by its hash; wrong bytes are forgotten. False: they were wrong. */
  const settle = async ({ id, size, sha256: announced, complete }: ArrivedFile): Promise<boolean> => {
    const { files } = desk.record()
    if (complete || files.offsetOf(id) < size) return true
    if ((await files.hashOnDisk(id)) === announced) {
      desk.record().files.setComplete(id)
      return true
    }
    desk.observe().count('hashMismatches')
    desk.record().files.empty(id)
    return false
  }

  /** Where the file stands after whatever happened to it. */
  const report = async (file: ArrivedFile, message: string): Promise<Answer> => {
    if (!(await settle(file))) {
      const refused = refuse(against('invalid', 'HashTepTin', 'cả tệp khác mã băm đã báo; hãy gửi lại từ đầu'))
      return { ...refused, headers: heads(0, file.size) }
    }
    const offset = desk.record().files.offsetOf(file.id)
    const { id: IdTepTin, size: KichThuoc, sha256: HashTepTin } = file
    return done(
      message,
      { IdTepTin, HashTepTin, KichThuoc, DaNhan: offset, HoanThanh: offset === KichThuoc },
      heads(offset, KichThuoc)
    )
  }

  return {
    announce(account: Account, call: Call): Answer {
      const read = readJson(call.body)
      if (!read.ok) return refuse(read.problem)
      const parsed = announcedSchema.safeParse(read.value)
      if (!parsed.success) return refuse(refusalOf(parsed.error))
      const { TenTep: name, KichThuoc: size, HashTepTin } = parsed.data
      return applyOnce(desk, refuse, call, { name: 'TaiTep', fingerprint: fingerprintOf(read.value) }, () => {
        const { files } = desk.record()
        if (files.countOf(HashTepTin, account.unit) > 0) desk.observe().count('identicalFiles')
        const file = files.announce({
          unit: account.unit,
          name,
          size,
          sha256: HashTepTin,
          at: call.now,
          source: 'counter'
        })
        return done('Đã mở lượt tải tệp', { IdTepTin: file.id, HashTepTin, DaNhan: 0, HoanThanh: false })
      })
    },

    async ask({ unit }: Account, call: Call): Promise<Answer> {
      const file = find(unit, call.path)
      return file ? report(file, 'Trạng thái tải tệp') : unknown()
    },

    async append({ unit }: Account, call: Call): Promise<Answer> {
      const file = find(unit, call.path)
      if (!file) return unknown()
      writers.get(file.id)?.drop()
      const { files } = desk.record()
      const offset = files.offsetOf(file.id)
      if (call.headers['upload-offset'] !== String(offset)) {
        desk.observe().count('offsetMismatches')
        const refused = refuse(against('invalid', 'Upload-Offset', 'không phải số byte tỉnh đang có'))
        return { ...refused, status: 409, headers: heads(offset, file.size) }
      }
      writers.set(file.id, call)
      const end = files.append(file.id)
      let left = file.size - offset
      try {
        for await (const chunk of call.chunks) {
          if (writers.get(file.id) !== call) throw new ConnectionLost('The sender came again')
          if (left > 0) end.write(chunk.subarray(0, left))
          left -= chunk.byteLength
        }
      } finally {
        end.close()
        if (writers.get(file.id) === call) writers.delete(file.id)
      }
      if (left >= 0) return report(file, 'Đã nhận')
      files.empty(file.id)
      return { ...refuse(against('invalid', 'KichThuoc', 'gửi nhiều byte hơn đã báo')), headers: heads(0, file.size) }
    }
  }
}
