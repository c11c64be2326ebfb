import { Button, Checkbox, Fieldset, Group, Modal, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { checkPapers } from '../../../shared/domain/checklist/checklist.ts'
import type { PaperEntry } from '../../../shared/domain/intake/intake.ts'
import type { Procedure } from '../../../shared/domain/procedure/procedure.ts'
import { useShortcut } from '../../app/services/shortcut.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { Refusal } from '../../ui/refusal.tsx'
import { FILE } from '../../words/file-intake.ts'
import { SHELL } from '../../words/shell.ts'
import classes from './intake.module.css'
import type { Decision } from './use-file.ts'

export type FileKind = 'askSupplement' | 'turnAway'

interface FileDialogProps {
  /** Undefined = closed. */
  readonly kind: FileKind | undefined
  readonly procedure: Procedure
  readonly papers: readonly PaperEntry[]
  readonly filing: boolean
  readonly refused: string | undefined
  readonly clockDoubted: boolean
  readonly onFile: (decision: Decision, clockConfirmed?: boolean) => void
  readonly onClose: () => void
}

/** What is missing, or why it is refused: in writing, with its paper. */
export function FileDialog({ kind, onClose, ...rest }: FileDialogProps) {
  return (
    <Modal
      opened={kind !== undefined}
      onClose={onClose}
      title={kind === undefined ? '' : FILE[kind].title}
      size="lg"
      closeButtonProps={{ 'aria-label': SHELL.close }}
    >
      {kind === undefined ? null : <Content {...rest} kind={kind} onClose={onClose} />}
    </Modal>
  )
}

function Content({
  kind,
  procedure,
  papers,
  filing,
  refused,
  clockDoubted,
  onFile,
  onClose
}: FileDialogProps & { readonly kind: FileKind }) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(() => missingOnPaper(procedure, papers))
  const [waivers, setWaivers] = useState<Readonly<Record<string, string>>>({})
  const save = (clockConfirmed = false) => {
    if (kind === 'turnAway') onFile({ kind, reason }, clockConfirmed)
    else {
      const given = asked.flatMap((componentId) => {
        const waiver = waivers[componentId] ?? ''
        return waiver.trim() === '' ? [] : [{ componentId, reason: waiver }]
      })
      onFile({ kind, componentIds: asked, reason, waivers: given }, clockConfirmed)
    }
  }
  useShortcut('mod+enter', () => save(), { inDialog: true })
  const reasons = procedure.refusalReasons ?? []
  return (
    <Stack gap="sm">
      <Text size="sm">{FILE[kind].note}</Text>
      {kind === 'askSupplement' ? (
        <Fieldset legend={FILE.papers} className={classes['asked'] ?? ''}>
          {procedure.components.map(({ id, name, replaceableByDatabase: database }, i) => (
            <div key={id}>
              <Checkbox
                label={name}
                checked={asked.includes(id)}
                {...(i === 0 ? { 'data-autofocus': true } : {})}
                onChange={({ currentTarget: { checked } }) =>
                  setAsked(checked ? [...asked, id] : asked.filter((each) => each !== id))
                }
              />
              {database !== undefined && asked.includes(id) ? (
                <TextInput
                  size="xs"
                  ml={32}
                  mt={4}
                  label={FILE.waiver(database)}
                  autoComplete="off"
                  onChange={(event) => setWaivers({ ...waivers, [id]: event.currentTarget.value })}
                />
              ) : null}
            </div>
          ))}
        </Fieldset>
      ) : null}
      {kind === 'turnAway' && reasons.length > 0 ? (
        <NativeSelect
          label={FILE.known}
          data={['', ...reasons]}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      ) : null}
      <Textarea
        label={FILE.reason}
        value={reason}
        autosize
        minRows={2}
        maxRows={6}
        {...(kind === 'turnAway' ? { 'data-autofocus': true } : {})}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {refused === undefined ? null : (
        <Refusal text={refused} insist={clockDoubted ? FILE.confirmClock : undefined} onInsist={() => save(true)} />
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {SHELL.cancel}
        </Button>
        <Button onClick={() => save()} disabled={filing} rightSection={<KeyHint keys="Ctrl+Enter" />}>
          {filing ? FILE.saving : FILE[kind].save}
        </Button>
      </Group>
    </Stack>
  )
}

/** What is missing and no connected database holds: that is not asked for but with a reason of its own. */
function missingOnPaper({ components }: Procedure, papers: readonly PaperEntry[]): string[] {
  const { missing } = checkPapers(components, papers)
  return components
    .filter(({ id, replaceableByDatabase }) => missing.includes(id) && replaceableByDatabase === undefined)
    .map(({ id }) => id)
}
