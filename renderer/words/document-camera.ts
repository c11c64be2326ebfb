/** Words of taking a picture of a paper with a camera. */
export const DOCUMENT_CAMERA = {
  preview: 'Hình của camera; đặt cả tờ giấy vào trong hình, trên nền sẫm',
  take: 'Chụp',
  again: 'Chụp lại',
  keep: 'Dùng hình này',
  picture: 'Hình vừa chụp, khung là mép giấy',
  hint: 'Khung phải ôm sát tờ giấy: kéo các góc bằng chuột, hoặc Tab đến góc rồi dùng mũi tên (Shift: bước lớn).',
  whole: 'Lấy cả hình',
  corners: ['Góc trên bên trái', 'Góc trên bên phải', 'Góc dưới bên phải', 'Góc dưới bên trái'],
  noArea: 'Bốn góc chưa tạo thành khung; kéo lại các góc.'
} as const
