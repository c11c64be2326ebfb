import { NativeSelect, Select, Text, Title } from '@mantine/core'
import { flushSync } from 'react-dom'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { limitInWords } from '../../../shared/domain/deadline/limit-words.ts'
import { findProcedures, type ProcedureIndex, takenInHere } from '../../../shared/domain/procedure/find-procedure.ts'
import type { Procedure } from '../../../shared/domain/procedure/procedure.ts'
import { intake as words } from '../../words/intake.ts'
import classes from './intake.module.css'
import { paperPlace } from './place.ts'
import { entriesFor, type Values } from './values.ts'

interface ProcedureSectionProps {
  readonly form: UseFormReturn<Values>
  readonly index: ProcedureIndex
  readonly procedure: Procedure | undefined
}

const SHOWN = 20

/** The whole catalogue, the chosen procedure on top: Enter on a list that was only opened keeps what was chosen. */
function chosenFirst({ entries }: ProcedureIndex, chosen: Procedure | undefined): Procedure[] {
  const all = entries.map((entry) => entry.procedure)
  return chosen ? [chosen, ...all.filter((each) => each !== chosen)] : all
}

/** One procedure as a line to choose; what is guidance only cannot be chosen. */
const optionOf = (procedure: Procedure) => ({
  value: procedure.code,
  label: `${procedure.name} (${procedure.code})`,
  disabled: !takenInHere(procedure)
})

/** Which procedure: typed without marks, by initials or by code; then its limit and cases. */
export function ProcedureSection({ form, index, procedure }: ProcedureSectionProps) {
  const procedureOf = (code: string | null) => index.entries.find((each) => each.procedure.code === code)?.procedure
  const choose = (code: string | null) => {
    const chosen = procedureOf(code)
    // The checklist must be drawn before the way leads to it; later would be in the middle of what is typed next.
    flushSync(() => {
      form.setValue('procedureCode', code ?? '')
      form.setValue('variant', '')
      form.setValue('papers', chosen ? entriesFor(chosen, form.getValues('papers')) : [])
      form.clearErrors('procedureCode')
    })
    const first = chosen?.components[0]
    if (chosen) goTo(first ? paperPlace(first.id) : 'delivery.way')
  }
  const variants = procedure?.timeLimit.variants ?? []
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
            placeholder={words.procedureHint}
            searchable
            openOnFocus={false}
            allowDeselect={false}
            selectFirstOptionOnChange
            // One paste opens the list too: without this nothing would be chosen for Enter to take.
            selectFirstOptionOnDropdownOpen
            nothingFoundMessage={words.noProcedure}
            maxDropdownHeight={280}
            limit={SHOWN}
            comboboxProps={{ withinPortal: false }}
            data={chosenFirst(index, procedure).map(optionOf)}
            filter={({ search }) => findProcedures(index, search, SHOWN).map(optionOf)}
            renderOption={({ option }) => <ProcedureOption procedure={procedureOf(option.value)} />}
          />
        )}
      />
      {procedure && <Text className={classes['hint']}>{summaryOf(procedure)}</Text>}
      {variants.length > 0 && (
        <NativeSelect
          mt="xs"
          label={words.variant}
          {...form.register('variant')}
          data={[
            { value: '', label: words.mainLimit },
            ...variants.map((variant, i) => ({ value: String(i), label: `${variant.when}: ${limitInWords(variant)}` }))
          ]}
        />
      )}
    </section>
  )
}

function goTo(place: string): void {
  const field = document.querySelector<HTMLElement>(
    `[data-place="${CSS.escape(place)}"], [name="${CSS.escape(place)}"]`
  )
  field?.focus({ preventScroll: true })
  field?.scrollIntoView({ block: 'center' })
}

/** Field, time limit, and how certain it is. */
function summaryOf({ field, timeLimit }: Procedure): string {
  const certainty = timeLimit.verified ? '' : ` (${words.unverified})`
  return `${field.name} · ${limitInWords(timeLimit)}${certainty}`
}

function ProcedureOption({ procedure }: { readonly procedure: Procedure | undefined }) {
  if (!procedure) return null
  const { code, name, notes = [] } = procedure
  const elsewhere = takenInHere(procedure) ? '' : [words.elsewhere, ...[notes].flat()].join('. ')
  return (
    <span className={classes['option']}>
      <span>
        {name} <span className="code">({code})</span>
      </span>
      <span className={classes['about']}>{elsewhere === '' ? summaryOf(procedure) : elsewhere}</span>
    </span>
  )
}
