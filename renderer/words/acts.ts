import type { CommandKind } from '../../shared/domain/dossier/commands.ts'
import { FORM_WORDS } from './forms.ts'

interface ActWords {
  /** On the button. */
  readonly name: string
  /** What the rule is and what comes of it; '' where there is nothing to say. */
  readonly note: string
}

/** Every act on a dossier, in the law's own words. */
export const ACTS: Readonly<Record<CommandKind, ActWords>> = {
  refuse: {
    name: 'Từ chối tiếp nhận',
    note: 'Từ chối phải bằng văn bản, nêu rõ lý do. Phiếu từ chối được in ngay.'
  },
  askSupplement: {
    name: 'Yêu cầu bổ sung',
    note: 'Chỉ được yêu cầu một lần, trong danh mục giấy tờ đã công bố (Nghị định 118/2025/NĐ-CP). Nêu một lần cho đủ.'
  },
  receiveSupplement: {
    name: 'Nhận bổ sung',
    note: 'Đánh dấu giấy tờ vừa nhận. Khi đủ, thời hạn tính lại và giấy tiếp nhận mới được in.'
  },
  handOver: { name: 'Chuyển xử lý', note: 'Sau 15 giờ tính từ đầu ngày làm việc sau. Phiếu kiểm soát được in.' },
  askPayment: {
    name: 'Yêu cầu nộp tiền',
    note: 'Thời gian chờ nộp tiền không tính vào thời hạn (cách tính chưa kiểm chứng). Đây không phải biên lai.'
  },
  recordPayment: { name: 'Ghi đã nộp tiền', note: 'Ghi số biên lai do dịch vụ được phép cấp.' },
  finish: { name: 'Đã có kết quả', note: '' },
  returnResult: {
    name: 'Trả kết quả',
    note: 'Người nhận đưa phiếu hẹn; mất phiếu thì đưa giấy tờ tùy thân và nói đúng nội dung hồ sơ.'
  },
  reappoint: {
    name: 'Xin lỗi và hẹn lại',
    note: 'Không quá một lần, trước ngày hẹn ít nhất một ngày làm việc. Phiếu xin lỗi được in.'
  },
  holdOriginals: { name: 'Giữ bản chính', note: 'Ghi bản chính mà quầy giữ để đối chiếu.' },
  giveBackOriginals: { name: 'Trả bản chính', note: '' },
  correct: {
    name: 'Đính chính thông tin',
    note: 'Giấy tiếp nhận mới được in; giấy đã in trước không còn giá trị, bản lưu vẫn xem lại được.'
  },
  withdraw: { name: 'Người dân rút hồ sơ', note: 'Thông báo dừng giải quyết được in.' },
  stop: {
    name: 'Dừng giải quyết',
    note: 'Chỉ dừng khi chưa có kết quả. Thông báo dừng giải quyết được in, bố cục chưa kiểm chứng.'
  },
  reportIncident: { name: 'Mất, hỏng giấy tờ', note: 'Xin lỗi người dân và ghi rõ cách khắc phục.' },
  allowOnce: {
    name: 'Người đứng đầu cho phép',
    note: 'Cho phép thêm một lần điều mà quy định chỉ cho một lần; ghi rõ ai cho phép và vì sao.'
  },
  void: { name: 'Hủy hồ sơ lập nhầm', note: 'Số của hồ sơ không dùng lại; sổ theo dõi ghi rõ lý do.' }
}

/** Words of the acts' forms. */
export const ACT = {
  next: 'Việc tiếp theo',
  others: 'Việc khác',
  settled: 'Hồ sơ đã kết thúc.',
  accept: 'Xem xét và tiếp nhận',
  save: 'Ghi',
  saveAndPrint: 'Ghi và in',
  saving: 'Đang ghi…',
  done: (act: string, papers: number) => (papers === 0 ? `Đã ghi: ${act}.` : `Đã ghi: ${act}. Đang in phiếu.`),
  confirmClock: 'Giờ trên máy là đúng, vẫn ghi',
  fields: {
    reason: 'Lý do',
    papers: 'Giấy tờ',
    waiver: (database: string) => `Đã có trong ${database}; lý do vẫn yêu cầu`,
    to: 'Chuyển đến (bộ phận, cơ quan)',
    receiver: 'Người nhận',
    amountVnd: 'Số tiền (đồng)',
    receiptNumber: 'Số biên lai',
    askedBy: 'Ai đề nghị dừng',
    outcome: 'Kết quả',
    receivedBy: 'Người nhận kết quả',
    way: 'Cách trả',
    postman: 'Nhân viên bưu chính nhận',
    proof: 'Người nhận xuất trình',
    idNumber: 'Số định danh trên giấy tờ tùy thân',
    facts: 'Nội dung hồ sơ đã nói đúng',
    authorisation: 'Giấy ủy quyền (nếu nhận thay)',
    dueDate: 'Ngày hẹn trả mới',
    what: 'Sự việc',
    remedy: 'Cách khắc phục',
    returnTo: 'Trả cho',
    rule: 'Cho phép',
    head: 'Người đứng đầu cho phép',
    formula: 'Ký thay',
    post: 'Chức vụ người ký',
    signerName: 'Họ tên người ký'
  },
  optional: 'để trống cũng được',
  dateHint: 'dd/mm/yyyy',
  askedBy: { citizen: 'Người dân', office: 'Cơ quan giải quyết' },
  outcome: { granted: 'Giải quyết', refused: 'Từ chối giải quyết' },
  way: { counter: 'Tại quầy', post: 'Giao bưu chính', online: 'Trực tuyến' },
  proof: { slip: 'Giấy tiếp nhận và hẹn trả', 'lost-slip': 'Giấy tờ tùy thân (mất phiếu)' },
  what: { lost: 'Mất', damaged: 'Hư hỏng' },
  rule: { 'supplement-once': 'Yêu cầu bổ sung thêm một lần', 'reappoint-once': 'Hẹn lại thêm một lần' },
  formulas: ['', 'TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'KT. GIÁM ĐỐC', 'TL. CHỦ TỊCH', 'TUQ. CHỦ TỊCH', 'Q. CHỦ TỊCH'],
  noFormula: 'Ký trực tiếp',
  wrong: {
    empty: 'Ô này cần có nội dung.',
    date: 'Không phải ngày có thật; viết như 05/12/2026.',
    money: 'Ghi số đồng.'
  },
  prints: (form: string) => `Sẽ in: ${form} (mẫu chưa đối chiếu bản công báo).`
} as const

/** The form that an act prints, by its name on paper; undefined where it prints none. */
export const PAPER_OF_ACT: Readonly<Partial<Record<CommandKind, string>>> = {
  refuse: FORM_WORDS.refusal,
  askSupplement: FORM_WORDS.supplement,
  receiveSupplement: FORM_WORDS.receipt,
  handOver: FORM_WORDS.control,
  reappoint: FORM_WORDS.apology,
  correct: FORM_WORDS.receipt,
  withdraw: FORM_WORDS['stop-notice'],
  stop: FORM_WORDS['stop-notice']
}
