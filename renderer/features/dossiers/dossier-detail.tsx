import { Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { DossierDetail } from '../../../shared/contract/views.ts'
import type { Accepted } from '../../../shared/domain/dossier/event.ts'
import { formatDate, localDateTime } from '../../../shared/lib/plain-date.ts'
import { call } from '../../app/services/desktop.ts'
import { DossierChips } from '../../app/services/dossier-chips.tsx'
import { notifyDone, notifyProblem } from '../../app/services/notify.ts'
import { PrintActions } from '../../app/services/print-status.tsx'
import { useDesktopQuery } from '../../app/services/query.ts'
import { useShortcut } from '../../app/services/shortcut.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { PdfView } from '../../ui/pdf-view.tsx'
import { sentenceFor } from '../../words.ts'
import { dossiers as words, eventWords } from '../../words/dossiers.ts'
import classes from './dossiers.module.css'

/** One dossier: what was frozen at acceptance, what happened since, everything that was printed. */
export function DossierDetailPanel({ dossierId }: { readonly dossierId: string }) {
  const { value: data, problem } = useDesktopQuery('getDossier', { dossierId })
  if (problem) return <Text role="alert">{sentenceFor(problem)}</Text>
  if (!data) return null
  const accepted = data.events[0]?.body
  return accepted?.kind === 'accepted' ? <Detail detail={data} accepted={accepted} /> : null
}

function Detail({ detail, accepted }: { readonly detail: DossierDetail; readonly accepted: Accepted }) {
  const { line } = detail
  const reprint = async () => {
    const answer = await call('printSlip', { dossierId: line.dossierId, printer: null })
    if (!answer.ok) notifyProblem(answer.problem)
  }
  useShortcut('f9', () => void reprint())
  const copy = async () => {
    await navigator.clipboard.writeText(line.code)
    notifyDone(words.copied)
  }
  return (
    <Stack className={classes['panel']} style={{ overflow: 'auto' }} gap="sm">
      <div>
        <Group justify="space-between">
          <Title order={2} size="h4" className="code">
            {line.code}
          </Title>
          <Group gap="xs">
            <Button variant="default" size="compact-sm" onClick={() => void copy()}>
              {words.copyCode}
            </Button>
            <Button size="compact-sm" onClick={() => void reprint()} rightSection={<KeyHint keys="F9" />}>
              {words.reprint}
            </Button>
          </Group>
        </Group>
        <DossierChips line={line} />
      </div>
      <Facts accepted={accepted} />
      <section>
        <Title order={3} size="h6">
          {words.facts.why}
        </Title>
        <List size="sm">
          {accepted.due.why.map((why) => (
            <List.Item key={why}>{why}</List.Item>
          ))}
        </List>
      </section>
      <Prints detail={detail} />
      <section>
        <Title order={3} size="h6">
          {words.history}
        </Title>
        <List size="sm" type="ordered">
          {detail.events.map((event) => (
            <List.Item key={event.eventId}>
              {localDateTime(event.at).slice(11)} {formatDate(localDateTime(event.at))}, {event.actor.clerkName}:{' '}
              {eventWords(event.body)}
            </List.Item>
          ))}
        </List>
      </section>
    </Stack>
  )
}

function Facts({ accepted }: { readonly accepted: Accepted }) {
  const { applicant, authoriser, procedure, register, due, receivedAt, papers } = accepted
  const handedIn = procedure.components.filter((component) =>
    papers.some((paper) => paper.componentId === component.id && hasAny(paper))
  )
  const rows: readonly (readonly [string, ReactNode])[] = [
    [words.facts.applicant, applicant.name],
    [words.facts.phone, applicant.phone],
    [words.facts.address, applicant.address],
    [words.facts.authoriser, authoriser?.name ?? ''],
    [words.facts.procedure, `${procedure.name} (${procedure.code})`],
    [words.facts.received, `${receivedAt.slice(11)} ${formatDate(receivedAt)}`],
    [words.facts.due, `${due.dueTime} ${formatDate(due.dueDate)}`],
    [words.facts.register, words.facts.registerValue(register.book, register.serial, register.year)],
    [words.facts.papers, handedIn.map((component) => component.name).join('; ')]
  ]
  return (
    <dl className={classes['facts']}>
      {rows
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

const hasAny = (paper: Accepted['papers'][number]) =>
  paper.presented ||
  paper.replacedByDatabase ||
  paper.originals + paper.certifiedCopies + paper.copies + paper.electronic > 0

function Prints({ detail }: { readonly detail: DossierDetail }) {
  const [pdf, setPdf] = useState<Uint8Array>()
  const view = async (printId: string) => {
    const answer = await call('getStoredPdf', { printId })
    if (answer.ok) setPdf(answer.value)
    else notifyProblem(answer.problem)
  }
  return (
    <section>
      <Title order={3} size="h6">
        {words.prints}
      </Title>
      <Stack gap="xs">
        {detail.prints.map((job) => (
          <Group key={job.printId} gap="xs">
            <PrintActions job={job} />
            <Button size="compact-sm" variant="default" onClick={() => void view(job.printId)}>
              {words.view}
            </Button>
          </Group>
        ))}
      </Stack>
      {pdf && <PdfView label={words.slip} pdf={pdf} width={420} />}
    </section>
  )
}
