import { useEffect, useRef, useState } from 'react'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { SHELL } from '../words/shell.ts'

interface PdfViewProps {
  readonly label: string
  readonly pdf: Uint8Array
  /** Widest a page may be, in CSS pixels; narrower places shrink it. */
  readonly width: number
}

/** Shows a PDF page by page as pictures, exactly as it will be printed. */
export function PdfView({ label, pdf, width }: PdfViewProps) {
  const box = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState<number | 'unreadable'>(0)
  useEffect(() => {
    let gone = false
    drawPages(pdf, width).then(
      (canvases) => {
        if (gone || !box.current) return
        box.current.replaceChildren(...canvases)
        setPages(canvases.length)
      },
      () => {
        if (!gone) setPages('unreadable')
      }
    )
    return () => {
      gone = true
    }
  }, [pdf, width])
  return (
    <div>
      {pages === 0 && <p role="status">{SHELL.loading}</p>}
      {pages === 'unreadable' && <p role="alert">{SHELL.pdfUnreadable}</p>}
      <div ref={box} role="img" aria-label={label} data-pages={pages} style={{ display: 'grid', gap: 8 }} />
    </div>
  )
}

async function drawPages(pdf: Uint8Array, width: number): Promise<HTMLCanvasElement[]> {
  const pdfjs = await import('pdfjs-dist')
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl
  // pdf.js takes the bytes away with it, so it gets its own.
  const task = pdfjs.getDocument({ data: pdf.slice() })
  try {
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
    return canvases
  } finally {
    await task.destroy()
  }
}
