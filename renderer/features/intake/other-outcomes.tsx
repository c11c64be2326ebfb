import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import type { Filed } from '../../../shared/contract/views.ts'
import type { Procedure } from '../../../shared/domain/procedure/procedure.ts'
import { FILE } from '../../words/file-intake.ts'
import { FileDialog, type FileKind } from './file-dialog.tsx'
import classes from './intake.module.css'
import { useFile } from './use-file.ts'
import type { Values } from './values.ts'

interface OtherOutcomesProps {
  readonly form: UseFormReturn<Values>
  readonly draftId: string
  readonly procedure: Procedure
  /** False where something in the fields must be put right first; the field is shown then. */
  readonly isFit: () => boolean
  readonly onFiled: (filed: Filed) => void
}

/** What may become of an intake besides being accepted; nobody is sent home with words only. */
export function OtherOutcomes({ form, draftId, procedure, isFit, onFiled }: OtherOutcomesProps) {
  const [open, setOpen] = useState<FileKind>()
  const papers = useWatch({ control: form.control, name: 'papers' })
  const { file, filing, refused, clockDoubted, forget } = useFile({ form, draftId, onFiled })
  const choose = (kind: FileKind) => {
    forget()
    if (isFit()) setOpen(kind)
  }
  return (
    <Stack className={classes['panel']} gap="xs">
      <Text size="sm" fw={600}>
        {FILE.title}
      </Text>
      <Button variant="default" onClick={() => choose('askSupplement')}>
        {FILE.askSupplement.title}
      </Button>
      <Button variant="default" onClick={() => choose('turnAway')}>
        {FILE.turnAway.title}
      </Button>
      <Button variant="default" disabled={filing} onClick={() => isFit() && void file({ kind: 'leave' })}>
        {FILE.leave}
      </Button>
      {refused !== undefined && open === undefined ? (
        <Text size="sm" role="alert">
          {refused}
        </Text>
      ) : null}
      <FileDialog
        kind={open}
        {...{ procedure, papers, filing, refused, clockDoubted }}
        onFile={(decision, clock) => void file(decision, clock)}
        onClose={() => setOpen(undefined)}
      />
    </Stack>
  )
}
