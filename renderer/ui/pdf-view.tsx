import { useEffect, useRef, useState } from 'react'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

interface PdfViewProps {
  readonly label: string
  readonly pdf: Uint8Array
  /** Width of a page in CSS pixels. */
  readonly width: number
}

/** Shows a PDF page by page as pictures, exactly as it will be printed. */
export function PdfView({ label, pdf, width }: PdfViewProps) {
  const box = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState(0)
  useEffect(() => {
    let gone = false
    void drawPages(pdf, width, (canvases) => {
      if (gone || !box.current) return
      box.current.replaceChildren(...canvases)
      setPages(canvases.length)
    })
    return () => {
      gone = true
    }
  }, [pdf, width])
  return <div ref={box} role="img" aria-label={label} data-pages={pages} style={{ display: 'grid', gap: 8 }} />
}

async function drawPages(pdf: Uint8Array, width: number, show: (canvases: HTMLCanvasElement[]) => void): Promise<void> {
  const pdfjs = await import('pdfjs-dist')
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl
  // pdf.js takes the bytes away with it, so it gets its own.
  const task = pdfjs.getDocument({ data: pdf.slice() })
  const document_ = await task.promise
  const canvases: HTMLCanvasElement[] = []
  for (let number = 1; number <= document_.numPages; number++) {
    const page = await document_.getPage(number)
    const ratio = window.devicePixelRatio
    const viewport = page.getViewport({ scale: (width * ratio) / page.getViewport({ scale: 1 }).width })
    const canvas = document.createElement('canvas')
    canvas.width = viewport.width
    canvas.height = viewport.height
    canvas.style.cssText = `width: ${String(width)}px; max-width: 100%; border: 1px solid var(--line)`
    await page.render({ canvas, viewport }).promise
    canvases.push(canvas)
  }
  show(canvases)
  await task.destroy()
}
