import { Button, Group, Modal, Title } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../app/services/desktop.ts'
import { DocumentCamera } from '../../app/services/document-camera.tsx'
import { notifyDone, notifyProblem } from '../../app/services/notify.ts'
import { scanners } from '../../words/scanners.ts'
import { SHELL } from '../../words/shell.ts'
import { tray as words } from '../../words/tray.ts'
import classes from './papers.module.css'
import { ScanDialog } from './scan-dialog.tsx'
import { sayAdded, takePicture } from './take-files.ts'

interface WaysInProps {
  readonly count: number
  readonly chosen: number
  readonly dossierId: string | undefined
}

/** How pages come into the tray. */
export function WaysIn({ count, chosen, dossierId }: WaysInProps) {
  const [busy, setBusy] = useState(false)
  const [scanning, setScanning] = useState(false)
  const [taking, setTaking] = useState(false)
  const add = async () => {
    setBusy(true)
    const answer = await call('addPages', null)
    setBusy(false)
    if (answer.ok) sayAdded(answer.value)
    else notifyProblem(answer.problem)
  }
  const printCovers = async () => {
    if (dossierId === undefined) return
    const answer = await call('printCovers', { dossierId, printer: null })
    if (answer.ok) notifyDone(words.coversSent)
    else notifyProblem(answer.problem)
  }
  const saveCovers = async () => {
    if (dossierId === undefined) return
    const answer = await call('saveCovers', { dossierId })
    if (!answer.ok) notifyProblem(answer.problem)
  }
  return (
    <div className={classes['ways']}>
      <div>
        <Title order={2} size="h6" id="tray">
          {words.pages}
        </Title>
        <span className={classes['quiet']} role="status">
          {busy ? words.working : words.count(count, chosen)}
        </span>
      </div>
      <Group gap={6} role="group" aria-label={words.ways}>
        <Button size="compact-sm" loading={busy} onClick={() => void add()}>
          {words.add}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setScanning(true)}>
          {scanners.open}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setTaking(true)}>
          {words.camera}
        </Button>
        {dossierId !== undefined && (
          <>
            <Button size="compact-sm" variant="default" onClick={() => void printCovers()}>
              {words.covers}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => void saveCovers()}>
              {words.saveCovers}
            </Button>
          </>
        )}
      </Group>
      <Modal
        opened={taking}
        onClose={() => setTaking(false)}
        title={words.cameraTitle}
        size="xl"
        closeButtonProps={{ 'aria-label': SHELL.close }}
      >
        {taking && <DocumentCamera onPicture={(bytes) => void takePicture(bytes)} />}
      </Modal>
      <ScanDialog opened={scanning} onClose={() => setScanning(false)} />
    </div>
  )
}
