import { unreachable } from '../../shared/lib/invariant.ts'
import type { Component, Fee, Procedure } from '../../shared/domain/procedure/procedure.ts'
import { formatDate } from '../../shared/lib/plain-date.ts'
import { sourceWords } from './sources.ts'

/** Sentences of the catalogue (danh mục thủ tục). */
export const CATALOGUE = {
  title: 'Danh mục thủ tục',
  version: (version: string, count: number) => `Phiên bản ${formatDate(version)}, ${count} thủ tục`,
  find: 'Tìm thủ tục',
  findHint: 'Gõ tên, chữ cái đầu hoặc mã; có dấu hay không dấu đều được.',
  list: 'Các thủ tục tìm thấy',
  nothing: 'Không thấy thủ tục nào. Thử gõ ít chữ hơn hoặc gõ không dấu.',
  import: 'Nhập danh mục',
  importTitle: 'Nhập danh mục mới?',
  importText:
    'Danh mục mới thay toàn bộ danh mục đang dùng cho hồ sơ nhận từ nay. Hồ sơ đã tiếp nhận giữ nguyên nội dung lúc nhận.',
  importYes: 'Chọn tệp',
  importNo: 'Thôi',
  imported: (version: string, count: number) => `Đã nhập danh mục phiên bản ${formatDate(version)}, ${count} thủ tục.`,
  elsewhere: 'Nhận ở nơi khác, quầy chỉ hướng dẫn',
  unverified: 'chưa kiểm chứng',
  source: (source: string) => `Nguồn: ${source}`,
  choose: 'Chọn một thủ tục để xem giấy tờ, thời hạn, phí và căn cứ.',
  takeIn: 'Tiếp nhận thủ tục này',
  code: 'Mã thủ tục',
  field: 'Lĩnh vực',
  papers: 'Thành phần hồ sơ',
  paper: 'Giấy tờ',
  howMany: 'Yêu cầu',
  limit: 'Thời hạn giải quyết',
  extension: (days: number) => `có xác minh: thêm tối đa ${days} ngày làm việc`,
  when: (when: string) => `Trường hợp: ${when}`,
  fees: 'Phí, lệ phí',
  noFees: 'Danh mục chưa ghi phí, lệ phí; hỏi quy định của tỉnh trước khi thu.',
  results: 'Kết quả',
  proxy: 'Nộp thay',
  proxyYes: 'được ủy quyền nộp thay',
  proxyNo: 'không được nộp thay',
  proxyUnknown: 'chưa rõ, hỏi bộ phận chuyên môn',
  basis: 'Căn cứ pháp lý',
  refusal: 'Trường hợp từ chối',
  notes: 'Ghi chú',
  inForce: 'Hiệu lực',
  from: (date: string) => `từ ${formatDate(date)}`,
  until: (date: string) => `đến hết ${formatDate(date)}`,
  unknown: 'chưa rõ'
}

const KINDS: Readonly<Record<Component['kind'], string>> = {
  original: 'bản chính',
  copy: 'bản sao',
  certified_copy: 'bản sao chứng thực',
  present_only: 'xuất trình',
  electronic: 'bản điện tử'
}

/** What is to be handed in for one line of the published list: '1 bản chính, 1 bản sao'. */
export function componentWords({ kind, originals, copies }: Component): string {
  switch (kind) {
    case 'original':
      return `${Math.max(originals, 1)} ${KINDS.original}${copies > 0 ? `, ${copies} ${KINDS.copy}` : ''}`
    case 'copy':
    case 'certified_copy':
      return `${originals > 0 ? `${originals} ${KINDS.original}, ` : ''}${Math.max(copies, 1)} ${KINDS[kind]}`
    case 'present_only':
      return `${KINDS.present_only}${copies > 0 ? `, nộp ${copies} ${KINDS.copy}` : ''}`
    case 'electronic':
      return KINDS.electronic
    default:
      return unreachable(kind)
  }
}

const PLACES: Readonly<Record<Procedure['authoritativeSystem'], string>> = {
  provincial: 'Nhận tại cơ quan cấp tỉnh hoặc Cổng Dịch vụ công quốc gia.',
  ministry: 'Nhận trên hệ thống của Bộ, ngành.',
  police: 'Nhận tại cơ quan Công an.'
}

/** Where a procedure is taken in that this counter only explains. */
export const placeWords = (procedure: Procedure): string => PLACES[procedure.authoritativeSystem]

const money = new Intl.NumberFormat('vi-VN')

/** An amount of a fee; unknown is never read as free. */
export function feeWords({ amountVnd, perUnit, maxAmountVnd, maxPerUnit }: Fee): string {
  if (amountVnd === null) return 'theo quy định của tỉnh'
  if (amountVnd === 0) return 'không thu'
  const most =
    maxAmountVnd === undefined || maxAmountVnd === null
      ? ''
      : `, tối đa ${money.format(maxAmountVnd)} đồng/${maxPerUnit ?? perUnit}`
  return `${money.format(amountVnd)} đồng/${perUnit}${most}`
}

/** Where and how long a fee applies; '' for the whole country without end. */
export function feeScopeWords({ scope, validFrom, validTo }: Fee): string {
  return [
    scope === 'national' ? '' : `chỉ ${scope}`,
    validFrom === undefined ? '' : CATALOGUE.from(validFrom),
    validTo === undefined || validTo === null ? '' : CATALOGUE.until(validTo)
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** 'Nguồn: …', or nothing when the source has no name. */
export function sourceLine(source: string): string {
  const words = sourceWords(source)
  return words === '' ? '' : CATALOGUE.source(words)
}
