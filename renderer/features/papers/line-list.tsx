import { Button, Group, Text, Title } from '@mantine/core'
import type { PaperAttached } from '../../../shared/domain/dossier/event.ts'
import { Chip } from '../../ui/chip.tsx'
import { fileInBrief } from '../../words/papers.ts'
import { tray as words } from '../../words/tray.ts'
import type { PaperLine } from './lines.ts'
import classes from './papers.module.css'

interface LineListProps {
  readonly lines: readonly PaperLine[]
  /** Pages that would be bound now. */
  readonly chosen: number
  readonly busy: boolean
  readonly onBind: (line: PaperLine) => void
  readonly onAttach: (line: PaperLine) => void
  readonly onReuse: (line: PaperLine) => void
  readonly onLook: (file: PaperAttached) => void
  readonly onDropFiles: (line: PaperLine, files: readonly File[]) => void
}

/** The checklist: what of each line is digitised, and the ways to put a paper to it. */
export function LineList({ lines, ...acts }: LineListProps) {
  return (
    <section aria-labelledby="lines">
      <Title order={2} size="h6" id="lines">
        {words.lines}
      </Title>
      <ol className={classes['lines']}>
        {lines.map((line) => (
          <Line key={line.componentId} line={line} {...acts} />
        ))}
      </ol>
    </section>
  )
}

interface LineProps extends Omit<LineListProps, 'lines'> {
  readonly line: PaperLine
}

function Line({ line, chosen, busy, onBind, onAttach, onReuse, onLook, onDropFiles }: LineProps) {
  const { number, name, kept, files } = line
  const pages = files.reduce((sum, file) => sum + (file.pages ?? 0), 0)
  return (
    <li
      className={classes['line']}
      data-line={number}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        event.stopPropagation()
        onDropFiles(line, [...event.dataTransfer.files])
      }}
    >
      <Text size="sm" fw={500}>
        {words.line(number, name)}
      </Text>
      <Group gap={6}>
        {files.length > 0 ? (
          <Chip>{words.done(files.length, pages)}</Chip>
        ) : kept ? (
          <Chip tone="soon">{words.missing}</Chip>
        ) : (
          <span className={classes['quiet']}>{words.notKept}</span>
        )}
      </Group>
      {files.map((file) => (
        <button
          key={file.fileId}
          type="button"
          className={classes['file']}
          aria-label={words.look(fileInBrief(file))}
          title={file.name}
          onClick={() => onLook(file)}
        >
          {fileInBrief(file)}
        </button>
      ))}
      <Group gap={4}>
        <Button
          size="compact-xs"
          disabled={chosen === 0 || busy}
          aria-label={words.bindTo(chosen, name)}
          onClick={() => onBind(line)}
        >
          {words.bindHere(chosen)}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          title={words.attachHint}
          disabled={busy}
          aria-label={words.attachTo(name)}
          onClick={() => onAttach(line)}
        >
          {words.attach}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          disabled={busy}
          aria-label={words.reuseTo(name)}
          onClick={() => onReuse(line)}
        >
          {words.reuse}
        </Button>
      </Group>
    </li>
  )
}
