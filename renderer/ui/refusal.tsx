import { Alert, Button } from '@mantine/core'

interface RefusalProps {
  /** Why it was not done, in one sentence. */
  readonly text: string
  /** A way to insist, where there is one: what its button says. */
  readonly insist?: string | undefined
  readonly onInsist?: () => void
}

/** Something was refused: why, and the button to insist where a person's word is enough. */
export function Refusal({ text, insist, onInsist }: RefusalProps) {
  return (
    <Alert color="red.8" variant="outline" p="xs" role="alert">
      {text}
      {insist === undefined ? null : (
        <Button mt="xs" size="compact-sm" variant="default" onClick={onInsist}>
          {insist}
        </Button>
      )}
    </Alert>
  )
}
