import { Checkbox, NativeSelect, SimpleGrid, Text, Title } from '@mantine/core'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { CommuneOf } from '../../app/services/commune-of.tsx'
import { checkBirth, checkIdNumber, NumberDoubts } from '../../app/services/person-checks.tsx'
import { intake as words } from '../../words/intake.ts'
import { KnownPerson } from './known-person.tsx'
import { TextField } from './text-field.tsx'
import type { Values } from './values.ts'
import classes from './intake.module.css'

/** Who files (người nộp), and for whom. */
export function ApplicantSection({ form }: { readonly form: UseFormReturn<Values> }) {
  const kind = useWatch({ control: form.control, name: 'applicant.kind' })
  const proxy = useWatch({ control: form.control, name: 'proxy' })
  const citizen = kind === 'citizen'
  return (
    <section className={classes['panel']} aria-labelledby="applicant">
      <div className={classes['head']}>
        <Title order={2} size="h5" id="applicant">
          {words.sections.applicant}
        </Title>
        <Text size="xs" className={classes['hint']}>
          {words.scanHint}
        </Text>
        <NativeSelect
          aria-label={words.kind.label}
          size="xs"
          {...form.register('applicant.kind')}
          data={[
            { value: 'citizen', label: words.kind.citizen },
            { value: 'organisation', label: words.kind.organisation }
          ]}
        />
      </div>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mt="xs">
        <TextField
          form={form}
          name="applicant.idNumber"
          max={20}
          label={citizen ? words.scan : words.organisationNumber}
          {...(citizen ? { check: checkIdNumber } : {})}
        />
        <TextField form={form} name="applicant.name" max={300} label={citizen ? words.name : words.organisationName} />
      </SimpleGrid>
      {citizen && <Doubts form={form} />}
      <SimpleGrid cols={{ base: 1, xs: 2, sm: 4 }} spacing="sm" mt="xs">
        {citizen && (
          <>
            <TextField
              form={form}
              name="birthText"
              max={10}
              label={words.birth}
              placeholder={words.birthHint}
              check={checkBirth}
            />
            <NativeSelect label={words.sex} {...form.register('applicant.sex')} data={['', 'Nam', 'Nữ']} />
          </>
        )}
        <TextField form={form} name="applicant.phone" max={30} label={words.phone} inputMode="tel" />
        <TextField form={form} name="applicant.email" max={200} label={words.email} inputMode="email" />
      </SimpleGrid>
      <TextField form={form} name="applicant.address" max={500} label={words.address} mt="xs" />
      {citizen && <Commune form={form} />}
      <Checkbox mt="sm" label={words.proxy} {...form.register('proxy')} />
      {proxy && (
        <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }} spacing="sm" mt="xs">
          <TextField form={form} name="authoriser.name" max={300} label={words.authoriser.name} />
          <TextField
            form={form}
            name="authoriser.idNumber"
            max={20}
            label={words.authoriser.idNumber}
            check={checkIdNumber}
          />
          <TextField form={form} name="authoriser.document" max={500} label={words.authoriser.document} />
          <TextField form={form} name="authoriser.address" max={500} label={words.authoriser.address} />
          <TextField form={form} name="authoriser.phone" max={30} label={words.authoriser.phone} />
          <TextField form={form} name="authoriser.email" max={200} label={words.authoriser.email} />
        </SimpleGrid>
      )}
      <KnownPerson form={form} />
    </section>
  )
}

/** What the number says against the fields beside it. */
function Doubts({ form: { control } }: { readonly form: UseFormReturn<Values> }) {
  const [idNumber, birthText, sex] = useWatch({ control, name: ['applicant.idNumber', 'birthText', 'applicant.sex'] })
  return <NumberDoubts {...{ idNumber, birthText, sex }} />
}

/** Today's commune of the address as it stands. */
function Commune({ form: { control } }: { readonly form: UseFormReturn<Values> }) {
  return <CommuneOf address={useWatch({ control, name: 'applicant.address' })} />
}
