import { PasswordInput, TextInput } from '@mantine/core'
import { SETUP } from '../../words/setup.ts'
import { useStepForm } from './setup-form.ts'
import classes from './setup.module.css'

/** Which counter this machine is, and who sits at it. */
export function CounterStep() {
  const { register, formState } = useStepForm()
  const { errors } = formState
  const secret = {
    inputMode: 'numeric',
    autoComplete: 'new-password',
    maxLength: 8,
    visibilityToggleButtonProps: { 'aria-label': SETUP.showPin }
  } as const
  return (
    <>
      <div className={classes['pair']}>
        <TextInput
          label={SETUP.counterId}
          description={SETUP.counterIdHint}
          error={errors.counterId?.message}
          maxLength={6}
          autoComplete="off"
          spellCheck={false}
          {...register('counterId')}
        />
        <TextInput
          label={SETUP.counterName}
          description={SETUP.counterNameHint}
          error={errors.counterName?.message}
          maxLength={120}
          autoComplete="off"
          {...register('counterName')}
        />
      </div>
      <TextInput
        label={SETUP.clerkName}
        error={errors.clerkName?.message}
        maxLength={120}
        autoComplete="off"
        {...register('clerkName')}
      />
      <div className={classes['pair']}>
        <PasswordInput
          label={SETUP.pin}
          description={SETUP.pinHint}
          error={errors.pin?.message}
          aria-invalid={errors.pin !== undefined}
          {...secret}
          {...register('pin')}
        />
        <PasswordInput
          label={SETUP.pinAgain}
          description={SETUP.pinAgainHint}
          error={errors.pinAgain?.message}
          aria-invalid={errors.pinAgain !== undefined}
          {...secret}
          {...register('pinAgain')}
        />
      </div>
    </>
  )
}
