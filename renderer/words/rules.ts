import type { CertifyProblem } from '../../shared/contract/certification-calls.ts'
import type { TakeInProblem } from '../../shared/contract/desktop-api.ts'
import type { ActProblem, FileIntakeProblem } from '../../shared/contract/life-calls.ts'
import type { MonthProblem } from '../../shared/domain/register/certification-books.ts'
import { formatDate } from '../../shared/lib/plain-date.ts'
import { bundleSentence, type StickProblem } from './bundle.ts'
import { STATUS_WORDS } from './chips.ts'

type OfDossier = ActProblem | FileIntakeProblem | TakeInProblem | CertifyProblem | MonthProblem
type RuleKind =
  | 'not-allowed'
  | 'stale'
  | 'papers-dropped'
  | 'nothing-chosen'
  | 'supplement-twice'
  | 'paper-not-listed'
  | 'held-by-database'
  | 'papers-still-missing'
  | 'reappointed-twice'
  | 'date-not-later'
  | 'date-not-working'
  | 'extension-too-long'
  | 'apology-missing'
  | 'proof-missing'
  | 'identity-differs'
  | 'authorisation-missing'
  | 'proxy-may-not-collect'
  | 'originals-still-held'
  | 'original-not-held'
  | 'original-held-already'
  | 'nothing-changed'
  | 'same-desk'
  | 'not-immediate'
  | 'conflict-unconfirmed'
  | 'number-missing'
  | 'number-twice'

/** What a rule of a dossier's life forbids. */
export type RuleProblem = Extract<OfDossier, { readonly kind: RuleKind }>

/** One sentence for what a rule forbids: what the rule is, and what to do. */
export function ruleSentence(problem: RuleProblem | StickProblem): string {
  switch (problem.kind) {
    case 'not-allowed':
      return problem.status === 0
        ? 'Hồ sơ chưa có nên không làm việc này được.'
        : `Hồ sơ đang ở trạng thái “${STATUS_WORDS[problem.status]}” nên không làm việc này được.`
    case 'stale':
      return 'Hồ sơ vừa có thay đổi nên chưa ghi; xem lại phần lịch sử rồi làm lại, nội dung đã gõ vẫn còn.'
    case 'papers-dropped':
      return `Giấy tờ đã nhận trước đây phải ghi đủ số bản: ${problem.names.join('; ')}.`
    case 'nothing-chosen':
      return 'Chưa chọn giấy tờ nào; đánh dấu ít nhất một giấy tờ.'
    case 'supplement-twice':
      return 'Chỉ được yêu cầu bổ sung một lần; muốn yêu cầu nữa cần người đứng đầu cho phép, có lý do.'
    case 'paper-not-listed':
      return 'Giấy tờ này không thuộc danh mục đã công bố nên không được yêu cầu.'
    case 'held-by-database':
      return `Không yêu cầu nộp “${problem.name}” vì đã có trong ${problem.database}; nếu vẫn cần thì ghi lý do.`
    case 'papers-still-missing':
      return `Chưa đủ giấy tờ đã yêu cầu: ${problem.names.join('; ')}.`
    case 'reappointed-twice':
      return 'Chỉ được hẹn lại một lần; muốn hẹn nữa cần người đứng đầu cho phép, có lý do.'
    case 'date-not-later':
      return `Ngày hẹn lại phải sau ngày đang hẹn (${formatDate(problem.dueDate)}) và không ở quá khứ.`
    case 'date-not-working':
      return `Ngày ${formatDate(problem.date)} không phải ngày làm việc; chọn ngày khác.`
    case 'extension-too-long':
      return `Thủ tục này chỉ được kéo dài thêm ${String(problem.days)} ngày làm việc; chọn ngày sớm hơn.`
    case 'apology-missing':
      return `Hồ sơ quá hạn từ ngày ${formatDate(problem.dueDate)} mà chưa xin lỗi; lập phiếu xin lỗi trước đã.`
    case 'proof-missing':
      return 'Chưa ghi người nhận xuất trình gì: phiếu hẹn, hoặc giấy tờ tùy thân nếu mất phiếu.'
    case 'identity-differs':
      return 'Số định danh xuất trình không khớp với hồ sơ nên chưa trả kết quả.'
    case 'authorisation-missing':
      return 'Người nhận không có tên trong hồ sơ; ghi giấy ủy quyền rồi mới trả kết quả.'
    case 'proxy-may-not-collect':
      return 'Thủ tục này chỉ trả cho chính người có yêu cầu; mời người đó đến nhận.'
    case 'originals-still-held':
      return `Quầy còn giữ bản chính: ${problem.names.join('; ')}; trả bản chính trước.`
    case 'original-not-held':
      return 'Quầy không giữ bản chính này nên không có gì để trả.'
    case 'original-held-already':
      return `Quầy đang giữ bản chính “${problem.name}” rồi.`
    case 'nothing-changed':
      return 'Chưa có mục nào khác với hồ sơ nên không có gì để đính chính.'
    case 'same-desk':
      return 'Hồ sơ đang ở chính nơi này rồi; ghi tên nơi khác.'
    case 'not-immediate':
      return 'Thủ tục này có thời hạn giải quyết nên không làm ngay được; tiếp nhận ở màn hình Tiếp nhận hồ sơ.'
    case 'conflict-unconfirmed':
      return 'Chưa xác nhận không chứng thực cho mình và người thân; đánh dấu ô xác nhận rồi lưu lại.'
    case 'number-missing':
      return `Sổ thiếu số chứng thực ${String(problem.number)} nên chưa in tháng này; gọi người phụ trách máy tính.`
    case 'number-twice':
      return `Sổ có hai lần số chứng thực ${String(problem.number)} nên chưa in tháng này; gọi người phụ trách máy tính.`
    default:
      return bundleSentence(problem)
  }
}
