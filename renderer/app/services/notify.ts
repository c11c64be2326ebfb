import { notifications } from '@mantine/notifications'
import { type AnyProblem, sentenceFor } from '../../words.ts'
import { SHELL } from '../../words/shell.ts'

const DONE_MS = 4000
/** Long enough to read twice; it can be closed earlier. */
const PROBLEM_MS = 15_000

/** Says in one sentence what went wrong and what to do. A step the clerk stopped himself needs no sentence. */
export function notifyProblem(problem: AnyProblem): void {
  if (problem.kind !== 'cancelled') showTrouble(`problem-${problem.kind}`, sentenceFor(problem))
}

/** Says what went wrong with some of several, in words of the screen. */
export function notifyTrouble(text: string): void {
  showTrouble(text, text)
}

function showTrouble(id: string, message: string): void {
  notifications.show({
    id,
    message,
    color: 'red',
    autoClose: PROBLEM_MS,
    role: 'alert',
    closeButtonProps: { 'aria-label': SHELL.close }
  })
}

/** Says in one sentence that something is done. */
export function notifyDone(text: string): void {
  notifications.show({
    id: text,
    message: text,
    color: 'blue',
    autoClose: DONE_MS,
    role: 'status',
    closeButtonProps: { 'aria-label': SHELL.close }
  })
}

/** Takes every sentence away: the screen is somebody else's now. */
export function clearNotes(): void {
  notifications.clean()
}
