import type {
  AttachFilesProblem,
  BindProblem,
  FileRefusal,
  PictureProblem,
  ReuseProblem
} from '../../shared/contract/paper-calls.ts'
import type { PaperAttached } from '../../shared/domain/dossier/event.ts'

/** What only scanned papers are refused for. */
export type PaperProblem = Extract<
  AttachFilesProblem | BindProblem | PictureProblem | ReuseProblem,
  { readonly kind: 'pages-gone' | 'pages-unavailable' | 'page-damaged' | 'paper-expired' | 'other-person' }
>

/** One sentence for what is not done with scanned papers. */
export function paperSentence({ kind }: PaperProblem): string {
  switch (kind) {
    case 'pages-gone':
      return 'Có trang không còn trong khay (đã gắn hoặc đã bỏ) nên chưa gắn gì; xem lại khay rồi chọn lại.'
    case 'pages-unavailable':
      return 'Phần đọc trang quét vừa dừng nên chưa xong; trang vẫn còn nguyên, hãy thử lại.'
    case 'page-damaged':
      return 'Tệp số hóa trên ổ đĩa có dấu hiệu hỏng nên không mở; gọi người phụ trách máy tính, đừng xóa tệp nào.'
    case 'paper-expired':
      return 'Giấy tờ này đã hết hạn nên không dùng lại được; nhận bản mới của công dân.'
    case 'other-person':
      return 'Giấy tờ này là của người khác nên không dùng lại cho hồ sơ này.'
  }
}

/** Why one file of several was not taken, in a few words behind its name. */
export const REFUSED_FILE: Readonly<Record<FileRefusal, string>> = {
  'file-unreadable': 'không đọc được, hãy chép lại tệp',
  'file-too-large': 'lớn hơn 40 MB hoặc quá nhiều trang',
  'file-not-pages': 'không phải PDF, JPG, PNG hay TIFF',
  'file-encrypted': 'có mật khẩu, hãy lưu lại bản không khóa',
  'file-damaged': 'hỏng hoặc chưa đủ, hãy quét lại',
  'pages-unavailable': 'không đọc xong, hãy thử lại'
}

/** Sentences of scanned papers. */
export const PAPERS = {
  none: 'chưa số hóa',
  digitised: (done: number, all: number) => `số hóa ${String(done)}/${String(all)}`
} as const

type FileFacts = Pick<PaperAttached, 'name' | 'size'> & { readonly pages?: number | null | undefined }

const sizeWords = (size: number) =>
  size < 1_000_000
    ? `${String(Math.max(1, Math.round(size / 1000)))} kB`
    : `${(size / 1_000_000).toFixed(1).replace('.', ',')} MB`
const factsOf = ({ size, pages = null }: FileFacts) =>
  pages === null ? sizeWords(size) : `${String(pages)} trang, ${sizeWords(size)}`

/** A file as the list shows it: its name, pages where they were counted, and size. */
export const fileWords = (file: FileFacts): string => `${file.name} (${factsOf(file)})`

/** The same where a long name is cut at its end. */
export const fileInBrief = (file: FileFacts): string => `${factsOf(file)}: ${file.name}`
