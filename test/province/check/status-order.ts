/**
 * What the province lets a status become. Written from the list of sensible transitions (law.md section 5), apart from the
 * application's own table, so that one may catch a mistake of the other. A step may be skipped forwards (2 → 9: the counter
 * was offline); a dossier that waits for the citizen (5, 6) is never finished, and nothing goes back from an end.
 */
const MAY_BECOME: Readonly<Record<number, readonly number[]>> = {
  1: [2, 3, 4, 5, 6, 7, 8, 9, 10],
  2: [3, 4, 5, 6, 7, 8, 9, 10],
  3: [],
  4: [3, 5, 6, 7, 8, 9, 10],
  5: [2, 4, 7, 8],
  6: [4, 8],
  7: [],
  8: [],
  9: [10],
  10: []
}

/** The known values of TrangThaiHoSo. */
export const STATUS_WORDS: Readonly<Record<number, string>> = {
  1: 'Mới đăng ký',
  2: 'Được tiếp nhận',
  3: 'Không được tiếp nhận',
  4: 'Đang xử lý',
  5: 'Yêu cầu bổ sung giấy tờ',
  6: 'Yêu cầu thực hiện nghĩa vụ tài chính',
  7: 'Công dân yêu cầu rút hồ sơ',
  8: 'Dừng xử lý',
  9: 'Đã xử lý xong',
  10: 'Đã trả kết quả'
}

/** Whether a dossier in `from` may be said to be in `to`; saying again what it is in is no jump. */
export function mayBecome(from: number, to: number): boolean {
  return from === to || (MAY_BECOME[from]?.includes(to) ?? false)
}
