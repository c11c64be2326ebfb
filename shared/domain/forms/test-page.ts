import { slipQr } from './slip-qr.ts'
import type { PrintDocument } from './document.ts'

const CODE = 'TAM-THU-000000-0000'

/** One page that shows whether paper, marks and codes come out right on a printer. */
export function testPage(facts: { readonly printer: string; readonly madeAt: string }): PrintDocument {
  return {
    title: 'Trang in thử',
    size: 'A5',
    madeAt: facts.madeAt,
    sheets: [
      [
        { kind: 'mark', text: 'TRANG IN THỬ – KHÔNG CÓ GIÁ TRỊ' },
        { kind: 'title', text: 'TRANG IN THỬ' },
        { kind: 'codes', barcode: CODE, qr: slipQr(CODE) },
        { kind: 'line', runs: [{ text: 'Máy in: ' }, { text: facts.printer, strong: true }] },
        { kind: 'line', runs: [{ text: 'Chữ thường: ắằẳẵặ ấầẩẫậ ếềểễệ ốồổỗộ ớờởỡợ ứừửữự ỳỵỷỹý đ' }] },
        { kind: 'line', runs: [{ text: 'Chữ hoa: ẮẰẲẴẶ ẤẦẨẪẬ ẾỀỂỄỆ ỐỒỔỖỘ ỚỜỞỠỢ ỨỪỬỮỰ ỲỴỶỸÝ Đ', strong: true }] },
        { kind: 'note', lines: ['Trang này đúng khi chữ rõ, đủ dấu, không mất lề và máy quét đọc được hai mã ở trên.'] }
      ]
    ]
  }
}
