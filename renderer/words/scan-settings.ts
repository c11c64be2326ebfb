import type { ScanSettingsView } from '../../shared/contract/paper-calls.ts'
import { REFUSED_FILE } from './papers.ts'

/** Words of how papers are digitised here, on the page of devices. */
export const scanSettings = {
  watch: {
    title: 'Thư mục của máy quét',
    about:
      'Máy quét cất tệp vào thư mục này; quầy tự lấy từng tệp vào khay rồi xóa khỏi thư mục, vì tệp ở đó ai cũng mở được. Tệp không đọc được thì để nguyên.',
    none: 'Chưa theo dõi thư mục nào.',
    folder: (folder: string) => `Đang theo dõi: ${folder}`,
    choose: 'Chọn thư mục',
    another: 'Chọn thư mục khác',
    leave: 'Thôi theo dõi',
    chosen: 'Từ giờ quầy lấy tệp trong thư mục này.',
    troubles: {
      'folder-gone': 'Không thấy thư mục: ổ đĩa hoặc mạng đang ngắt; khi có lại quầy tự lấy tiếp.',
      'folder-refused': 'Không được quyền xem thư mục này; chọn thư mục khác.',
      'file-locked': 'Có tệp đang bị phần mềm khác giữ; quầy thử lại đến khi mở được.'
    } satisfies Record<NonNullable<ScanSettingsView['trouble']>, string>,
    refused: 'Tệp còn để lại trong thư mục',
    why: ({ name, kind }: ScanSettingsView['refused'][number]) =>
      `${name}: ${kind === 'disk-full' ? 'ổ đĩa đã đầy' : REFUSED_FILE[kind]}`
  },
  quality: {
    title: 'Cách số hóa',
    about:
      'Trang vào khay được vẽ lại thành ảnh gọn, ghép thành PDF/A-3b. Mức 200 dpi, có màu là mức tối thiểu cho giấy tờ thường theo CV 7197/BKHCN-CĐSQG; quy định riêng của TT 01/2023/TT-VPCP về tên tệp chưa kiểm chứng.',
    dpi: 'Độ phân giải',
    colour: 'Màu',
    colours: { colour: 'giữ màu', grey: 'xám (không dùng cho giấy có dấu đỏ, ảnh, chữ viết tay)' },
    rule: 'Tên tệp',
    ruleHint: 'Ghép từ {maHoSo}, {ngay}, {stt}, {giayTo}, {thuTuc}; phải có {stt}',
    ruleWrong: 'Tên tệp phải có {stt} và chỉ dùng các phần đã kể.',
    example: (name: string) => `Ví dụ: ${name}`,
    keep: 'Giữ cả tệp gốc bên cạnh PDF',
    save: 'Lưu cách số hóa',
    saved: 'Đã lưu cách số hóa.'
  }
} as const
