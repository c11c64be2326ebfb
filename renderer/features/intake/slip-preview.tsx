import { PdfDialog } from '../../app/services/pdf-dialog.tsx'
import { useShortcut } from '../../app/services/shortcut.ts'
import { dossiers } from '../../words/dossiers.ts'
import { intake as words } from '../../words/intake.ts'

interface SlipPreviewProps {
  readonly pdf: Uint8Array | undefined
  readonly onClose: () => void
  readonly onSave: () => void
}

/** The slip as it would be printed now; nothing is saved or numbered by looking. */
export function SlipPreview({ pdf, onClose, onSave }: SlipPreviewProps) {
  const closeAndSave = () => {
    onClose()
    onSave()
  }
  useShortcut('mod+enter', closeAndSave, { inDialog: true, enabled: pdf !== undefined })
  const shown = pdf && { name: dossiers.slip, pdf }
  return <PdfDialog shown={shown} title={words.previewTitle} onClose={onClose} />
}
