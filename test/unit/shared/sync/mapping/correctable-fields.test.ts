import { expect, it } from 'vitest'
import { correctableFieldOf } from '../../../../../shared/sync/mapping/correctable-fields.ts'

it.each([
  ['six-step', 'ThongTinNguoiNop.ThongTinChiTiet.SoDienThoai', 'applicant.phone', 'applicant.phone'],
  ['six-step', 'ThongTinNguoiNop.ThongTinChiTiet.SoDinhDanh', 'applicant.idNumber', 'applicant.idNumber'],
  ['six-step', 'ThongTinNguoiNop.ThongTinChiTiet.SoDinhDanhChuHs', 'applicant.idNumber', 'authoriser.idNumber'],
  ['six-step', 'ChuHoSo', 'applicant.name', 'authoriser.name'],
  ['six-step', 'EformThongTinChiTiet.GhiChu', 'note', 'note'],
  ['session-rpc', 'data[0].SoDienThoai', 'applicant.phone', 'authoriser.phone'],
  ['session-rpc', 'data[3].DinhDanhCHS[0].SoDinhDanh', 'applicant.idNumber', 'authoriser.idNumber'],
  ['session-rpc', 'data[0].HinhThuc', 'delivery.way', 'delivery.way'],
  ['session-rpc', 'GhiChu', 'note', 'note']
] as const)('%s %s is ours: %s, by proxy %s', (spoken, field, own, byProxy) => {
  expect(correctableFieldOf(spoken, field, false)).toBe(own)
  expect(correctableFieldOf(spoken, field, true)).toBe(byProxy)
})

it.each([
  '',
  'MaHoSo',
  'data[0].MaTTHC',
  'NgayHenTra',
  'ThanhPhanHoSo[0].GiayToDinhKem[1]',
  'toString',
  'X-Operation-Id'
])('%j is none that a clerk can put right', (field) => {
  for (const spoken of ['six-step', 'session-rpc'] as const)
    expect(correctableFieldOf(spoken, field, false)).toBeUndefined()
})
