import { Button, Checkbox, Select, Title } from '@mantine/core'
import { useMemo } from 'react'
import { flushSync } from 'react-dom'
import { Controller, useFormContext } from 'react-hook-form'
import { mayBeImmediate } from '../../../shared/domain/certification/immediate.ts'
import { findProcedures, type ProcedureIndex } from '../../../shared/domain/procedure/find-procedure.ts'
import type { Component, Procedure } from '../../../shared/domain/procedure/procedure.ts'
import { certificationBookOf } from '../../../shared/domain/register/certification-books.ts'
import { useShortcut } from '../../app/services/shortcut.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { BOOK_WORDS, certify as words } from '../../words/certify.ts'
import { intake } from '../../words/intake.ts'
import classes from './certify.module.css'
import type { Values } from './values.ts'

interface ProcedureSectionProps {
  readonly index: ProcedureIndex
  readonly procedure: Procedure | undefined
  /** Papers that main refused the matter for. */
  readonly missing: readonly string[]
  /** Called with the place to go on at. */
  readonly onChosen: (place: string) => void
  readonly open: boolean
}

const SHOWN = 20
const optionOf = ({ code, name }: Procedure) => ({ value: code, label: `${name} (${code})` })

/** Only what may be done at once, certifications first. */
function immediateOf({ entries }: ProcedureIndex): ProcedureIndex {
  const may = entries.filter(({ procedure }) => mayBeImmediate(procedure))
  const isCertified = ({ procedure }: (typeof may)[number]) => (certificationBookOf(procedure) ? 0 : 1)
  return { entries: may.toSorted((a, b) => isCertified(a) - isCertified(b)) }
}

/** Which work: typed without marks, by initials or by code; then the papers that must be shown for it. */
export function ProcedureSection({ index, procedure, missing, onChosen, open }: ProcedureSectionProps) {
  const form = useFormContext<Values>()
  const immediate = useMemo(() => immediateOf(index), [index])
  const procedureOf = (code: string | null) => immediate.entries.find((each) => each.procedure.code === code)?.procedure
  const choose = (code: string | null) => {
    // The papers must be drawn before the way leads to them; later would be in the middle of what is typed next.
    flushSync(() => {
      form.setValue('procedureCode', code ?? '')
      form.setValue('shown', [])
      form.clearErrors()
    })
    onChosen('shown.0')
  }
  const tickRequired = () => {
    if (!procedure) return
    const { shown } = form.getValues()
    form.setValue(
      'shown',
      procedure.components.map((component, i) => shown[i] === true || component.required === true)
    )
    onChosen('lines.0.what')
  }
  useShortcut('f8', tickRequired, { enabled: open && procedure !== undefined })
  return (
    <section className={classes['panel']} aria-labelledby="procedure">
      <Title order={2} size="h5" id="procedure">
        {words.sections.procedure}
      </Title>
      <Controller
        control={form.control}
        name="procedureCode"
        render={({ field, fieldState }) => (
          <Select
            ref={field.ref}
            data-place="procedureCode"
            value={field.value === '' ? null : field.value}
            onChange={choose}
            onFocus={(event) => event.currentTarget.select()}
            error={fieldState.error?.message}
            errorProps={{ role: 'alert' }}
            label={words.procedure}
            placeholder={intake.procedureHint}
            searchable
            openOnFocus={false}
            allowDeselect={false}
            selectFirstOptionOnChange
            selectFirstOptionOnDropdownOpen
            nothingFoundMessage={intake.noProcedure}
            maxDropdownHeight={280}
            limit={SHOWN}
            comboboxProps={{ withinPortal: false }}
            data={immediate.entries.map((entry) => optionOf(entry.procedure))}
            filter={({ search }) => findProcedures(immediate, search, SHOWN).map(optionOf)}
            renderOption={({ option }) => <ProcedureOption procedure={procedureOf(option.value)} />}
          />
        )}
      />
      {procedure && procedure.components.length > 0 && (
        <fieldset className={classes['papers']}>
          <legend className={classes['head']}>
            {words.papers}
            <Button size="compact-xs" variant="default" onClick={tickRequired} rightSection={<KeyHint keys="F8" />}>
              {words.allPapers}
            </Button>
          </legend>
          {procedure.components.map((component, i) => (
            <Checkbox
              key={component.id}
              size="xs"
              label={labelOf(component)}
              error={missing.includes(component.id) ? intake.missing : undefined}
              {...form.register(`shown.${i}`)}
            />
          ))}
        </fieldset>
      )}
    </section>
  )
}

const labelOf = ({ name, required, condition = '' }: Component) =>
  required === true ? `${name} (${intake.required})` : words.paperOnlyIf(name, condition)

function ProcedureOption({ procedure }: { readonly procedure: Procedure | undefined }) {
  if (!procedure) return null
  const book = certificationBookOf(procedure)
  return (
    <span className={classes['option']}>
      <span>
        {procedure.name} <span className="code">({procedure.code})</span>
      </span>
      <span className={classes['about']}>{book ? `${book}: ${BOOK_WORDS[book]}` : procedure.field.name}</span>
    </span>
  )
}
