import { TextInput } from '@mantine/core'
import { DAY_WORDS, SETUP } from '../../words/setup.ts'
import { type DayDraft, HALVES } from './day-draft.ts'
import { type Day, DAYS } from './draft.ts'
import { ReadingsPart } from './readings-part.tsx'
import { useStepForm } from './setup-form.ts'
import classes from './setup.module.css'

const HALF_WORDS = [SETUP.morning, SETUP.afternoon] as const

/** When the unit is open, by weekday and on make-up days; an empty pair is a closed half. */
export function HoursStep() {
  return (
    <>
      <p className={classes['warning']}>{SETUP.hoursDefault}</p>
      <table className={classes['hours']}>
        <thead>
          <tr>
            <th scope="col">{SETUP.day}</th>
            <th scope="col">{SETUP.morning}</th>
            <th scope="col">{SETUP.afternoon}</th>
          </tr>
        </thead>
        <tbody>
          {DAYS.map((day) => (
            <DayRow key={day} day={day} />
          ))}
        </tbody>
      </table>
      <ReadingsPart />
    </>
  )
}

function DayRow({ day }: { readonly day: Day }) {
  const { register, formState, clearErrors } = useStepForm()
  const wrong = formState.errors.hours?.[day]
  const message = HALVES.flat().flatMap((field) => wrong?.[field]?.message ?? [])[0]
  const errorId = `hours-${day}`
  const clock = (field: keyof DayDraft, label: string) => (
    <TextInput
      size="xs"
      aria-label={label}
      error={wrong?.[field] !== undefined}
      aria-describedby={message === undefined ? undefined : errorId}
      maxLength={8}
      autoComplete="off"
      inputMode="numeric"
      {...register(`hours.${day}.${field}`, { onChange: () => clearErrors(`hours.${day}`) })}
    />
  )
  return (
    <>
      <tr>
        <th scope="row">{DAY_WORDS[day]}</th>
        {HALVES.map(([from, to], half) => {
          const label = `${DAY_WORDS[day]}, ${(HALF_WORDS[half] ?? '').toLowerCase()}`
          return (
            <td key={from}>
              <div className={classes['span']}>
                {clock(from, `${label} ${SETUP.from}`)}
                <span aria-hidden="true">–</span>
                {clock(to, `${label} ${SETUP.to}`)}
              </div>
            </td>
          )
        })}
      </tr>
      {message === undefined ? null : (
        <tr>
          <td />
          <td colSpan={2} id={errorId} className={classes['error']} role="alert">
            {message}
          </td>
        </tr>
      )}
    </>
  )
}
