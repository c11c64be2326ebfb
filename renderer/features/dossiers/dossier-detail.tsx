import { Button, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { mayHaveComeOut } from '../../../shared/contract/print-job.ts'
import type { DossierDetail } from '../../../shared/contract/views.ts'
import { foldDossier } from '../../../shared/domain/dossier/dossier.ts'
import type { Dossier } from '../../../shared/domain/dossier/folded.ts'
import { call } from '../../app/services/desktop.ts'
import { DossierChips } from '../../app/services/dossier-chips.tsx'
import { notifyDone, notifyProblem } from '../../app/services/notify.ts'
import { useDesktopQuery } from '../../app/services/query.ts'
import { useShortcut } from '../../app/services/shortcut.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { momentWords, sentenceFor } from '../../words.ts'
import { dossiers as words, eventWords } from '../../words/dossiers.ts'
import { SHELL } from '../../words/shell.ts'
import { NextActs } from './acts/next-acts.tsx'
import { DossierBundles } from './dossier-bundles.tsx'
import { DossierFacts } from './dossier-facts.tsx'
import { DossierPapers } from './dossier-papers.tsx'
import { DossierPrints } from './dossier-prints.tsx'
import { DossierSyncSection } from './dossier-sync.tsx'
import { lookAt } from './look-at.ts'
import { PaymentSection } from './payment/payment-section.tsx'
import { WhyThisDay } from './why-this-day.tsx'
import classes from './dossiers.module.css'

interface DossierDetailPanelProps {
  readonly dossierId: string
  readonly onClose: () => void
}

/** One dossier: what was frozen at acceptance, what happened since, everything that was printed. */
export function DossierDetailPanel({ dossierId, onClose }: DossierDetailPanelProps) {
  const { value: data, problem } = useDesktopQuery('getDossier', { dossierId })
  useShortcut('escape', onClose)
  if (problem)
    return (
      <p className={classes['panel']} role="alert">
        {sentenceFor(problem)}
      </p>
    )
  if (!data) return <EmptyState>{SHELL.loading}</EmptyState>
  const folded = foldDossier(data.events)
  return folded.ok && folded.value ? <Detail detail={data} dossier={folded.value} /> : null
}

function Detail({ detail, dossier }: { readonly detail: DossierDetail; readonly dossier: Dossier }) {
  const { line, prints } = detail
  const code = line.officialCode ?? line.code
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [line.dossierId])
  const print = async () => {
    const answer = await call('printSlip', { dossierId: line.dossierId, printId: null, printer: null })
    if (answer.ok) notifyDone(words.sent)
    else notifyProblem(answer.problem)
  }
  useShortcut('f9', () => void print(), { enabled: prints.length > 0 })
  const copy = async () => {
    const copied = await navigator.clipboard.writeText(code).then(
      () => true,
      () => false
    )
    if (!copied && heading.current) window.getSelection()?.selectAllChildren(heading.current)
    notifyDone(copied ? words.copied : words.copyByHand)
  }
  const slip = prints.findLast(({ form }) => form.startsWith('receipt/')) ?? prints.at(-1)
  const everLeft = prints.some((job) => job.eventId === slip?.eventId && mayHaveComeOut(job))
  return (
    <section className={`${classes['panel'] ?? ''} ${classes['detail'] ?? ''}`} aria-labelledby="dossier">
      <header>
        <div className={classes['head']}>
          <Title ref={heading} tabIndex={-1} order={2} size="h4" id="dossier" className={classes['title'] ?? ''}>
            {code}
          </Title>
          <div className={classes['acts']}>
            <Button variant="default" size="compact-sm" onClick={() => void copy()}>
              {words.copyCode}
            </Button>
            {slip === undefined ? null : (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => void print()}
                rightSection={<KeyHint keys="F9" />}
              >
                {everLeft ? words.reprint : words.print}
              </Button>
            )}
          </div>
        </div>
        {line.officialCode === null ? null : <p className={classes['when']}>{words.provisional(line.code)}</p>}
        <DossierChips line={line} />
      </header>
      <NextActs dossier={dossier} onAccept={() => void lookAt(dossier, detail.events)} />
      {dossier.status === 6 ? <PaymentSection code={code} events={detail.events} /> : null}
      <DossierFacts dossier={dossier} />
      <WhyThisDay events={detail.events} />
      <DossierPapers dossier={dossier} events={detail.events} />
      <DossierPrints prints={prints} />
      <DossierSyncSection sync={detail.sync} />
      <DossierBundles bundles={detail.bundles} />
      <section>
        <Title order={3} size="h6">
          {words.history}
        </Title>
        <ol className={classes['history']}>
          {detail.events.map((event) => (
            <li key={event.eventId}>
              <span className={classes['when']}>
                {momentWords(event.at)} · {event.actor.clerkName}
              </span>
              {eventWords(event.body)}
            </li>
          ))}
        </ol>
      </section>
    </section>
  )
}
