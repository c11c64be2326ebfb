/** Words for an intake that is not accepted now. */
export const FILE = {
  title: 'Chưa tiếp nhận được',
  askSupplement: {
    title: 'Yêu cầu bổ sung',
    note: 'Nêu một lần cho đủ mọi giấy tờ còn thiếu, chỉ trong danh mục đã công bố. Phiếu yêu cầu bổ sung được in, chưa hẹn ngày trả.',
    save: 'Ghi và in phiếu'
  },
  turnAway: {
    title: 'Từ chối tiếp nhận',
    note: 'Từ chối phải bằng văn bản, nêu rõ lý do. Phiếu từ chối được in, không dùng mã hồ sơ.',
    save: 'Ghi và in phiếu'
  },
  leave: 'Để lại, xem xét sau',
  papers: 'Giấy tờ yêu cầu bổ sung',
  waiver: (database: string) => `Đã có trong ${database}; lý do vẫn yêu cầu`,
  known: 'Chọn lý do theo quy định',
  reason: 'Lý do',
  saving: 'Đang ghi…',
  confirmClock: 'Giờ trên máy là đúng, vẫn ghi',
  done: 'Đã ghi, chưa tiếp nhận',
  refusalNumber: 'Số phiếu từ chối',
  noPromise: 'Chưa có hẹn trả kết quả.'
} as const
