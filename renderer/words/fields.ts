/** What a field is called on screen, by its path in the contract. */
const FIELDS: Readonly<Record<string, string>> = {
  'applicant.name': 'họ tên người nộp',
  'applicant.idNumber': 'số giấy tờ của người nộp',
  'applicant.oldIdNumber': 'số CMND cũ',
  'applicant.birth': 'ngày sinh của người nộp',
  'applicant.sex': 'giới tính của người nộp',
  'applicant.address': 'địa chỉ của người nộp',
  'applicant.phone': 'số điện thoại của người nộp',
  'applicant.email': 'thư điện tử của người nộp',
  'authoriser.name': 'họ tên người ủy quyền',
  'authoriser.idNumber': 'số giấy tờ của người ủy quyền',
  'authoriser.address': 'địa chỉ của người ủy quyền',
  'authoriser.phone': 'số điện thoại của người ủy quyền',
  'authoriser.email': 'thư điện tử của người ủy quyền',
  'authoriser.document': 'giấy tờ ủy quyền',
  'delivery.address': 'địa chỉ nhận kết quả qua bưu chính',
  procedureCode: 'thủ tục',
  variant: 'trường hợp áp dụng thời hạn',
  papers: 'giấy tờ',
  sets: 'số bộ hồ sơ',
  note: 'ghi chú',
  idNumber: 'số giấy tờ',
  text: 'ô tìm kiếm',
  pin: 'mã PIN',
  clerkName: 'họ tên công chức',
  recoveryKey: 'khóa khôi phục',
  printer: 'máy in',
  'unit.headerLines': 'tên đơn vị',
  'unit.code': 'mã định danh đơn vị',
  'unit.place': 'địa danh',
  'unit.phone': 'số điện thoại đơn vị',
  'counter.id': 'ký hiệu quầy',
  'counter.name': 'tên quầy',
  'office.hours': 'giờ làm việc',
  numbering: 'cách cấp mã hồ sơ',
  'connection.url': 'địa chỉ hệ thống của tỉnh',
  'connection.unitCode': 'mã định danh đơn vị',
  'connection.clientId': 'tên tài khoản kết nối',
  'connection.username': 'tên tài khoản kết nối',
  'connection.dstcode': 'mã hệ thống đích',
  secret: 'mật khẩu kết nối',
  reason: 'lý do',
  amountVnd: 'số tiền',
  receiptNumber: 'số biên lai',
  to: 'nơi nhận',
  receiver: 'người nhận',
  receivedBy: 'người nhận kết quả',
  dueDate: 'ngày hẹn lại',
  head: 'người đứng đầu',
  remedy: 'cách khắc phục',
  day: 'ngày đối chiếu',
  lines: 'loại giấy tờ chứng thực',
  month: 'tháng của sổ',
  'printing.copies': 'số liên',
  bin: 'mã ngân hàng',
  account: 'số tài khoản',
  holder: 'tên chủ tài khoản'
}

/** The name of a field, from its whole path or the nearest part of it that has one; undefined for what no clerk sees. */
export function fieldWord(path: string): string | undefined {
  const parts = path.replace(/^(intake|settings|command|decision)\./, '').split('.')
  for (let length = parts.length; length > 0; length--) {
    const word = FIELDS[parts.slice(0, length).join('.')]
    if (word !== undefined) return word
  }
  return undefined
}
