import { z } from 'zod'
import type { Parent } from './parent.ts'

const askedSchema = z.object({ id: z.number(), question: z.unknown() })

/** Answers an asker's questions in a process of our own, each in its own time; what throws is answered "not done". */
export function answerWith(port: Parent, answer: (question: unknown) => Promise<unknown>): void {
  port.onMessage((message) => {
    const { id, question } = askedSchema.parse(message)
    answer(question).then(
      (value) => port.post({ id, ok: true, value }),
      () => port.post({ id, ok: false })
    )
  })
}
