import { Checkbox, TextInput } from '@mantine/core'
import { blankEntries, isMet, oneClickEntry } from '../../../shared/domain/checklist/checklist.ts'
import type { PaperEntry } from '../../../shared/domain/intake/intake.ts'
import type { Component } from '../../../shared/domain/procedure/procedure.ts'
import { COUNT_WORDS, intake as words, wantedWords } from '../../words/intake.ts'
import { cellName } from './cell-after-key.ts'
import classes from './intake.module.css'
import { paperPlace } from './place.ts'

interface PaperRowProps {
  /** From 0, in the published order. */
  readonly row: number
  readonly component: Component
  readonly entry: PaperEntry
  readonly missing: boolean
  readonly onChange: (entry: PaperEntry) => void
}

type Count = keyof typeof COUNT_WORDS
const COUNTS = Object.keys(COUNT_WORDS) as Count[]
const MOST = 99

/** One paper of the list: the tick records the published counts, the counts beside it can be set one by one. */
export function PaperRow({ row, component, entry, missing, onChange }: PaperRowProps) {
  const [blank] = blankEntries([component])
  const toggle = (there: boolean) => onChange(there || !blank ? oneClickEntry(component) : blank)
  const count = (field: Count, typed: string) => {
    const digits = typed.replace(/\D/g, '')
    onChange({ ...entry, applies: true, [field]: Math.min(MOST, Number(digits)) })
  }
  const wanted = [
    wantedWords(component),
    component.required === 'conditional' ? `${words.onlyIf} ${component.condition ?? ''}`.trim() : words.required,
    ...(component.alternativeGroup === undefined ? [] : [words.oneOfGroup])
  ]
  return (
    <div className={classes['paper']} data-missing={missing}>
      <Checkbox
        aria-label={component.name}
        checked={entry.applies && isMet(component, entry)}
        data-place={paperPlace(component.id)}
        data-cell={cellName({ row, column: 0 })}
        onChange={(event) => toggle(event.currentTarget.checked)}
      />
      <div className={classes['paperName']}>
        {component.name}
        <p className={classes['about']}>
          {missing && <strong className={classes['missing']}>{words.missing} · </strong>}
          {wanted.join(' · ')}
        </p>
        {component.replaceableByDatabase !== undefined && (
          <Checkbox
            size="xs"
            mt={4}
            label={`${words.byDatabase}: ${component.replaceableByDatabase}${component.replaceableVerified === true ? '' : ` (${words.unverified})`}`}
            checked={entry.replacedByDatabase}
            onChange={(event) => onChange({ ...entry, applies: true, replacedByDatabase: event.currentTarget.checked })}
          />
        )}
      </div>
      {COUNTS.map((field, i) => (
        <TextInput
          key={field}
          size="xs"
          inputMode="numeric"
          autoComplete="off"
          tabIndex={-1}
          placeholder="0"
          aria-label={`${COUNT_WORDS[field]}: ${component.name}`}
          description={row === 0 ? COUNT_WORDS[field] : undefined}
          data-cell={cellName({ row, column: i + 1 })}
          value={entry[field] === 0 ? '' : entry[field]}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => count(field, event.currentTarget.value)}
        />
      ))}
    </div>
  )
}
