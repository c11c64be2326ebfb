import { formatDate } from '../../lib/plain-date.ts'
import type { PrintDocument } from './document.ts'

/** The sheet with the office recovery key (khóa khôi phục), to be sealed and kept away from the machine. */
export function recoverySheet(facts: { readonly key: string; readonly madeAt: string }): PrintDocument {
  const groups = facts.key.split('-')
  return {
    title: 'Khóa khôi phục',
    size: 'A5',
    madeAt: facts.madeAt,
    sheets: [
      [
        { kind: 'title', text: 'KHÓA KHÔI PHỤC DỮ LIỆU QUẦY MỘT CỬA' },
        { kind: 'line', runs: [{ text: `Lập ngày ${formatDate(facts.madeAt)}.` }], align: 'center' },
        { kind: 'large', lines: [groups.slice(0, 4).join('  '), groups.slice(4).join('  ')] },
        {
          kind: 'note',
          lines: [
            'Khóa này mở được toàn bộ hồ sơ đã lưu khi máy tính hỏng, đổi tài khoản hoặc chuyển ổ đĩa.',
            'Cho vào phong bì, niêm phong, giao người đứng đầu đơn vị giữ; không để cạnh máy, không chụp ảnh, không gửi qua mạng.',
            'Mất cả máy và khóa này thì không ai mở lại được dữ liệu.'
          ]
        },
        {
          kind: 'signatures',
          columns: [
            { title: 'NGƯỜI CÀI ĐẶT', notes: ['(Ký và ghi rõ họ tên)'] },
            { title: 'NGƯỜI GIỮ KHÓA', notes: ['(Ký và ghi rõ họ tên)'] }
          ]
        }
      ]
    ]
  }
}
