import type { PaperEntry } from '../../shared/domain/intake/intake.ts'
import type { Component } from '../../shared/domain/procedure/procedure.ts'

const KINDS: Record<Component['kind'], string> = {
  original: 'bản chính',
  copy: 'bản sao',
  certified_copy: 'bản sao có chứng thực',
  present_only: 'chỉ xuất trình',
  electronic: 'bản điện tử'
}

/** What the published list asks for one paper. */
export function wantedWords({ kind, originals, copies, verified }: Component): string {
  const count = kind === 'present_only' ? '' : ` ${String(Math.max(1, kind === 'original' ? originals : copies))}`
  return `${KINDS[kind]}${count}${verified ? '' : ' · chưa kiểm chứng'}`
}

/** What is missing: one paper, or one of several that replace each other. */
export function missingWords(group: readonly Component[]): string {
  const names = group.map(({ name }) => name)
  return names.length > 1 ? `một trong các giấy: ${names.join(' / ')}` : names.join('')
}

/** Names of the small count fields, for eyes and screen readers. */
export const COUNT_WORDS = {
  originals: 'Bản chính',
  certifiedCopies: 'Chứng thực',
  copies: 'Bản sao'
} as const satisfies Partial<Record<keyof PaperEntry, string>>

/** Words of the intake screen. */
export const intake = {
  title: 'Tiếp nhận hồ sơ',
  scan: 'Quét thẻ hoặc gõ số định danh',
  scanHint: 'Đưa thẻ vào máy đọc ở bất kỳ ô nào; tắt bộ gõ tiếng Việt khi quét',
  scanned: 'Đã đọc thẻ',
  cardUnreadable: 'Chưa đọc được thẻ, các ô giữ nguyên.',
  sections: { applicant: 'Người nộp', procedure: 'Thủ tục', papers: 'Giấy tờ', delivery: 'Nhận kết quả' },
  kind: { citizen: 'Cá nhân', organisation: 'Tổ chức', label: 'Loại người nộp' },
  name: 'Họ và tên',
  organisationName: 'Tên tổ chức',
  birth: 'Ngày sinh',
  birthHint: 'dd/mm/yyyy hoặc chỉ năm',
  sex: 'Giới tính',
  address: 'Địa chỉ',
  phone: 'Điện thoại',
  email: 'Email',
  organisationNumber: 'Mã số tổ chức',
  proxy: 'Nộp thay theo ủy quyền',
  authoriser: {
    name: 'Họ và tên người ủy quyền',
    idNumber: 'Số định danh người ủy quyền',
    address: 'Địa chỉ người ủy quyền',
    phone: 'Điện thoại người ủy quyền',
    email: 'Email người ủy quyền',
    document: 'Giấy tờ ủy quyền'
  },
  procedure: 'Tìm thủ tục',
  procedureHint: 'Gõ tên không dấu, chữ đầu (ks) hoặc mã',
  noProcedure: 'Không có thủ tục nào khớp',
  elsewhere: 'Không nhận ở quầy này',
  variant: 'Trường hợp',
  mainLimit: 'Thời hạn chung',
  unverified: 'chưa kiểm chứng',
  allPapers: 'Đủ giấy tờ như danh mục',
  papersEnough: 'đã đủ',
  papersLeft: (count: number) => `còn ${String(count)} giấy tờ`,
  missing: 'thiếu',
  missingList: (names: readonly string[]) => `Chưa tiếp nhận được vì còn thiếu: ${names.join('; ')}.`,
  required: 'bắt buộc',
  onlyIf: 'khi:',
  oneOfGroup: 'cần một giấy trong nhóm này',
  byDatabase: 'Đã có trong cơ sở dữ liệu',
  sets: 'Số bộ hồ sơ',
  channel: { label: 'Cách nộp', 1: 'Trực tiếp', 3: 'Bưu chính công ích' },
  way: { label: 'Trả kết quả', counter: 'Tại quầy', post: 'Qua bưu chính', online: 'Trực tuyến' },
  deliveryAddress: 'Địa chỉ nhận qua bưu chính',
  note: 'Ghi chú',
  due: 'Hẹn trả',
  noDue: 'Chọn thủ tục để tính ngày hẹn trả.',
  dueUnknown: 'Chưa tính được ngày hẹn trả.',
  dueChanged: (date: string) =>
    `Ngày hẹn trả tính lúc này là ${date}. Báo lại cho người nộp, rồi nhấn Ctrl+Enter lần nữa để lưu với ngày này.`,
  why: 'Vì sao',
  save: 'Lưu và in',
  saving: 'Đang lưu…',
  preview: 'Xem trước phiếu',
  previewTitle: 'Phiếu sẽ in (xem trước, chưa lưu)',
  confirmClock: 'Giờ trên máy là đúng, lưu với giờ này',
  known: (count: number) => `Người này đã có ${String(count)} hồ sơ ở đây`,
  fillKnown: 'Điền ô trống theo lần trước',
  draftSaved: 'Đã lưu nháp',
  draftWithout: (fields: string) => `Đã lưu nháp, trừ mục chưa hợp lệ: ${fields}.`,
  wrong: {
    tooLong: (max: number) => `Quá dài: tối đa ${String(max)} ký tự; hãy rút gọn, ô này chưa được lưu.`,
    tooLongHere: 'Quá dài; hãy rút gọn rồi lưu lại.',
    name: 'Nhập họ tên, ít nhất 2 chữ cái.',
    idNumber: 'Số định danh phải có đúng 12 chữ số (hoặc 9 chữ số với CMND cũ).',
    birth: 'Không phải ngày có thật; viết như 05/03/1990 hoặc 1990.',
    other: 'Ô này chưa đúng.',
    noProcedure: 'Chưa chọn thủ tục.'
  },
  result: {
    title: 'Đã tiếp nhận',
    code: 'Mã hồ sơ',
    provisional: 'Mã tạm',
    due: 'Hẹn trả',
    next: 'Hồ sơ tiếp theo',
    open: 'Mở hồ sơ'
  }
} as const

/** What is wrong with a field that was refused at the save. */
export function wrongWords(field: string): string {
  const { wrong } = intake
  if (field.endsWith('.name')) return wrong.name
  if (field.endsWith('idNumber') || field.endsWith('oldIdNumber')) return wrong.idNumber
  return field === 'applicant.birth' ? wrong.birth : wrong.other
}
