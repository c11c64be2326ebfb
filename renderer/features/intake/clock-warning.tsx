import { Alert } from '@mantine/core'
import { useReady } from '../../app/services/session.ts'
import { clockWords } from '../../words/sync.ts'

/** Before a date is printed: this machine's clock is not the province's. */
export function ClockWarning() {
  const warning = useReady().warnings.find((each) => each.kind === 'clock-differs')
  if (!warning) return null
  return (
    <Alert color="yellow.9" variant="outline" p="xs" role="alert">
      {clockWords(warning)}
    </Alert>
  )
}
