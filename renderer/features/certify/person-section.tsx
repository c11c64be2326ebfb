import { NativeSelect, SimpleGrid, Text, Title } from '@mantine/core'
import { useFormContext, useWatch } from 'react-hook-form'
import { doubtsOfNumber } from '../../../shared/domain/applicant/card.ts'
import { parseTypedBirth } from '../../../shared/lib/plain-date.ts'
import { certify } from '../../words/certify.ts'
import { intake as words } from '../../words/intake.ts'
import classes from './certify.module.css'
import { Field } from './field.tsx'
import type { Values } from './values.ts'

const ID_NUMBER = /^\s*(\d{9}|\d{12})?\s*$/
const checkId = (text: string) => (ID_NUMBER.test(text) ? undefined : words.wrong.idNumber)
const checkBirth = (text: string) =>
  text.trim() === '' || parseTypedBirth(text) !== undefined ? undefined : words.wrong.birth

/** Who asks (người yêu cầu), read from the card or typed. */
export function PersonSection() {
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
          {...(citizen ? { check: checkId } : {})}
        />
        <Field name="applicant.name" label={citizen ? words.name : words.organisationName} />
      </SimpleGrid>
      {citizen && <NumberDoubts />}
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

/** What a complete number says against birth year and sex: odd, never refused. */
function NumberDoubts() {
  const { control } = useFormContext<Values>()
  const [idNumber, birthText, sex] = useWatch({ control, name: ['applicant.idNumber', 'birthText', 'applicant.sex'] })
  const birthYear = parseTypedBirth(birthText)?.slice(0, 4)
  const doubts = doubtsOfNumber(idNumber.trim(), { sex, ...(birthYear === undefined ? {} : { birthYear }) })
  return (
    <div role="status">
      {doubts.map((doubt) => (
        <p key={doubt} className={classes['doubt']}>
          {doubt}
        </p>
      ))}
    </div>
  )
}
