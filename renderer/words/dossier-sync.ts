import type { DossierSync, SentItem } from '../../shared/contract/dossier-sync.ts'
import { momentWords } from '../words.ts'
import { reasonWords, SENT_WORDS } from './correction.ts'

/** One thing that the province must know, and how it stands. */
export function sentItemWords({ kind, state, acknowledgedAt, reasons }: SentItem): string {
  const what = SENT_WORDS[kind]
  if (reasons.length > 0) return `${what}: tỉnh từ chối (${reasons.map((each) => reasonWords(each)).join('; ')})`
  if (state === 'acknowledged')
    return acknowledgedAt === null
      ? `${what}: tỉnh đã xác nhận`
      : `${what}: tỉnh đã xác nhận lúc ${momentWords(acknowledgedAt)}`
  return state === 'recorded' ? `${what}: tỉnh đã có hồ sơ, chờ xác nhận bước tiếp nhận` : `${what}: chờ gửi`
}

/** Sentences of a dossier's own synchronisation. */
export const dossierSyncWords = {
  title: 'Đồng bộ với tỉnh',
  facts({ files, parked, attempts, lastTryAt, nextTryAt }: DossierSync): string[] {
    return [
      ...(files.all > 0 ? [`Tệp giấy tờ: tỉnh đã nhận ${files.held} / ${files.all}`] : []),
      ...(lastTryAt === null ? [] : [`Lần gửi gần nhất: ${momentWords(lastTryAt)}`]),
      ...(nextTryAt === null ? [] : [`Tự gửi lại lúc ${momentWords(nextTryAt)} (đã thử ${attempts} lần)`]),
      ...(parked ? ['Chờ người sửa ở màn hình Đồng bộ'] : [])
    ]
  }
} as const
