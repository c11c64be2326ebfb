import { NativeSelect } from '@mantine/core'
import type { Readings } from '../../../shared/domain/office/office.ts'
import { READING_WORDS, SETUP } from '../../words/setup.ts'
import { useStepForm } from './setup-form.ts'
import classes from './setup.module.css'

const KEYS = Object.keys(READING_WORDS) as (keyof Readings)[]

/** How open questions of the law are read: one line while nobody asks, a list of choices when opened. */
export function ReadingsPart() {
  const { register } = useStepForm()
  return (
    <details className={classes['readings']}>
      <summary>{SETUP.readingsLine}</summary>
      <div className={classes['choices']}>
        {KEYS.map((key) => (
          <NativeSelect
            key={key}
            label={READING_WORDS[key].question}
            data={Object.entries<string>(READING_WORDS[key].answers).map(([value, label]) => ({ value, label }))}
            {...register(`readings.${key}`)}
          />
        ))}
      </div>
    </details>
  )
}
