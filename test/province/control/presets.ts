import type { FaultInput, FaultKind } from '../faults/fault.ts'
import type { Province } from '../province.ts'
import { isBackup } from '../record/record.ts'

/** A button of the page: its words, and what it does. */
export interface Preset {
  readonly words: string
  run(province: Province): unknown
  /** Absent: it can always be pressed. */
  readonly isReady?: (province: Province) => boolean
}

const BACKUP = 'trinh-dien'
const TWO_HOURS_MS = 2 * 3_600_000

const faults =
  (...all: readonly FaultInput[]) =>
  (province: Province) => {
    for (const fault of all) province.faults.add(fault)
  }

/** What may be done to the province by hand, by the name in its address. */
export const PRESETS: Readonly<Record<string, Preset>> = {
  'lose-answer': { words: 'Mất một câu trả lời', run: faults({ what: { kind: 'lose-answer' } }) },
  delay: { words: 'Chậm 3 giây, 5 lượt', run: faults({ what: { kind: 'delay', ms: 3_000 }, times: 5 }) },
  'status-500': { words: 'Lỗi 500, 3 lượt', run: faults({ what: { kind: 'status', status: 500 }, times: 3 }) },
  'status-502': { words: 'Lỗi 502, 3 lượt', run: faults({ what: { kind: 'status', status: 502 }, times: 3 }) },
  'status-429': {
    words: 'Quá tải 429, chờ 5 giây',
    run: faults({ what: { kind: 'status', status: 429, retryAfterSeconds: 5 }, times: 3 })
  },
  refuse: {
    words: 'Từ chối hồ sơ kế tiếp',
    run: faults(
      { what: { kind: 'refuse', field: 'ChuHoSo' }, on: { interface: 'six-step', operation: 'HoSo' } },
      {
        what: { kind: 'refuse', field: 'data[0].ChuHoSo' },
        on: { interface: 'session-rpc', operation: 'DongBoHoSoMC' }
      }
    )
  },
  contradict: { words: 'Nói thành công, kèm mã lỗi', run: faults({ what: { kind: 'contradict' } }) },
  'cut-upload': {
    words: 'Đứt giữa một tệp',
    run: faults(
      { what: { kind: 'cut-upload', afterBytes: 20_000 }, on: { operation: 'GhiTep' } },
      { what: { kind: 'cut-upload', afterBytes: 20_000 }, on: { operation: 'UploadFile' } }
    )
  },
  'bad-line': {
    words: 'Mất 20 % câu trả lời',
    run: faults({ what: { kind: 'lose-answer' }, probability: 0.2, seed: 20 })
  },
  expire: { words: 'Hết hạn mọi phiên', run: (province) => province.expireSessions() },
  restart: { words: 'Khởi động lại, nghỉ 3 giây', run: (province) => province.restart(3_000) },
  backup: { words: 'Sao lưu', run: (province) => province.backup(province.backupFolder(BACKUP)) },
  restore: {
    words: 'Phục hồi bản sao lưu',
    run: (province) => province.restore(province.backupFolder(BACKUP)),
    isReady: (province) => isBackup(province.backupFolder(BACKUP))
  },
  'clock-wrong': { words: 'Đồng hồ chạy trước 2 giờ', run: (province) => province.setClockOffset(TWO_HOURS_MS) },
  'clock-right': { words: 'Đồng hồ đúng', run: (province) => province.setClockOffset(0) },
  clear: { words: 'Bỏ mọi lỗi đang đặt', run: (province) => province.faults.clear() }
}

/** What each kind of fault is called on the page. */
export const FAULT_WORDS: Readonly<Record<FaultKind, string>> = {
  refuse: 'Từ chối',
  delay: 'Chậm',
  'lose-answer': 'Mất câu trả lời',
  status: 'Lỗi cổng',
  'cut-upload': 'Đứt khi tải tệp',
  contradict: 'Nói thành công, kèm mã lỗi',
  'expire-sessions': 'Hết hạn phiên',
  'wrong-clock': 'Đồng hồ sai',
  restart: 'Khởi động lại',
  restore: 'Phục hồi bản sao lưu'
}
