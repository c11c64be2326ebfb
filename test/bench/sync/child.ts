import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { z } from 'zod'
import { type ArrivedThere, arrivedSchema, type Job, type Sent, sentSchema } from './job.ts'

const listening = z.strictObject({ port: z.number() })
const open = (script: string, argument: string): ChildProcess =>
  fork(join(import.meta.dirname, script), [argument], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })

/** The next thing that a child says; throws when it ends instead. */
async function heard(child: ChildProcess): Promise<unknown> {
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${child.spawnargs.join(' ')} ended without an answer`)
  })
  const [message] = (await Promise.race([once(child, 'message'), ended])) as unknown[]
  return message
}

/** A running receiver in a process of its own. */
export interface Receiver {
  readonly port: number
  arrived(): Promise<ArrivedThere>
  end(): Promise<void>
}

export async function openReceiver(script: string, folder: string): Promise<Receiver> {
  const child = open(script, folder)
  const { port } = listening.parse(await heard(child))
  return {
    port,
    async arrived() {
      const answer = heard(child)
      child.send('arrived')
      return arrivedSchema.parse(await answer)
    },
    async end() {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    }
  }
}

/** Runs a sender in a process of its own, so that its memory is its own. */
export async function send(script: string, job: Job): Promise<Sent> {
  const child = open(script, JSON.stringify(job))
  const ended = once(child, 'exit')
  const sent = sentSchema.parse(await heard(child))
  await ended
  return sent
}
