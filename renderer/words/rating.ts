import type { Ratings } from '../../shared/contract/views.ts'

/** Words of the page that a citizen looks at, and of the offer to open it. */
export const RATING = {
  offer: 'Mời người dân đánh giá',
  title: 'Ông, bà có hài lòng với việc phục vụ hôm nay không?',
  hint: 'Chạm vào một khuôn mặt. Không ghi tên, không ghi hồ sơ.',
  scores: 'Mức độ hài lòng',
  faces: ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'],
  skip: 'Không đánh giá',
  closesIn: (seconds: number) => `Tự đóng sau ${seconds} giây.`,
  thanks: 'Cảm ơn ông, bà đã đánh giá.'
} as const

/** 'Hôm nay 12 lượt đánh giá, 92 % hài lòng'; '' while nobody has said anything. */
export function ratingsWords({ count, satisfied }: Ratings): string {
  if (count === 0) return ''
  return `Hôm nay ${count} lượt đánh giá, ${Math.round((satisfied / count) * 100)} % hài lòng`
}
