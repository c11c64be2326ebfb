import { Button, Modal, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { CommandKind } from '../../../../shared/domain/dossier/commands.ts'
import { possibleCommands } from '../../../../shared/domain/dossier/decide.ts'
import type { Dossier } from '../../../../shared/domain/dossier/folded.ts'
import { statusWith } from '../../../../shared/domain/dossier/dossier.ts'
import { isSettled } from '../../../../shared/domain/dossier/status.ts'
import { navigate } from '../../../app/services/navigation.ts'
import { useShortcut } from '../../../app/services/shortcut.ts'
import { KeyHint } from '../../../ui/key-hint.tsx'
import { ACT, ACTS } from '../../../words/acts.ts'
import { RATING } from '../../../words/rating.ts'
import { SHELL } from '../../../words/shell.ts'
import { ActForm } from './act-form.tsx'
import classes from './acts.module.css'
import { CorrectAct } from './correct-act.tsx'

/** Acts that a dossier usually meets; the others are folded away. */
const USUAL: readonly CommandKind[] = [
  'refuse',
  'askSupplement',
  'receiveSupplement',
  'handOver',
  'recordPayment',
  'finish',
  'returnResult',
  'reappoint'
]

interface NextActsProps {
  readonly dossier: Dossier
  /** Opens the intake form over a dossier that only lies here. */
  readonly onAccept: () => void
}

/** What may follow, as buttons: exactly what the table of the law allows now. */
export function NextActs({ dossier, onAccept }: NextActsProps) {
  const [open, setOpen] = useState<CommandKind>()
  const [returned, setReturned] = useState(false)
  const possible = possibleCommands(dossier)
  const usual = USUAL.filter((kind) => possible.includes(kind))
  const others = possible.filter((kind) => !usual.includes(kind))
  const acceptable = statusWith(dossier, 'accepted') !== undefined
  useShortcut('f6', () => setOpen('returnResult'), { enabled: possible.includes('returnResult') })
  const invite = () => navigate({ screen: 'rating', back: { screen: 'dossiers', dossierId: dossier.dossierId } })
  useShortcut('f6', invite, { enabled: returned })
  const close = () => setOpen(undefined)
  const button = (kind: CommandKind) => (
    <Button
      key={kind}
      size="compact-sm"
      variant={kind === 'returnResult' ? 'filled' : 'default'}
      onClick={() => setOpen(kind)}
      {...(kind === 'returnResult' ? { rightSection: <KeyHint keys="F6" />, 'aria-keyshortcuts': 'F6' } : {})}
    >
      {ACTS[kind].name}
    </Button>
  )
  return (
    <section aria-labelledby="next-acts">
      <Title order={3} size="h6" id="next-acts">
        {ACT.next}
      </Title>
      {isSettled(dossier.status) ? <Text size="sm">{ACT.settled}</Text> : null}
      <div className={classes['acts']}>
        {acceptable ? (
          <Button size="compact-sm" onClick={onAccept}>
            {ACT.accept}
          </Button>
        ) : null}
        {usual.map(button)}
        {returned ? (
          <Button size="compact-sm" onClick={invite} rightSection={<KeyHint keys="F6" />} aria-keyshortcuts="F6">
            {RATING.offer}
          </Button>
        ) : null}
      </div>
      {others.length === 0 ? null : (
        <details className={classes['others']}>
          <summary>{ACT.others}</summary>
          <div className={classes['acts']}>{others.map(button)}</div>
        </details>
      )}
      <Modal
        opened={open !== undefined}
        onClose={close}
        title={open === undefined ? '' : ACTS[open].name}
        size="lg"
        closeButtonProps={{ 'aria-label': SHELL.close }}
      >
        {open === 'correct' ? <CorrectAct dossier={dossier} onClose={close} /> : null}
        {open === undefined || open === 'correct' ? null : (
          <ActForm kind={open} dossier={dossier} onClose={close} onReturned={() => setReturned(true)} />
        )}
      </Modal>
    </section>
  )
}
