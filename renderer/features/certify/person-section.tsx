import type { ReactNode } from 'react'
import { NativeSelect, SimpleGrid, Text, Title } from '@mantine/core'
import { useFormContext, useWatch } from 'react-hook-form'
import { checkBirth, checkIdNumber, NumberDoubts } from '../../app/services/person-checks.tsx'
import { certify } from '../../words/certify.ts'
import { intake as words } from '../../words/intake.ts'
import classes from './certify.module.css'
import { Field } from './field.tsx'
import type { Values } from './values.ts'

/** Who asks (người yêu cầu), read from the card or typed. */
export function PersonSection({ actions }: { readonly actions: ReactNode }) {
  const { register, control } = useFormContext<Values>()
  const citizen = useWatch({ control, name: 'applicant.kind' }) === 'citizen'
  return (
    <section className={classes['panel']} aria-labelledby="person">
      <div className={classes['head']}>
        <Title order={2} size="h5" id="person">
          {certify.sections.person}
        </Title>
        <Text size="xs" className={classes['hint']}>
          {words.scanHint}
        </Text>
        {actions}
        <NativeSelect
          aria-label={words.kind.label}
          size="xs"
          {...register('applicant.kind')}
          data={[
            { value: 'citizen', label: words.kind.citizen },
            { value: 'organisation', label: words.kind.organisation }
          ]}
        />
      </div>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mt="xs">
        <Field
          name="applicant.idNumber"
          label={citizen ? words.scan : words.organisationNumber}
          {...(citizen ? { check: checkIdNumber } : {})}
        />
        <Field name="applicant.name" label={citizen ? words.name : words.organisationName} />
      </SimpleGrid>
      {citizen && <Doubts />}
      <div className={classes['person']}>
        {citizen && (
          <>
            <Field name="birthText" label={words.birth} placeholder={words.birthHint} check={checkBirth} />
            <NativeSelect label={words.sex} {...register('applicant.sex')} data={['', 'Nam', 'Nữ']} />
          </>
        )}
        <Field name="applicant.phone" label={words.phone} inputMode="tel" />
        <Field name="applicant.address" label={words.address} />
      </div>
    </section>
  )
}

/** What the number says against the fields beside it. */
function Doubts() {
  const { control } = useFormContext<Values>()
  const [idNumber, birthText, sex] = useWatch({ control, name: ['applicant.idNumber', 'birthText', 'applicant.sex'] })
  return <NumberDoubts {...{ idNumber, birthText, sex }} />
}
