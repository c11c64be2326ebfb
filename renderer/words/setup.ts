import { POOL_SIZE } from '../../shared/domain/numbering/pool.ts'
import type { Readings, Weekday } from '../../shared/domain/office/office.ts'

/** Steps of the first run, in order. */
export const SETUP_STEPS = ['unit', 'counter', 'hours', 'numbering', 'printer', 'key', 'key-again'] as const
export type SetupStep = (typeof SETUP_STEPS)[number]

/** Title and one explaining line of each step. */
export const STEP_WORDS: Readonly<Record<SetupStep, { readonly title: string; readonly note: string }>> = {
  unit: { title: 'Đơn vị', note: 'Những dòng này được in ở góc trên bên trái của mọi phiếu.' },
  counter: { title: 'Quầy và người dùng', note: 'Mỗi máy là một quầy. Mã PIN dùng để mở quầy mỗi buổi làm việc.' },
  hours: { title: 'Giờ làm việc', note: 'Ngày hẹn trả được tính theo giờ này. Để trống nghĩa là đóng cửa.' },
  numbering: { title: 'Mã hồ sơ', note: 'Mã in trên phiếu không bao giờ thay đổi, nên cần chọn đúng từ đầu.' },
  printer: { title: 'Máy in', note: 'Phiếu được in ngay sau khi lưu. Không có máy in vẫn làm việc được.' },
  key: {
    title: 'Khóa khôi phục',
    note: 'Dữ liệu được mã hóa. Khi máy hỏng hoặc đổi tài khoản Windows, chỉ khóa này mở lại được hồ sơ.'
  },
  'key-again': { title: 'Gõ lại khóa khôi phục', note: 'Gõ lại từ bản giấy để chắc chắn bản giấy đúng và đọc được.' }
}

/** Labels, hints and buttons of the first run. */
export const SETUP = {
  product: 'Thiết lập Quầy Một Cửa',
  progress: (step: number, all: number) => `Bước ${step} trên ${all}`,
  next: 'Tiếp tục',
  back: 'Quay lại',
  finish: 'Hoàn tất thiết lập',
  header1: 'Dòng 1',
  header2: 'Dòng 2 (nếu có)',
  header3: 'Dòng 3 (nếu có)',
  header1Hint: 'Ví dụ: ỦY BAN NHÂN DÂN XÃ TÂN AN',
  header2Hint: 'Ví dụ: TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
  unitCode: 'Mã định danh đơn vị',
  unitCodeHint: 'Theo Quyết định 20/2020/QĐ-TTg, ví dụ: H23.54.22',
  unitCodeGood: (code: string) => `Đúng dạng. Mã hồ sơ sẽ có dạng ${code}`,
  unitCodeBad: 'Chưa đúng dạng: một chữ cái A–Y, hai chữ số, rồi các nhóm sau dấu chấm.',
  place: 'Địa danh',
  placeHint: 'In trước ngày tháng, ví dụ: Tân An',
  phone: 'Số điện thoại (nếu có)',
  phoneHint: 'Ví dụ: 0276 3 123 456',
  counterId: 'Ký hiệu quầy',
  counterIdHint: '1 đến 6 chữ hoa hoặc chữ số, ví dụ: Q1',
  counterName: 'Tên quầy',
  counterNameHint: 'Ví dụ: Quầy 1',
  clerkName: 'Họ tên công chức tiếp nhận',
  pin: 'Mã PIN',
  pinHint: '4 đến 8 chữ số',
  pinAgain: 'Gõ lại mã PIN',
  pinAgainHint: 'Gõ giống ô bên cạnh',
  showPin: 'Hiện mã PIN',
  hoursDefault: 'Đang là giá trị mặc định, không phải quy định; đơn vị sửa lại cho đúng.',
  morning: 'Sáng',
  afternoon: 'Chiều',
  day: 'Ngày',
  from: 'từ',
  to: 'đến',
  readingsLine: 'Cách tính hạn ở 7 điểm luật để ngỏ: đang dùng mặc định (bấm để xem, đổi).',
  policy: 'Cách cấp mã hồ sơ',
  range: 'Dải số tỉnh giao cho quầy này',
  rangeHint: 'Mã chính thức có ngay khi nhận, kể cả khi mất mạng. Cần dải số riêng do tỉnh hoặc đơn vị giao.',
  rangeFrom: 'Số đầu',
  rangeTo: 'Số cuối',
  pool: 'Mã của tỉnh, lấy sẵn mỗi ngày khi có mạng',
  poolHint: `Khi nối được với tỉnh, quầy lấy sẵn ${POOL_SIZE} mã chính thức của hôm nay; mất mạng vẫn dùng tiếp, hết mã thì ghi mã tạm. Nối với tỉnh ở màn hình Đồng bộ.`,
  provisional: 'Mã tạm, đổi sang mã chính thức sau',
  provisionalHint: 'Phiếu ghi “Mã tạm”. Khi tỉnh cấp mã chính thức, cả hai mã đều tra cứu được.',
  example: (code: string) => `Ví dụ hồ sơ đầu tiên hôm nay: ${code}`,
  printer: 'Máy in phiếu',
  noPrinter: 'Không có máy in, chỉ lưu tệp PDF',
  looking: 'Đang tìm máy in…',
  searchAgain: 'Tìm lại máy in',
  testPage: 'In thử',
  testSent: 'Đã gửi trang in thử. Kiểm tra dấu tiếng Việt và lề giấy trên tờ vừa ra.',
  copies: 'Số liên mỗi phiếu',
  copiesHint: 'Thường là 2: một liên lưu, một liên giao khách hàng.',
  keyRules: 'In hoặc lưu ra USB, bỏ vào phong bì niêm phong, cất tại đơn vị. Không chụp ảnh, không gửi qua mạng.',
  keyLabel: 'Khóa khôi phục của quầy này',
  keyPrint: 'In bản giấy',
  keySave: 'Lưu tệp PDF',
  keyPrinted: 'Đã gửi bản khóa đến máy in. Nhận giấy ngay tại máy in.',
  keySaved: 'Đã lưu tệp khóa. Chuyển tệp ra khỏi máy này sau khi in.',
  keyAgain: 'Khóa khôi phục',
  keyTyped: (typed: number, all: number) => `Đã gõ ${typed} trên ${all} ký tự; không cần gõ dấu gạch.`
}

