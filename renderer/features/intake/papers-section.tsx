import { Alert, Button, Title } from '@mantine/core'
import { type KeyboardEvent, useRef } from 'react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { blankEntries, checkPapers, groupOf, oneClickEntry } from '../../../shared/domain/checklist/checklist.ts'
import type { PaperEntry } from '../../../shared/domain/intake/intake.ts'
import type { Component, Procedure } from '../../../shared/domain/procedure/procedure.ts'
import { present } from '../../../shared/lib/invariant.ts'
import { useShortcut } from '../../app/services/shortcut.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { intake as words, missingWords } from '../../words/intake.ts'
import { cellAfterKey, cellName, readCell } from './cell-after-key.ts'
import classes from './intake.module.css'
import { PaperRow } from './paper-row.tsx'
import type { Values } from './values.ts'

interface PapersSectionProps {
  readonly form: UseFormReturn<Values>
  readonly procedure: Procedure
  /** Papers that main refused the intake for. */
  readonly missing: readonly string[]
}

/** The published list of papers (thành phần hồ sơ), ticked one by one or all at once. Arrow keys reach every count. */
export function PapersSection({ form, procedure, missing }: PapersSectionProps) {
  const papers = useWatch({ control: form.control, name: 'papers' })
  const rows = useRef<HTMLDivElement>(null)
  const { components } = procedure
  const put = (entries: PaperEntry[]) => form.setValue('papers', entries)
  const complete = () =>
    put(
      components.map((component) =>
        component.required === true ? oneClickEntry(component) : entryOf(papers, component)
      )
    )
  useShortcut('f8', complete)
  const change = (entry: PaperEntry) =>
    put(components.map((component) => (component.id === entry.componentId ? entry : entryOf(papers, component))))
  const { missing: left } = checkPapers(components, papers)
  const flagged = components.filter(({ id }) => missing.includes(id) && left.includes(id))
  const move = (event: KeyboardEvent) => {
    const cell = event.target instanceof HTMLElement ? readCell(event.target.dataset['cell']) : undefined
    const next = cell && cellAfterKey(event.key, cell, components.length)
    if (!next) return
    event.preventDefault()
    rows.current?.querySelector<HTMLElement>(`[data-cell="${cellName(next)}"]`)?.focus()
  }
  return (
    <section className={classes['panel']} aria-labelledby="papers">
      <div className={classes['head']}>
        <Title order={2} size="h5" id="papers">
          {words.sections.papers} ({components.length})
        </Title>
        <span className={classes['hint']} role="status">
          {left.length === 0 ? words.papersEnough : words.papersLeft(left.length)}
        </span>
        <Button size="compact-sm" variant="default" onClick={complete} rightSection={<KeyHint keys="F8" />}>
          {words.allPapers}
        </Button>
      </div>
      {flagged.length > 0 && (
        <Alert role="alert" color="red.8" variant="outline" p="xs" mt="xs">
          {words.missingList(flagged.map((component) => missingWords(groupOf(component, components))))}
        </Alert>
      )}
      <div ref={rows} onKeyDown={move}>
        {components.map((component, row) => (
          <PaperRow
            key={component.id}
            row={row}
            component={component}
            entry={entryOf(papers, component)}
            missing={flagged.some((each) => groupOf(each, components).includes(component))}
            onChange={change}
          />
        ))}
      </div>
    </section>
  )
}

function entryOf(papers: readonly PaperEntry[], component: Component): PaperEntry {
  return present(
    papers.find((each) => each.componentId === component.id) ?? blankEntries([component])[0],
    'entry of a component'
  )
}
