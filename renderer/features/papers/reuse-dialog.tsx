import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ReusablePaper } from '../../../shared/contract/paper-calls.ts'
import { formatDate, localDate, parseTypedDate } from '../../../shared/lib/plain-date.ts'
import { call } from '../../app/services/desktop.ts'
import { notifyDone, notifyProblem } from '../../app/services/notify.ts'
import { useDesktopQuery } from '../../app/services/query.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { fileWords } from '../../words/papers.ts'
import { SHELL } from '../../words/shell.ts'
import { reuse as words } from '../../words/tray.ts'
import type { PaperLine } from './lines.ts'
import classes from './papers.module.css'

interface ReuseDialogProps {
  readonly dossierId: string
  /** Undefined = closed. */
  readonly line: PaperLine | undefined
  readonly onClose: () => void
}

/** Papers that lie here for the same person: each can be taken again, until its own end of validity. */
export function ReuseDialog({ dossierId, line, onClose }: ReuseDialogProps) {
  const { value: papers } = useDesktopQuery('listReusable', { dossierId }, { enabled: line !== undefined })
  const take = async ({ fileId }: ReusablePaper, validUntil: string) => {
    if (!line) return
    const answer = await call('reusePaper', { dossierId, componentId: line.componentId, fileId, validUntil })
    if (!answer.ok) {
      notifyProblem(answer.problem)
      return
    }
    notifyDone(words.done(answer.value.name))
    onClose()
  }
  return (
    <Modal
      opened={line !== undefined}
      onClose={onClose}
      title={words.title}
      size="lg"
      closeButtonProps={{ 'aria-label': SHELL.close }}
    >
      <p className={classes['quiet']}>{words.about}</p>
      {papers?.length === 0 && <EmptyState>{words.none}</EmptyState>}
      <ul className={classes['reusable']} aria-label={words.list}>
        {papers?.map((paper) => (
          <Reusable key={paper.fileId} paper={paper} onTake={(until) => void take(paper, until)} />
        ))}
      </ul>
    </Modal>
  )
}

interface ReusableProps {
  readonly paper: ReusablePaper
  readonly onTake: (validUntil: string) => void
}

function Reusable({ paper, onTake }: ReusableProps) {
  const [typed, setTyped] = useState(paper.validUntil === '' ? '' : formatDate(paper.validUntil))
  const [wrong, setWrong] = useState(false)
  const take = () => {
    const until = typed.trim() === '' ? '' : parseTypedDate(typed)
    setWrong(until === undefined)
    if (until !== undefined) onTake(until)
  }
  return (
    <li>
      <div>
        <strong>{paper.paper}</strong>
        <div className={classes['quiet']}>
          {fileWords(paper)}, {words.from(paper.code, formatDate(localDate(paper.at)))}
        </div>
      </div>
      <TextInput
        w={170}
        size="xs"
        label={words.validUntil}
        placeholder={words.validHint}
        value={typed}
        error={wrong ? words.validWrong : undefined}
        errorProps={{ role: 'alert' }}
        autoComplete="off"
        maxLength={10}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button size="xs" onClick={take} aria-label={`${words.take}: ${paper.paper}`}>
        {words.take}
      </Button>
    </li>
  )
}
