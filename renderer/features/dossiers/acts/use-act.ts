import { useRef, useState } from 'react'
import type { Command } from '../../../../shared/domain/dossier/commands.ts'
import { call, type Problem, type Value } from '../../../app/services/desktop.ts'
import { sentenceFor } from '../../../words.ts'

interface ActQuestion {
  readonly dossierId: string
  /** The last event on the screen. */
  readonly lastEventId: string
  readonly onDone: (done: Value<'act'>) => void
  /** A field that main refused; false = it is none of this form's. */
  readonly refuse: (field: string) => boolean
}

interface Act {
  readonly send: (command: Command, clockConfirmed?: boolean) => Promise<void>
  readonly sending: boolean
  /** Why it was not done, in one sentence. */
  readonly refused: string | undefined
  /** The machine's clock is doubtful: the clerk may say that it is right. */
  readonly clockDoubted: boolean
}

/** Sends one act. Its operation has one id until it is done: a second press never makes a second event. */
export function useAct({ dossierId, lastEventId, onDone, refuse }: ActQuestion): Act {
  const [operationId] = useState(() => crypto.randomUUID())
  // As it stood when the form was opened: what happened since must be seen before anything is decided on it.
  const basedOn = useRef(lastEventId)
  const [problem, setProblem] = useState<Problem<'act'>>()
  const [sending, setSending] = useState(false)
  const busy = useRef(false)
  const send = async (command: Command, clockConfirmed = false) => {
    if (busy.current) return
    busy.current = true
    setSending(true)
    const ask = { operationId, dossierId, basedOn: basedOn.current, command, clockConfirmed }
    const answer = await call('act', ask)
    busy.current = false
    setSending(false)
    if (answer.ok) {
      onDone(answer.value)
      return
    }
    // The sentence says that something happened; pressed once more it is decided on what the screen shows now.
    if (answer.problem.kind === 'stale') basedOn.current = lastEventId
    const known = answer.problem.kind === 'field-wrong' && refuse(answer.problem.field)
    setProblem(known ? undefined : answer.problem)
  }
  const kind = problem?.kind
  return {
    send,
    sending,
    refused: problem && sentenceFor(problem),
    clockDoubted: kind === 'clock-behind' || kind === 'clock-ahead'
  }
}
