import { Modal } from '@mantine/core'
import { PdfView } from '../../ui/pdf-view.tsx'
import { SHELL } from '../../words/shell.ts'

const WIDTH = 720

/** A paper to look at: what it is called, and exactly what is or would be printed. */
export interface ShownPdf {
  readonly name: string
  readonly pdf: Uint8Array
}

interface PdfDialogProps {
  /** Undefined = closed. */
  readonly shown: ShownPdf | undefined
  /** Above the pages, where it is more than the paper's name. */
  readonly title?: string
  readonly onClose: () => void
}

/** One paper over the screen, page by page. */
export function PdfDialog({ shown, title = shown?.name ?? '', onClose }: PdfDialogProps) {
  return (
    <Modal
      opened={shown !== undefined}
      onClose={onClose}
      title={title}
      size={WIDTH + 60}
      closeButtonProps={{ 'aria-label': SHELL.close }}
    >
      {shown && <PdfView label={shown.name} pdf={shown.pdf} width={WIDTH} />}
    </Modal>
  )
}
