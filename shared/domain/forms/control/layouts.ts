import type { FormLayout } from '../form-layout.ts'

/** Phiếu kiểm soát quá trình giải quyết hồ sơ as printed since 2025. */
const TT03_2025: FormLayout = {
  id: 'control/tt03-2025',
  name: 'Phiếu kiểm soát, Phụ lục I Thông tư 03/2025/TT-VPCP',
  effectiveFrom: '2025-09-15',
  source: 'law-2025.md 1.2: BM.05 in QĐ 3621/QĐ-BYT (24/11/2025); where the signing cells stand is not reproduced',
  verified: false,
  title: 'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ',
  number: 'Số: {number}PKS-TTPVHCC (BPTNTKQ)',
  size: 'A5',
  codes: true,
  copyLines: [],
  body: [
    { line: 'Mã số hồ sơ: {code}' },
    { line: 'Cơ quan (bộ phận) giải quyết hồ sơ: {office}' },
    { line: 'Cơ quan phối hợp giải quyết hồ sơ: {partners}' },
    { line: 'Ngày nhận: {receivedDay}' },
    { line: 'Hẹn trả kết quả vào {due}' },
    {
      table: 'steps',
      columns: [
        { head: 'Tên đơn vị', share: 27 },
        { head: 'Thời gian giao nhận hồ sơ', share: 35 },
        { head: 'Kết quả giải quyết hồ sơ\n(trước hạn/đúng hạn/quá hạn)', share: 22 },
        { head: 'Ghi chú', share: 16 }
      ]
    }
  ],
  signatures: [],
  notes: []
}

/** Phiếu kiểm soát quá trình giải quyết hồ sơ of 2018, as provinces printed it. */
const TT01_2018: FormLayout = {
  id: 'control/tt01-2018',
  name: 'Phiếu kiểm soát, Phụ lục Thông tư 01/2018/TT-VPCP',
  effectiveFrom: '2019-01-06',
  source: 'law.md 2.8: prints of provincial systems; the lines of the agencies are from memory',
  verified: false,
  title: 'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ',
  number: 'Số: {number}',
  size: 'A5',
  codes: true,
  copyLines: [],
  body: [
    { line: 'Mã hồ sơ: {code}' },
    { line: 'Cơ quan (bộ phận) giải quyết hồ sơ: {office}' },
    { line: 'Cơ quan phối hợp giải quyết hồ sơ: {partners}' },
    {
      table: 'steps',
      columns: [
        { head: 'TÊN CƠ QUAN', share: 27 },
        { head: 'THỜI GIAN GIAO, NHẬN HỒ SƠ', share: 35 },
        { head: 'KẾT QUẢ GIẢI QUYẾT HỒ SƠ\n(Trước hạn/Đúng hạn/Quá hạn)', share: 22 },
        { head: 'GHI CHÚ', share: 16 }
      ]
    }
  ],
  signatures: [],
  notes: []
}

/** Every version of the control slip, the newest first. */
export const CONTROL_LAYOUTS: readonly FormLayout[] = [TT03_2025, TT01_2018]
