import type { BlockedReason } from '../../shared/contract/views.ts'

interface BlockedWords {
  readonly title: string
  /** What happened, then what was kept. */
  readonly what: string
  /** What to do, in order. */
  readonly steps: readonly string[]
}

const CALL = 'Báo người phụ trách máy tính của đơn vị, nói đúng tên màn hình này.'
const KEEP = 'Không xóa, không chép đè thư mục dữ liệu của phần mềm.'

/** Each reason not to open the records, with its own way out. Nothing here ever offers to delete records. */
export const BLOCKED: Readonly<Record<BlockedReason, BlockedWords>> = {
  'key-lost': {
    title: 'Máy này không còn mở được khóa dữ liệu',
    what: 'Tài khoản Windows hoặc máy tính đã đổi nên khóa cất trong máy không dùng được. Hồ sơ vẫn còn nguyên.',
    steps: [
      'Lấy bản giấy “Khóa khôi phục” đã niêm phong khi thiết lập quầy.',
      'Gõ đủ 8 nhóm vào ô dưới đây, không cần gõ dấu gạch.',
      'Mở xong, niêm phong lại bản giấy.'
    ]
  },
  'key-file-lost': {
    title: 'Không thấy tệp khóa của dữ liệu',
    what: 'Hai tệp keys.json và keys.copy.json cạnh tệp hồ sơ bị mất hoặc hỏng; thiếu chúng thì cả khóa khôi phục cũng không mở được. Hồ sơ vẫn còn nguyên.',
    steps: ['Trả hai tệp này về chỗ cũ nếu vừa chuyển hoặc dọn thư mục.', 'Đóng rồi mở lại phần mềm.', KEEP, CALL]
  },
  damaged: {
    title: 'Tệp dữ liệu có dấu hiệu hỏng',
    what: 'Phần mềm đã dừng ghi để không làm hỏng thêm. Những hồ sơ đã lưu trước đó được giữ nguyên trong tệp.',
    steps: ['Đóng phần mềm.', KEEP, CALL, 'Trong lúc chờ, tiếp nhận trên giấy và nhập lại sau.']
  },
  'newer-version': {
    title: 'Dữ liệu được ghi bởi bản phần mềm mới hơn',
    what: 'Bản đang chạy cũ hơn dữ liệu nên không được phép mở. Hồ sơ vẫn còn nguyên.',
    steps: ['Đóng phần mềm.', 'Cài lại bản mới nhất đã dùng trên máy này.', 'Mở lại phần mềm.']
  },
  'database-missing': {
    title: 'Không thấy tệp dữ liệu',
    what: 'Quầy này đã thiết lập nhưng tệp hồ sơ không còn ở chỗ cũ; có thể tệp bị chuyển đi hoặc ổ đĩa chưa cắm.',
    steps: ['Cắm lại ổ đĩa hoặc trả tệp về chỗ cũ nếu vừa chuyển.', 'Đóng rồi mở lại phần mềm.', CALL]
  },
  'catalogue-damaged': {
    title: 'Danh mục thủ tục không đọc được',
    what: 'Tệp danh mục hoặc lịch nghỉ đi kèm phần mềm bị hỏng. Hồ sơ vẫn còn nguyên.',
    steps: ['Đóng phần mềm.', 'Cài lại đúng bản phần mềm này; dữ liệu không bị xóa.', 'Mở lại phần mềm.']
  },
  'disk-full': {
    title: 'Ổ đĩa đã đầy',
    what: 'Không còn chỗ để ghi nên phần mềm chưa mở dữ liệu. Hồ sơ vẫn còn nguyên.',
    steps: ['Đóng phần mềm.', 'Xóa bớt tệp không cần trên ổ đĩa này, giữ lại ít nhất 1 GB trống.', 'Mở lại phần mềm.']
  },
  unreadable: {
    title: 'Không đọc được dữ liệu của quầy',
    what: 'Tệp dữ liệu còn đó nhưng phần mềm không đọc được nội dung; có thể tệp đang bị chương trình khác giữ.',
    steps: ['Khởi động lại máy tính rồi mở lại phần mềm.', KEEP, CALL]
  }
}

/** Labels of the blocked screen. */
export const BLOCKED_LABELS = {
  toDo: 'Việc cần làm',
  key: 'Khóa khôi phục',
  keyTyped: (typed: number, all: number) => `Đã gõ ${typed} trên ${all} ký tự.`,
  keyShort: 'Gõ đủ 8 nhóm, mỗi nhóm 4 ký tự.',
  open: 'Mở dữ liệu'
}
