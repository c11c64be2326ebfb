import type { PaperAttached } from '../../shared/domain/dossier/event.ts'

/** Sentences of scanned papers. */
export const PAPERS = {
  attach: 'Thêm tệp',
  attachTo: (paper: string) => `Thêm tệp số hóa của ${paper}`,
  none: 'chưa số hóa',
  attached: (name: string) => `Đã lưu ${name} vào hồ sơ.`,
  digitised: (done: number, all: number) => `số hóa ${String(done)}/${String(all)}`
} as const

/** A file as the list shows it: its name and size. */
export function fileWords({ name, size }: Pick<PaperAttached, 'name' | 'size'>): string {
  return `${name} (${size < 1_000_000 ? `${String(Math.max(1, Math.round(size / 1000)))} kB` : `${(size / 1_000_000).toFixed(1).replace('.', ',')} MB`})`
}
