/** One figure of the law with the days on which it holds (YYYY-MM-DD, both included) and where it stands. */
export interface Lawful<T> {
  readonly value: T
  readonly effectiveFrom: string
  /** Absent = until another one prevails. */
  readonly effectiveTo?: string
  readonly source: string
  /** False where the wording in force was not seen: shown as "chưa kiểm chứng". */
  readonly verified: boolean
}

/** How long the counter has to say that something is missing. */
export interface NoticeLimit {
  readonly amount: number
  readonly unit: 'WORKING_DAY' | 'WORKING_HOUR'
}

/** Figures that the rules of a dossier's life use (law-2025.md section 3, law.md 4.3 and 6); later rows prevail. */
export const LAW = {
  supplementTimes: [
    {
      value: 1,
      effectiveFrom: '2025-07-01',
      source: 'NĐ 118/2025/NĐ-CP Điều 11: "chỉ được yêu cầu sửa đổi, bổ sung một lần"',
      verified: true
    }
  ],
  /** After examination, whichever the channel. */
  supplementNotice: [
    {
      value: { amount: 3, unit: 'WORKING_DAY' },
      effectiveFrom: '2018-06-21',
      source: 'NĐ 61/2018/NĐ-CP Điều 19.4; không thấy lại trong văn bản năm 2025',
      verified: false
    }
  ],
  /** Data of a connected database cannot be had, are incomplete or wrong: dossiers filed online. */
  databaseNoticeOnline: [
    {
      value: { amount: 8, unit: 'WORKING_HOUR' },
      effectiveFrom: '2026-01-01',
      effectiveTo: '2027-02-28',
      source: 'NQ 66.7/2025/NQ-CP (số điều suy ra: Điều 8)',
      verified: false
    }
  ],
  /** The same for dossiers filed directly or by post. */
  databaseNoticeDirect: [
    {
      value: { amount: 1, unit: 'WORKING_DAY' },
      effectiveFrom: '2026-01-01',
      effectiveTo: '2027-02-28',
      source: 'NQ 66.7/2025/NQ-CP (số điều suy ra: Điều 8)',
      verified: false
    }
  ],
  /** Không yêu cầu giấy tờ đã có trong cơ sở dữ liệu. */
  databaseHolds: [
    {
      value: true,
      effectiveFrom: '2026-08-05',
      source: 'NĐ 118/2025/NĐ-CP Điều 4.2a (NĐ 309/2026/NĐ-CP)',
      verified: true
    }
  ],
  reappointTimes: [
    {
      value: 1,
      effectiveFrom: '2025-07-01',
      source: 'NĐ 118/2025/NĐ-CP, nêu lại ở QĐ 88/2025/QĐ-UBND Lai Châu Điều 3.6: "không quá 01 lần"',
      verified: true
    }
  ],
  /** Whole working days between the apology and the due date. */
  apologyDays: [
    {
      value: 1,
      effectiveFrom: '2025-07-01',
      source: 'NĐ 118/2025/NĐ-CP, nêu lại ở QĐ 88/2025/QĐ-UBND Lai Châu Điều 3.6: trước ít nhất 01 ngày',
      verified: true
    }
  ],
  transferCutoffHour: [
    {
      value: 15,
      effectiveFrom: '2026-08-05',
      source: 'NĐ 118/2025/NĐ-CP Điều 18.2 (NĐ 309/2026/NĐ-CP)',
      verified: true
    },
    { value: 15, effectiveFrom: '2018-06-21', source: 'NĐ 61/2018/NĐ-CP Điều 18.2', verified: true }
  ],
  /** Working days in which the paper dossier follows. */
  paperFollowsDays: [
    {
      value: 1,
      effectiveFrom: '2025-07-01',
      source: 'NĐ 118/2025/NĐ-CP Điều 17, 18, nêu lại ở quyết định của tỉnh Cao Bằng 11/2025',
      verified: false
    }
  ]
} as const satisfies Record<string, readonly Lawful<number | boolean | NoticeLimit>[]>

/** The figure in force on a day: of those that hold, the one that began last; undefined when none does. */
export function inForce<T>(figures: readonly Lawful<T>[], day: string): Lawful<T> | undefined {
  return figures
    .filter(({ effectiveFrom, effectiveTo = '9999-12-31' }) => effectiveFrom <= day && day <= effectiveTo)
    .reduce<Lawful<T> | undefined>(
      (best, each) => (best === undefined || each.effectiveFrom > best.effectiveFrom ? each : best),
      undefined
    )
}
