import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

/** One page of a PDF as a picture. Size of the paper in points. */
interface DrawnPage {
  readonly canvas: HTMLCanvasElement
  readonly width: number
  readonly height: number
}

/**
 * Draws every page of a PDF on a canvas of its own. `scaleOf`: pixels per point for a page so many points wide.
 * 'print' also draws where no frames come, as in a window that is never shown. Rejected when the PDF cannot be read.
 */
export async function drawPages(
  pdf: Uint8Array,
  purpose: 'display' | 'print',
  scaleOf: (width: number) => number
): Promise<DrawnPage[]> {
  const pdfjs = await import('pdfjs-dist')
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl
  // pdf.js takes the bytes away with it, so it gets its own.
  const task = pdfjs.getDocument({ data: pdf.slice() })
  try {
    const document_ = await task.promise
    const pages: DrawnPage[] = []
    for (let number = 1; number <= document_.numPages; number++) {
      const page = await document_.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const viewport = page.getViewport({ scale: scaleOf(width) })
      const canvas = document.createElement('canvas')
      canvas.width = viewport.width
      canvas.height = viewport.height
      await page.render({ canvas, viewport, intent: purpose }).promise
      pages.push({ canvas, width, height })
    }
    return pages
  } finally {
    await task.destroy()
  }
}
