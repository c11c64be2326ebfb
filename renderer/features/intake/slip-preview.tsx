import { Modal } from '@mantine/core'
import { useShortcut } from '../../app/services/shortcut.ts'
import { PdfView } from '../../ui/pdf-view.tsx'
import { dossiers } from '../../words/dossiers.ts'
import { SHELL } from '../../words/shell.ts'
import { intake as words } from '../../words/intake.ts'

interface SlipPreviewProps {
  readonly pdf: Uint8Array | undefined
  readonly onClose: () => void
  readonly onSave: () => void
}

const WIDTH = 720

/** The slip as it would be printed now; nothing is saved or numbered by looking. */
export function SlipPreview({ pdf, onClose, onSave }: SlipPreviewProps) {
  const closeAndSave = () => {
    onClose()
    onSave()
  }
  useShortcut('mod+enter', closeAndSave, { inDialog: true, enabled: pdf !== undefined })
  return (
    <Modal
      opened={pdf !== undefined}
      onClose={onClose}
      title={words.previewTitle}
      size={WIDTH + 60}
      closeButtonProps={{ 'aria-label': SHELL.close }}
    >
      {pdf && <PdfView label={dossiers.slip} pdf={pdf} width={WIDTH} />}
    </Modal>
  )
}
