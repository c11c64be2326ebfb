import type { CardPortState } from '../../shared/contract/card-port.ts'

const STATES: Record<CardPortState, string> = {
  none: 'Không dùng cổng nối tiếp: máy quét gõ như bàn phím.',
  waiting: 'Chưa mở được cổng: máy quét chưa cắm hoặc phần mềm khác đang giữ; quầy thử lại mỗi giây.',
  open: 'Cổng đang mở, sẵn sàng đọc thẻ.'
}

/** Words of the page where devices are set up. */
export const DEVICES = {
  title: 'Thiết bị',
  card: {
    title: 'Máy quét thẻ căn cước',
    about:
      'Máy quét nối kiểu cổng nối tiếp (USB-COM) không đi qua bàn phím nên UniKey không làm sai chữ. Đổi kiểu nối theo sách hướng dẫn của máy quét.',
    port: 'Cổng',
    portHint: 'Chọn trong danh sách hoặc gõ, như COM3; để trống nếu máy quét gõ như bàn phím',
    portWrong: 'Viết như COM3 (Windows) hoặc /dev/ttyUSB0 (Linux).',
    baud: 'Tốc độ (baud)',
    refresh: 'Tìm lại cổng',
    save: 'Dùng cổng này',
    saved: 'Đã lưu cổng của máy quét.',
    states: STATES,
    test: 'Quét thử một thẻ',
    testHint: 'Đưa một thẻ vào máy quét lúc đang mở trang này; nội dung không được lưu.',
    byPort: 'Đọc được qua cổng nối tiếp',
    byKeyboard: 'Đọc được, máy quét gõ như bàn phím',
    good: (number: string) => `Số ${number}: chữ có dấu đầy đủ, không có gì lạ.`,
    odd: (number: string) => `Số ${number}, có điều cần xem lại:`
  },
  documents: {
    title: 'Camera chụp giấy tờ',
    about: 'Thử xem camera có thấy cả tờ giấy và khung có ôm đúng mép không; hình chụp thử không được lưu.',
    try: 'Thử chụp giấy tờ',
    stop: 'Thôi thử',
    taken: 'Tờ giấy vừa chụp, đã cắt và làm phẳng'
  },
  communes: {
    title: 'Danh sách xã mới',
    about:
      'Để ghi tên xã mới cạnh địa chỉ in trên thẻ cũ. Phần mềm không kèm danh sách nào; nhập tệp do tỉnh hoặc đơn vị cung cấp.',
    none: 'Chưa nhập danh sách nào.',
    head: (count: number, source: string) => `${String(count)} xã, nguồn: ${source}`,
    unverified: 'chưa kiểm chứng',
    import: 'Nhập danh sách xã',
    imported: (count: number) => `Đã nhập ${String(count)} xã.`,
    found: (name: string, province: string, code: string, verified: boolean) =>
      `Xã mới: ${name}, ${province} (mã ${code})${verified ? '' : ' – chưa kiểm chứng'}`
  }
} as const
