import type { ScannerProblemKind } from '../../shared/contract/scanners.ts'

/** What the clerk is told, and what to do next. */
export const SCANNER_PROBLEMS: Readonly<Record<ScannerProblemKind, string>> = {
  'scanner-unreachable': 'Không kết nối được với máy quét. Kiểm tra máy quét đã bật và cùng mạng với máy tính này.',
  'scanner-busy': 'Máy quét đang bận việc khác. Chờ một lát rồi quét lại.',
  'scanner-silent': 'Máy quét không trả lời nữa. Tắt máy quét, bật lại rồi quét tiếp các trang còn thiếu.',
  'scanner-confused': 'Máy quét trả lời không đúng chuẩn eSCL. Hãy quét bằng nút trên máy vào thư mục theo dõi.',
  'scanner-refused': 'Máy quét không nhận cách quét này. Chọn độ phân giải, màu hoặc nguồn giấy khác.',
  'scanner-stopped': 'Việc quét đã dừng giữa chừng.',
  'feeder-empty': 'Khay nạp giấy đang trống. Đặt giấy vào khay rồi quét lại.',
  'paper-jam': 'Giấy bị kẹt hoặc kéo lệch trong máy quét. Gỡ giấy ra rồi quét tiếp các trang còn thiếu.',
  'cover-open': 'Nắp máy quét đang mở. Đóng nắp rồi quét lại.',
  'scan-not-stored': 'Không lưu được trang vừa quét nên đã dừng quét. Kiểm tra dung lượng đĩa còn trống.'
}
