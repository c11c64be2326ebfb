/** Sentences of the sign-in screen. */
export const SIGN_IN = {
  clerk: 'Công chức tiếp nhận',
  pin: 'Mã PIN',
  pinEmpty: 'Nhập mã PIN gồm 4 đến 8 chữ số.',
  showPin: 'Hiện mã PIN',
  enter: 'Mở quầy',
  waiting: (wait: string) => `Chờ ${wait}`,
  nobody: 'Chưa có công chức nào ở quầy này.'
}
