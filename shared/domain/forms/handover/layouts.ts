import type { FormLayout } from '../form-layout.ts'

/** Biên bản giao nhận hồ sơ between post and counter: a paper of the office's own with the facts that QĐ 45/2016 names. */
const OWN_2016: FormLayout = {
  id: 'handover/qd45-2016',
  name: 'Biên bản giao nhận hồ sơ (giấy của đơn vị, theo các nội dung của Quyết định 45/2016/QĐ-TTg)',
  effectiveFrom: '2016-12-16',
  source:
    'law.md 6.2: QĐ 45/2016/QĐ-TTg Điều 7.4 names the facts, not the layout; whether it is still in force is open',
  verified: false,
  title: 'BIÊN BẢN GIAO NHẬN HỒ SƠ',
  number: 'Số: {number}',
  size: 'A4',
  codes: false,
  copyLines: [],
  body: [
    { line: 'Bên giao: {giver}', ours: true },
    { line: 'Bên nhận: {receiver}', ours: true },
    { line: 'Thời điểm giao nhận: {handed}', ours: true },
    { line: 'Số hồ sơ giao nhận: {count}', ours: true },
    {
      table: 'dossiers',
      columns: [
        { head: 'STT', share: 7 },
        { head: 'Số phiếu gửi', share: 20 },
        { head: 'Mã hồ sơ', share: 28.5 },
        { head: 'Người nộp hoặc người nhận', share: 26 },
        { head: 'Tình trạng đầy đủ', share: 18.5 }
      ]
    }
  ],
  signatures: [
    { title: 'BÊN GIAO', notes: ['(Ký và ghi rõ họ tên)'] },
    { title: 'BÊN NHẬN', notes: ['(Ký và ghi rõ họ tên)'] }
  ],
  notes: []
}

/** Every version of the minutes of handing over, the newest first. */
export const HANDOVER_LAYOUTS: readonly FormLayout[] = [OWN_2016]
