import { type Resolver, set, useForm, useFormContext, type UseFormReturn } from 'react-hook-form'
import { SETUP_ERRORS, type SetupStep } from '../../words/setup.ts'
import { checkDraft, type DraftField } from './check-draft.ts'
import { HALVES } from './day-draft.ts'
import { DAYS, EMPTY_DRAFT, type SetupDraft } from './draft.ts'

const HOURS: readonly DraftField[] = DAYS.flatMap((day) =>
  HALVES.flat().map((field): DraftField => `hours.${day}.${field}`)
)

/** The fields of each step in the order of the screen: what "next" checks, and where the focus goes. */
export const STEP_FIELDS: Readonly<Record<SetupStep, readonly DraftField[]>> = {
  unit: ['header1', 'header2', 'header3', 'unitCode', 'place', 'phone'],
  counter: ['counterId', 'counterName', 'clerkName', 'pin', 'pinAgain'],
  hours: HOURS,
  numbering: ['policy', 'rangeFrom', 'rangeTo'],
  printer: ['printer', 'copies'],
  key: [],
  'key-again': []
}

/** All checks are ours; the form only keeps and shows. */
const resolver: Resolver<SetupDraft> = (draft) => {
  const wrong = checkDraft(draft)
  if (wrong.size === 0) return { values: draft, errors: {} }
  const errors = {}
  for (const [field, error] of wrong) set(errors, field, { type: error, message: SETUP_ERRORS[error] })
  return { values: {}, errors }
}

/** The one form of the first run: it outlives its steps, so that going back loses nothing. */
export const useSetupForm = (): UseFormReturn<SetupDraft> =>
  useForm<SetupDraft>({ defaultValues: EMPTY_DRAFT, resolver, mode: 'onTouched' })

/** The form of the first run, inside a step. */
export const useStepForm = (): UseFormReturn<SetupDraft> => useFormContext<SetupDraft>()
