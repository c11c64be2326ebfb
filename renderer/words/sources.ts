/** What the tags and working notes of the shipped catalogue mean, in the order they are replaced. */
const REPLACEMENTS: readonly (readonly [RegExp, string])[] = [
  [/; dossiers received before follow the old law/g, '; hồ sơ nhận trước đó theo luật cũ'],
  [/ from (\d+\/\d+\/\d+)/g, ' từ $1'],
  [
    /base hộ tịch list only; the linked-procedure decree is missing/g,
    'mới có danh mục hộ tịch, thiếu nghị định liên thông'
  ],
  [/\[PĐ\] for ([^;]*); ([^;]*) is \(M\)/g, '$1; $2 chưa đối chiếu'],
  [/\s*\(?(in |found per )?law(-2025)?\.md( section)?( [\d.]+)?( \(M\)|, no tag)?\)?/g, ''],
  [/general knowledge, unverified/g, 'chưa có nguồn'],
  [/NOT FOUND/g, 'chưa tìm thấy nguồn'],
  [/by analogy with ([\d.]+), unverified/g, 'theo thủ tục tương tự $1'],
  [/, PARTIAL in the source/g, ' (nguồn chỉ nêu một phần)'],
  [/ as published by three provinces in ([\d/]+)/g, ', ba tỉnh công bố $1'],
  [/\(recheck under ([^,)]+)(, (?:from|từ) ([\d/]+))?\)/g, '(cần xem lại theo $1)'],
  [/: (\d+) working days, with verification at most (\d+)/g, ': $1 ngày làm việc, có xác minh tối đa $2 ngày'],
  [/public index \(([^)]*)\), not a source named/g, 'bảng công khai ($1)'],
  [/assumed: .*/g, 'suy đoán'],
  [/no end date known/g, 'chưa rõ ngày hết hiệu lực'],
  [/exact wording not seen in a named source/g, 'chưa thấy nguyên văn'],
  [/\[PĐ\]\s*/g, ''],
  [/\[MOJ-proc\]/g, 'thủ tục do Bộ Tư pháp công bố'],
  [/\[FAQ\]/g, 'hỏi đáp của trung tâm hành chính công'],
  [/\[HN-fees\]/g, 'biểu phí Hà Nội'],
  [/\[TTHC-test\]/g, 'danh sách mã thủ tục 2025–2026'],
  [/\[NQ66\.22\]/g, 'NQ 66.22/2026/NQ-CP'],
  [/\s*\(M\)/g, ''],
  [/(\D)Đ(\d)/g, '$1Điều $2'],
  [/^[\s;,]+|[\s;,]+$/g, '']
]

/** Where a value of the catalogue comes from, in words a clerk can read; '' when nothing is known. */
export function sourceWords(source: string): string {
  return REPLACEMENTS.reduce((text, [pattern, words]) => text.replace(pattern, words), source)
}
