import { useEffect, useRef, useState } from 'react'
import { SHELL } from '../words/shell.ts'
import { drawPages } from './draw-pages.ts'

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
    drawForScreen(pdf, width).then(
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

async function drawForScreen(pdf: Uint8Array, width: number): Promise<HTMLCanvasElement[]> {
  const pages = await drawPages(pdf, 'display', (points) => (width * window.devicePixelRatio) / points)
  return pages.map(({ canvas }) => {
    canvas.style.cssText = `width: ${String(width)}px; max-width: 100%; border: 1px solid var(--line)`
    return canvas
  })
}
