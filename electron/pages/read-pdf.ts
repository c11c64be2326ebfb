import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import { MAX_FILE_PAGES } from '../../shared/domain/papers/page-limits.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import type { FilePages, ReadProblem } from './file-pages.ts'
import { wasmOf } from './wasm-of.ts'

/** A PDF counts in points. */
const POINTS_PER_INCH = 72

let starting: ReturnType<typeof PDFiumLibrary.init> | undefined
const library = () => (starting ??= PDFiumLibrary.init({ wasmBinary: wasmOf('@hyzyla/pdfium/pdfium.wasm') }))

/** A PDF. Its pages are drawn with what stands on them, notes and filled fields too; scripts and attached files are never looked at. */
export async function openPdf(bytes: Uint8Array): Promise<Result<FilePages, ReadProblem>> {
  const loaded = await load(bytes)
  if (!loaded.ok) return loaded
  const pdf = loaded.value
  const pages = pdf.getPageCount()
  if (pages < 1 || pages > MAX_FILE_PAGES) {
    pdf.destroy()
    return fail({ kind: pages < 1 ? 'file-damaged' : 'file-too-large' })
  }
  return ok({
    kind: 'pdf',
    pages,
    size(index) {
      const { originalWidth: width, originalHeight: height } = pdf.getPage(index).getOriginalSize()
      // A page that cannot be read has no size.
      const there = width > 0 && height > 0
      return Promise.resolve(
        there ? ok({ width, height, dpi: POINTS_PER_INCH, mayGrow: true }) : fail({ kind: 'file-damaged' })
      )
    },
    async render(index, { width, height }) {
      const drawn = await pdf
        .getPage(index)
        .render({ width, height, scale: 1, render: 'bitmap', renderFormFields: true })
      return ok({ pixels: drawn.data, width: drawn.width, height: drawn.height, channels: 4 })
    },
    close: () => pdf.destroy()
  })
}

/** The reader's own words tell why a file cannot be opened; anything else it throws is a bug of it and ends the process. */
async function load(bytes: Uint8Array): Promise<Result<PDFiumDocument, ReadProblem>> {
  const reader = await library()
  try {
    return ok(await reader.loadDocument(bytes))
  } catch (error) {
    if (!(error instanceof Error) || error instanceof WebAssembly.RuntimeError) throw error
    return fail({ kind: /password|security/i.test(error.message) ? 'file-encrypted' : 'file-damaged' })
  }
}
