import { Button, Checkbox, Group, Text, TextInput, Title } from '@mantine/core'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { blankEntries, checkPapers, isMet, oneClickEntry } from '../../../shared/domain/checklist/checklist.ts'
import type { PaperEntry } from '../../../shared/domain/intake/intake.ts'
import type { Component, Procedure } from '../../../shared/domain/procedure/procedure.ts'
import { useShortcut } from '../../app/services/shortcut.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { COUNT_WORDS, intake as words, wantedWords } from '../../words/intake.ts'
import type { Values } from './values.ts'
import classes from './intake.module.css'

interface PapersSectionProps {
  readonly form: UseFormReturn<Values>
  readonly procedure: Procedure
  /** Papers that main refused the intake for. */
  readonly missing: readonly string[]
}

/** The published list of papers (thành phần hồ sơ), ticked one by one or all at once. */
export function PapersSection({ form, procedure, missing }: PapersSectionProps) {
  const papers = useWatch({ control: form.control, name: 'papers' })
  const { components } = procedure
  const complete = () =>
    form.setValue(
      'papers',
      components.map((component) =>
        component.required === true ? oneClickEntry(component) : entryOf(papers, component)
      )
    )
  useShortcut('f8', complete)
  const change = (entry: PaperEntry) =>
    form.setValue(
      'papers',
      components.map((component) => (component.id === entry.componentId ? entry : entryOf(papers, component)))
    )
  const left = new Set([...checkPapers(components, papers).missing, ...missing])
  const asked = missing.length > 0
  return (
    <section className={classes['panel']} aria-labelledby="papers">
      <Group justify="space-between">
        <Title order={2} size="h5" id="papers">
          {words.sections.papers} ({components.length})
        </Title>
        <Button size="compact-sm" variant="default" onClick={complete} rightSection={<KeyHint keys="F8" />}>
          {words.allPapers}
        </Button>
      </Group>
      {components.map((component, i) => (
        <PaperRow
          key={component.id}
          first={i === 0}
          component={component}
          entry={entryOf(papers, component)}
          missing={asked && left.has(component.id)}
          onChange={change}
        />
      ))}
    </section>
  )
}

function entryOf(papers: readonly PaperEntry[], component: Component): PaperEntry {
  const [blank] = blankEntries([component])
  const entry = papers.find((each) => each.componentId === component.id) ?? blank
  if (!entry) throw new Error('A component has an entry')
  return entry
}

interface PaperRowProps {
  readonly first: boolean
  readonly component: Component
  readonly entry: PaperEntry
  readonly missing: boolean
  readonly onChange: (entry: PaperEntry) => void
}

function PaperRow({ first, component, entry, missing, onChange }: PaperRowProps) {
  const met = entry.applies && isMet(component, entry)
  const [blank] = blankEntries([component])
  const toggle = (there: boolean) => onChange(there || !blank ? oneClickEntry(component) : blank)
  return (
    <div className={classes['paper']}>
      <Checkbox
        aria-label={component.name}
        checked={met}
        data-first-paper={first ? '' : undefined}
        onChange={(event) => toggle(event.currentTarget.checked)}
      />
      <div>
        <Text size="sm">{component.name}</Text>
        <Text size="xs" c="dimmed">
          {wantedWords(component)}
          {component.condition === undefined ? '' : ` · ${words.onlyIf}: ${component.condition}`}
          {missing && (
            <strong className={classes['missing']} role="alert">
              {' '}
              · {words.missing}
            </strong>
          )}
        </Text>
        {component.replaceableByDatabase !== undefined && (
          <Checkbox
            size="xs"
            mt={4}
            label={`${words.byDatabase}: ${component.replaceableByDatabase}`}
            checked={entry.replacedByDatabase}
            onChange={(event) => onChange({ ...entry, applies: true, replacedByDatabase: event.currentTarget.checked })}
          />
        )}
      </div>
      {(Object.keys(COUNT_WORDS) as (keyof typeof COUNT_WORDS)[]).map((field) => (
        <TextInput
          key={field}
          size="xs"
          type="number"
          min={0}
          max={99}
          tabIndex={-1}
          aria-label={`${COUNT_WORDS[field]}: ${component.name}`}
          description={first ? COUNT_WORDS[field] : undefined}
          value={entry[field]}
          onChange={(event) =>
            onChange({
              ...entry,
              applies: true,
              [field]: Math.max(0, Math.min(99, Math.trunc(Number(event.currentTarget.value))))
            })
          }
        />
      ))}
    </div>
  )
}
