import { NativeSelect, Select, Text, Title } from '@mantine/core'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { limitInWords } from '../../../shared/domain/deadline/limit-words.ts'
import { findProcedures, type ProcedureIndex, takenInHere } from '../../../shared/domain/procedure/find-procedure.ts'
import type { Procedure } from '../../../shared/domain/procedure/procedure.ts'
import { intake as words } from '../../words/intake.ts'
import { entriesFor, type Values } from './values.ts'
import classes from './intake.module.css'

interface ProcedureSectionProps {
  readonly form: UseFormReturn<Values>
  readonly index: ProcedureIndex
  readonly procedure: Procedure | undefined
}

const labelOf = (procedure: Procedure) =>
  `${procedure.name} (${procedure.code})${takenInHere(procedure) ? '' : ` – ${words.elsewhere}`}`

/** Which procedure: typed without marks, by initials or by code; then its limit and cases. */
export function ProcedureSection({ form, index, procedure }: ProcedureSectionProps) {
  const choose = (code: string | null) => {
    const chosen = index.entries.find((entry) => entry.procedure.code === code)?.procedure
    form.setValue('procedureCode', code ?? '')
    form.setValue('variant', '')
    form.setValue('papers', chosen ? entriesFor(chosen, form.getValues('papers')) : [])
    form.clearErrors('procedureCode')
    // The checklist is the next thing to speak of.
    if (chosen) setTimeout(() => document.querySelector<HTMLElement>('[data-first-paper]')?.focus(), 0)
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
            name={field.name}
            value={field.value === '' ? null : field.value}
            onChange={choose}
            error={fieldState.error?.message}
            label={words.procedure}
            description={words.procedureHint}
            searchable
            selectFirstOptionOnChange
            nothingFoundMessage={words.noProcedure}
            maxDropdownHeight={260}
            limit={20}
            data={index.entries.map((entry) => ({
              value: entry.procedure.code,
              label: labelOf(entry.procedure),
              disabled: !takenInHere(entry.procedure)
            }))}
            filter={({ search }) =>
              findProcedures(index, search).map((found) => ({
                value: found.code,
                label: labelOf(found),
                disabled: !takenInHere(found)
              }))
            }
          />
        )}
      />
      {procedure && (
        <Text size="sm" c="dimmed" mt={4}>
          {procedure.field.name} · {limitInWords(procedure.timeLimit)}
          {procedure.timeLimit.verified ? '' : ` · ${words.unverified}`}
        </Text>
      )}
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
