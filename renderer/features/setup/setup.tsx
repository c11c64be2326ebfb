import { useEffect, useRef, useState } from 'react'
import { FormProvider } from 'react-hook-form'
import { call } from '../../app/services/desktop.ts'
import { notifyProblem } from '../../app/services/notify.ts'
import { enter } from '../../app/services/session.ts'
import { cleanText } from '../../../shared/lib/text.ts'
import { sentenceFor } from '../../words.ts'
import { SETUP_STEPS } from '../../words/setup.ts'
import { CounterStep } from './counter-step.tsx'
import { settingsOf } from './draft.ts'
import { HoursStep } from './hours-step.tsx'
import { KeyAgainStep } from './key-again-step.tsx'
import { KeyStep } from './key-step.tsx'
import { NumberingStep } from './numbering-step.tsx'
import { PrinterStep } from './printer-step.tsx'
import { STEP_FIELDS, useSetupForm } from './setup-form.ts'
import { StepFrame } from './step-frame.tsx'
import { UnitStep } from './unit-step.tsx'

/** The first run: one quiet page per question; Enter goes on, Esc goes back, nothing typed is lost. */
export function Setup() {
  const form = useSetupForm()
  const [at, setAt] = useState(0)
  const [busy, setBusy] = useState(false)
  const [keyError, setKeyError] = useState<string>()
  const key = useRef<HTMLInputElement>(null)
  const step = SETUP_STEPS[at] ?? 'unit'

  useEffect(() => {
    if (keyError !== undefined) key.current?.focus()
  }, [keyError])

  const next = async () => {
    const fields = STEP_FIELDS[step]
    // An empty list of names would check every step at once.
    if (fields.length === 0 || (await form.trigger([...fields], { shouldFocus: true }))) setAt(at + 1)
  }
  const finish = async (recoveryKey: string) => {
    const draft = form.getValues()
    setBusy(true)
    const answer = await call('completeSetup', {
      settings: settingsOf(draft),
      clerkName: cleanText(draft.clerkName),
      pin: draft.pin,
      recoveryKey
    })
    setBusy(false)
    if (answer.ok) {
      enter(answer.value)
      return
    }
    if (answer.problem.kind === 'recovery-key-differs') {
      setKeyError(sentenceFor(answer.problem))
      key.current?.focus()
    } else notifyProblem(answer.problem)
  }
  const back = at === 0 || busy ? undefined : () => setAt(at - 1)

  return (
    <FormProvider {...form}>
      {step === 'key-again' ? (
        <KeyAgainStep
          at={at}
          keyRef={key}
          error={keyError}
          onError={setKeyError}
          busy={busy}
          back={back}
          finish={finish}
        />
      ) : (
        <StepFrame step={step} at={at} back={back} onNext={() => void next()}>
          {BODIES[step]}
        </StepFrame>
      )}
    </FormProvider>
  )
}

const BODIES = {
  unit: <UnitStep />,
  counter: <CounterStep />,
  hours: <HoursStep />,
  numbering: <NumberingStep />,
  printer: <PrinterStep />,
  key: <KeyStep />
}
