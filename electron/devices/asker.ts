import { z } from 'zod'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import type { OwnProcess, ProcessName, StartProcess } from './own-process.ts'

/** Why there is no answer: the process died, said nothing within the time, or could not do what was asked. */
export interface AskProblem {
  readonly kind: 'process-died' | 'process-silent' | 'not-done'
}

/** Questions to a process of our own, and its answers. */
export interface Asker {
  /** Asks; a process that says nothing within `limitMs` is ended, and a new one is started for the next question. */
  ask(question: unknown, limitMs: number): Promise<Result<unknown, AskProblem>>
  close(): void
}

interface Waiting {
  readonly answer: (result: Result<unknown, AskProblem>) => void
  readonly timer: ReturnType<typeof setTimeout>
}

const replySchema = z.object({ id: z.number(), ok: z.boolean(), value: z.unknown().optional() })

/** Asks the process `name`, which starts with the first question. Questions may overtake each other. */
export function createAsker(start: StartProcess, name: ProcessName): Asker {
  const waiting = new Map<number, Waiting>()
  let child: OwnProcess | undefined
  let last = 0
  const dropAll = (kind: AskProblem['kind']) => {
    for (const { answer, timer } of waiting.values()) {
      clearTimeout(timer)
      answer(fail({ kind }))
    }
    waiting.clear()
  }
  const begin = (): OwnProcess => {
    const fresh = start(name)
    fresh.onMessage((message) => {
      const reply = replySchema.parse(message)
      const asked = waiting.get(reply.id)
      if (fresh !== child || !asked) return
      waiting.delete(reply.id)
      clearTimeout(asked.timer)
      asked.answer(reply.ok ? ok(reply.value) : fail({ kind: 'not-done' }))
    })
    fresh.onExit(() => {
      if (fresh !== child) return
      child = undefined
      dropAll('process-died')
    })
    return fresh
  }
  const abandon = (kind: AskProblem['kind']) => {
    const gone = child
    child = undefined
    gone?.end()
    dropAll(kind)
  }
  return {
    ask: (question, limitMs) =>
      new Promise((answer) => {
        child ??= begin()
        const id = ++last
        waiting.set(id, { answer, timer: setTimeout(() => abandon('process-silent'), limitMs) })
        child.post({ id, question })
      }),
    close: () => abandon('process-died')
  }
}
