import { coverText } from '../papers/cover.ts'
import type { Block, PrintDocument } from './document.ts'

interface CoverFacts {
  readonly code: string
  readonly applicant: string
  readonly procedure: string
  /** Lines of the checklist that have a cover, with their number there. */
  readonly lines: readonly { readonly line: number; readonly paper: string }[]
  /** Local date-time. */
  readonly madeAt: string
}

/** Cover sheets (tờ bìa quét): one to lie before the papers of each line, so that a whole pile is scanned at once. */
export function coverSheets({ code, applicant, procedure, lines, madeAt }: CoverFacts): PrintDocument {
  const sheet = ({ line, paper }: CoverFacts['lines'][number]): Block[] => [
    { kind: 'title', text: 'TỜ BÌA QUÉT' },
    { kind: 'codes', barcode: code, qr: coverText({ code, line }) },
    { kind: 'large', lines: [code] },
    { kind: 'line', runs: [{ text: 'Hồ sơ của: ' }, { text: applicant, strong: true }] },
    { kind: 'line', runs: [{ text: 'Thủ tục: ' }, { text: procedure }] },
    { kind: 'line', runs: [{ text: `Giấy tờ ${String(line)}: ` }, { text: paper, strong: true }] },
    {
      kind: 'note',
      lines: [
        'Đặt tờ này lên trên giấy tờ ghi ở trên rồi quét cả tập: các trang phía sau tự vào đúng dòng, đến tờ bìa tiếp theo.',
        'Tờ bìa không lưu vào hồ sơ. Trang có giấy nhớ dán kèm: quét hai lần, có và không có giấy nhớ.'
      ]
    }
  ]
  return { title: `Tờ bìa quét ${code}`, size: 'A4', madeAt, sheets: lines.map(sheet) }
}
