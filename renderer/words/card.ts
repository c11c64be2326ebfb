/** Words around reading an identity card. */
export const CARD = {
  open: 'Quét thẻ',
  title: 'Quét thẻ căn cước',
  input: 'Đưa thẻ vào máy quét, hoặc dán nội dung mã QR rồi nhấn Enter',
  inputHint: 'Máy quét gõ như bàn phím: tắt UniKey (E) trước khi quét.',
  nothing: 'Chưa có thẻ nào được đọc.',
  read: 'Đã đọc thẻ; so lại với thẻ rồi điền.',
  doubts: 'Cần xem lại',
  unreadable: 'Chưa đọc được cả thẻ.',
  numbersOnly: 'Chỉ điền số định danh và ngày sinh; họ tên và các mục khác hãy gõ theo thẻ.',
  use: 'Điền vào hồ sơ',
  useNumbers: 'Điền các số đọc được',
  fields: {
    number: 'Số định danh',
    oldNumber: 'Số CMND cũ',
    name: 'Họ và tên',
    birthDate: 'Ngày sinh',
    sex: 'Giới tính',
    address: 'Nơi thường trú',
    issueDate: 'Ngày cấp'
  },
  camera: {
    start: 'Đọc bằng camera',
    stop: 'Tắt camera',
    preview: 'Hình camera; đưa mã QR của thẻ vào giữa hình',
    looking: 'Đang tìm mã QR trong hình…',
    starting: 'Đang mở camera…',
    denied: 'Máy tính không cho dùng camera; xem quyền riêng tư của Windows.',
    missing: 'Không thấy camera nào; kiểm tra dây cắm.',
    busy: 'Camera đang được phần mềm khác dùng; đóng phần mềm đó rồi thử lại.'
  }
} as const