/** Days as the table of hours names them. */
export const DAY_WORDS: Readonly<Record<Weekday | 'MAKE_UP', string>> = {
  MON: 'Thứ Hai',
  TUE: 'Thứ Ba',
  WED: 'Thứ Tư',
  THU: 'Thứ Năm',
  FRI: 'Thứ Sáu',
  SAT: 'Thứ Bảy',
  SUN: 'Chủ Nhật',
  MAKE_UP: 'Ngày làm bù'
}

type Choices<K extends keyof Readings> = {
  readonly question: string
  readonly answers: Readonly<Record<Readings[K], string>>
}

/** Questions the law leaves open (law.md 4.5), each with the readings in use. */
export const READING_WORDS: { readonly [K in keyof Readings]: Choices<K> } = {
  outsideHours: {
    question: 'Nhận ngoài giờ hoặc vào ngày nghỉ',
    answers: { 'recorded-day': 'tính từ chính ngày nhận', 'next-opening': 'tính từ giờ mở cửa kế tiếp' }
  },
  halfDay: {
    question: 'Ngày chỉ làm nửa buổi',
    answers: { counts: 'tính là một ngày làm việc', 'does-not-count': 'không tính' }
  },
  atCutoff: {
    question: 'Nhận đúng 15 giờ 00 phút',
    answers: { 'same-day': 'vẫn tính trong ngày', 'next-day': 'tính sang ngày làm việc sau' }
  },
  swapsInCalendarDays: {
    question: 'Ngày nghỉ hoán đổi với hạn tính theo ngày, tháng',
    answers: { bind: 'áp dụng như ngày nghỉ', 'weekends-and-holidays-only': 'chỉ tính cuối tuần và lễ' }
  },
  zeroDays: {
    question: 'Thời hạn ghi 0 ngày',
    answers: { 'same-day': 'trả trong ngày', refused: 'coi là sai danh mục, không nhận' }
  },
  printedHour: {
    question: 'Giờ trả in trên phiếu',
    answers: { 'end-of-hours': 'cuối giờ làm việc', 'same-clock-time': 'cùng giờ lúc nhận' }
  },
  proposedHoliday: {
    question: 'Ngày nghỉ mới là đề xuất, chưa quyết định',
    answers: { working: 'vẫn là ngày làm việc, có cảnh báo', off: 'coi là ngày nghỉ' }
  }
}

/** One sentence for each thing that may be wrong in a step. */
export const SETUP_ERRORS = {
  header: 'Ghi ít nhất một dòng tên đơn vị.',
  unitCode: 'Mã định danh chưa đúng dạng, ví dụ đúng: H23.54.22.',
  place: 'Ghi địa danh.',
  phone: 'Số điện thoại chỉ gồm chữ số, dấu cách, dấu chấm, từ 6 chữ số trở lên.',
  counterId: 'Ký hiệu quầy gồm 1 đến 6 chữ cái không dấu hoặc chữ số.',
  counterName: 'Ghi tên quầy.',
  clerkName: 'Ghi họ tên công chức.',
  pin: 'Mã PIN gồm 4 đến 8 chữ số.',
  pinAgain: 'Hai lần gõ mã PIN không giống nhau.',
  clock: 'Giờ chưa đúng, ví dụ đúng: 07:30.',
  hoursPair: 'Ghi đủ giờ bắt đầu và giờ kết thúc, hoặc để trống cả hai.',
  hoursOrder: 'Giờ kết thúc phải sau giờ bắt đầu, buổi chiều phải sau buổi sáng.',
  neverOpen: 'Ghi giờ làm việc cho ít nhất một ngày trong tuần.',
  rangeFrom: 'Số đầu là số nguyên từ 1 trở lên.',
  rangeTo: 'Số cuối là số nguyên, không nhỏ hơn số đầu.',
  copies: 'Số liên từ 1 đến 4.',
  keyShort: 'Gõ đủ 8 nhóm, mỗi nhóm 4 ký tự.'
}
export type SetupError = keyof typeof SETUP_ERRORS
