import type { DesktopApi } from '../shared/contract/desktop-api.ts'
import type { DesktopMethod } from '../shared/contract/methods.ts'
import { formatDate, localDateTime } from '../shared/lib/plain-date.ts'
import { fieldWord } from './words/fields.ts'
import { paperSentence } from './words/papers.ts'
import { ruleSentence } from './words/rules.ts'
import { scannerSentence } from './words/scanners.ts'

type Refused<M extends DesktopMethod> = Extract<Awaited<ReturnType<DesktopApi[M]>>, { readonly ok: false }>['problem']

/** Every reason for which main may refuse anything. */
export type AnyProblem = { [M in DesktopMethod]: Refused<M> }[DesktopMethod]

/** 'HH:mm ngày DD/MM/YYYY' of an instant in epoch ms. */
export function momentWords(epochMs: number): string {
  const local = localDateTime(epochMs)
  return `${local.slice(11)} ngày ${formatDate(local)}`
}

/** A wait in words, rounded up: '5 giây', '2 phút'. */
export function waitWords(waitMs: number): string {
  const seconds = Math.ceil(waitMs / 1000)
  return seconds < 60 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`
}

/** One sentence for the person at the counter: what happened, what was kept, what to do. */
export function sentenceFor(problem: AnyProblem): string {
  switch (problem.kind) {
    case 'invalid':
      return invalidSentence(problem.field, problem.reason)
    case 'field-wrong':
      return `Mục “${fieldWord(problem.field) ?? 'thông tin'}” chưa đúng; nội dung đã nhập vẫn còn, sửa mục này rồi lưu lại.`
    case 'signed-out':
      return 'Quầy đang khóa nên chưa làm được; nhập mã PIN để mở lại, bản nháp vẫn còn.'
    case 'blocked':
      return 'Phần mềm đang tạm dừng để giữ an toàn dữ liệu; làm theo hướng dẫn trên màn hình.'
    case 'internal':
      return 'Phần mềm gặp lỗi nên việc này chưa xong; dữ liệu đã lưu vẫn còn, hãy thử lại một lần.'
    case 'disk-full':
      return 'Ổ đĩa đã đầy nên chưa lưu được; xóa bớt tệp khác trên máy rồi bấm lại, đừng tắt phần mềm.'
    case 'damaged':
      return 'Tệp dữ liệu có dấu hiệu hỏng nên chưa ghi thêm; gọi người phụ trách máy tính, đừng xóa tệp nào.'
    case 'not-found':
      return 'Không còn thấy mục này trong dữ liệu; mở lại danh sách để xem bản mới nhất.'
    case 'cancelled':
      return 'Đã thôi không chọn tệp, chưa có gì thay đổi.'
    case 'cannot-write':
      return 'Không ghi được tệp vào nơi đã chọn; chọn thư mục khác rồi lưu lại.'
    case 'recovery-key-differs':
      return 'Khóa vừa gõ không giống khóa đã cấp; so lại từng nhóm 4 ký tự trên bản giấy.'
    case 'recovery-key-wrong':
      return 'Khóa khôi phục không mở được dữ liệu này; gõ lại đúng bản giấy cất tại đơn vị.'
    case 'already-set-up':
      return 'Máy này đã thiết lập xong từ trước; đóng phần mềm rồi mở lại để đăng nhập.'
    case 'vault-unavailable':
      return 'Windows không giữ được khóa cho tài khoản này nên chưa tạo dữ liệu; đăng nhập lại Windows rồi thử lại.'
    case 'pin-wrong':
      return problem.waitMs > 0
        ? `Mã PIN không đúng; chờ ${waitWords(problem.waitMs)} rồi nhập lại.`
        : 'Mã PIN không đúng; nhập lại.'
    case 'papers-missing':
      return `Còn thiếu ${problem.componentIds.length} giấy tờ nên chưa tiếp nhận; đánh dấu đủ giấy tờ rồi lưu lại, bản nháp vẫn còn.`
    case 'procedure-unknown':
      return 'Thủ tục này không có trong danh mục đang dùng; chọn lại thủ tục, nội dung đã nhập vẫn còn.'
    case 'procedure-not-here':
      return 'Thủ tục này nhận ở cơ quan khác, quầy chỉ hướng dẫn; xem nơi nhận trong Danh mục.'
    case 'proxy-not-allowed':
      return 'Thủ tục này không được nộp thay; bỏ phần ủy quyền hoặc mời chính người có yêu cầu nộp.'
    case 'limit-unknown':
      return 'Danh mục chưa ghi thời hạn của thủ tục này nên chưa tính được ngày trả; bổ sung danh mục rồi lưu lại.'
    case 'due-changed':
      return `Ngày trả kết quả nay là ${formatDate(problem.dueDate)}; báo lại cho người nộp rồi lưu một lần nữa.`
    case 'clock-behind':
      return `Đồng hồ máy chậm hơn lần ghi cuối (${momentWords(problem.lastEventAt)}); chỉnh lại giờ, hoặc xác nhận giờ đang đúng.`
    case 'clock-ahead':
      return `Đồng hồ máy nhanh hơn lần ghi cuối (${momentWords(problem.lastEventAt)}) trên một tháng; chỉnh lại giờ, hoặc xác nhận giờ đang đúng.`
    case 'not-a-catalogue':
      return 'Tệp này không phải danh mục thủ tục đúng mẫu; danh mục cũ vẫn được dùng, hãy chọn tệp khác.'
    case 'unreadable':
      return 'Không đọc được tệp đã chọn; danh mục cũ vẫn được dùng, hãy chép lại tệp rồi thử lại.'
    case 'unreachable':
      return 'Không tới được hệ thống của tỉnh; kiểm tra mạng và địa chỉ rồi thử lại, hồ sơ vẫn lưu trên máy này.'
    case 'busy':
      return 'Hệ thống của tỉnh đang bận nên chưa trả lời; chờ ít phút rồi thử lại.'
    case 'credentials-refused':
      return 'Tỉnh không nhận tài khoản hoặc mật khẩu này; hỏi lại tỉnh rồi nhập lại, thử sai nhiều lần có thể bị khóa.'
    case 'secret-missing':
      return 'Cần nhập mật khẩu cho địa chỉ và tài khoản này; mật khẩu đã lưu chỉ dùng cho nơi đã nhập nó.'
    case 'settled':
      return 'Hồ sơ đã kết thúc nên không sửa thông tin được nữa; chỉ có thể gửi lại như cũ hoặc báo tỉnh.'
    case 'printer-missing':
      return 'Không thấy máy in đã chọn; kiểm tra dây và nguồn máy in, hoặc chọn máy in khác.'
    case 'printer-refuses':
      return 'Máy in không nhận lệnh in; xem giấy và đèn báo trên máy in rồi in lại.'
    case 'file-too-large':
      return 'Tệp lớn hơn 40 MB nên chưa lưu; gắn ít trang hơn trong một tệp.'
    case 'ports-unknown':
      return 'Máy tính không cho biết các cổng; gõ tên cổng của máy quét, như COM3.'
    case 'picture-unreadable':
      return 'Chưa đọc được hình của camera; quét thẻ bằng máy quét hoặc gõ tay.'
    case 'not-communes':
      return 'Tệp này không phải danh sách xã đúng mẫu; danh sách cũ vẫn được dùng, hãy chọn tệp khác.'
    case 'printing-unavailable':
      return 'Máy tính này chưa in được; lưu tệp PDF và in từ máy khác.'
    case 'book-not-drawn':
      return 'Chưa lập được tệp in của quyển sổ; sổ trên máy vẫn nguyên, đóng bớt phần mềm khác rồi thử lại.'
    case 'year-closed':
      return 'Sổ của năm này không mở thêm quyển được nữa; hồ sơ mới vào sổ của năm hiện tại.'
    case 'volume-empty':
      return 'Quyển cuối chưa có hồ sơ nào nên chưa mở quyển tiếp theo.'
    case 'year-not-over':
      return `Sổ của năm chỉ khóa được từ ngày làm việc cuối năm, ${formatDate(problem.from)}.`
    case 'pages-gone':
    case 'pages-unavailable':
    case 'page-damaged':
    case 'paper-expired':
    case 'other-person':
      return paperSentence(problem)
    case 'scanner-unreachable':
    case 'scanner-busy':
    case 'scanner-silent':
    case 'scanner-confused':
    case 'scanner-refused':
    case 'scanner-stopped':
    case 'feeder-empty':
    case 'paper-jam':
    case 'cover-open':
    case 'scan-not-stored':
    case 'scan-under-way':
      return scannerSentence(problem)
    default:
      return ruleSentence(problem)
  }
}

function invalidSentence(path: string, reason: 'too-long' | 'wrong'): string {
  const field = fieldWord(path)
  if (field === undefined) return 'Nội dung gửi đi chưa hợp lệ nên chưa lưu; xem lại các mục vừa nhập rồi thử lại.'
  return reason === 'too-long'
    ? `Mục “${field}” dài quá mức cho phép; nội dung vẫn còn, rút ngắn rồi lưu lại.`
    : `Mục “${field}” chưa đúng; nội dung vẫn còn, sửa rồi lưu lại.`
}
