import { present } from '../../shared/lib/invariant.ts'

/** The root of the page tree as our own engine writes it, uncompressed. */
const PAGE_TREE = /\/Type\s*\/Pages\s*\/Count (\d+)/

/** How many pages a PDF drawn here has. Another engine's PDF is a bug. */
export function pageCount(pdf: Uint8Array): number {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  // The tree is written last: the streams before it, which may hold anything, are not looked at.
  const at = bytes.lastIndexOf('/Type /Pages')
  const found = at < 0 ? null : PAGE_TREE.exec(bytes.toString('latin1', at, at + 80))
  return Number(present(found?.[1] ?? undefined, 'page tree of the PDF'))
}
