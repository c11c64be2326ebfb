import type { Misfortune } from '../faults/fault.ts'
import type { FaultBook } from '../faults/fault-book.ts'
import type { Observations } from '../observe/observations.ts'
import { against, type Answer } from './answer.ts'
import { ConnectionLost, readChunks, readWhole, type Call } from './call.ts'
import { type Heard, reset, type Told } from './heard.ts'
import { gatewayAnswer, writeAnswer } from './write-answer.ts'
import type { SpokenInterface } from './route.ts'

/** What the pipeline needs of the province around it. */
export interface Surroundings {
  readonly interfaces: readonly SpokenInterface[]
  readonly faults: FaultBook
  readonly observe: () => Observations
  readonly now: () => number
  readonly epoch: () => string
  /** False: our own headers are not looked at, as by a real interface. */
  readonly knowsOperationIds: boolean
  /** Changes with every restart: what came in before is forgotten. */
  readonly generation: () => number
  /** False once it has stopped for good. */
  readonly isUp: () => boolean
  expireSessions(): void
  restart(downMs: number): void
  restore(name: string): void
}

const NO_BODY = Buffer.alloc(0)

/** Takes a request through its faults to its route, and its answer back through the rest of them. */
export function createPipeline(around: Surroundings) {
  const find = (method: string, path: string) => {
    for (const spoken of around.interfaces)
      for (const route of spoken.routes) if (route.method === method && route.path.test(path)) return { spoken, route }
    return undefined
  }

  const serve = async (request: Heard, response: Told) => {
    const born = around.generation()
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://province')
    const found = find(request.method ?? '', pathname)
    if (!found) {
      request.resume()
      writeAnswer(response, { status: 404, body: 'Not Found' }, around.now(), around.epoch())
      return
    }
    const { spoken, route } = found
    const early = { interface: spoken.name, operation: route.operation }
    const cuts = around.faults.take(early, (kind) => kind === 'cut-upload')
    const cutAfter = Math.min(...cuts.map((cut) => (cut.kind === 'cut-upload' ? cut.afterBytes : Infinity)), Infinity)
    const chunks = readChunks(request, cutAfter)
    const body = route.streams ? NO_BODY : await readWhole(chunks)
    const operation = (body && route.nameIn?.(body)) ?? route.operation
    const suffered = around.faults.take({ interface: spoken.name, operation }, (kind) => kind !== 'cut-upload')
    await pause(suffered, 'before')
    if (born !== around.generation()) throw new ConnectionLost('The province went down meanwhile')
    if (suffered.some(({ kind }) => kind === 'expire-sessions')) around.expireSessions()
    fall(suffered, 'before')
    const now =
      around.now() + suffered.reduce((sum, each) => sum + (each.kind === 'wrong-clock' ? each.offsetMs : 0), 0)
    const own = (name: string) => (around.knowsOperationIds ? headerOf(request, name) : undefined)
    const call: Call = {
      now,
      path: pathname,
      query: searchParams,
      headers: request.headers,
      operationId: own('x-operation-id'),
      localId: own('x-local-id'),
      localCode: own('x-local-code'),
      body: body ?? NO_BODY,
      chunks,
      drop: () => reset(request)
    }
    const answer =
      instead(suffered, spoken) ??
      (body ? await route.handle(call) : spoken.refuse(against('invalid', '', 'thân yêu cầu quá lớn')))
    if (answer.refusal) around.observe().refusal({ at: now, interface: spoken.name, operation, ...answer.refusal })
    await pause(suffered, 'after')
    if (born !== around.generation()) throw new ConnectionLost('The province went down meanwhile')
    fall(suffered, 'after')
    if (suffered.some(({ kind }) => kind === 'lose-answer')) throw new ConnectionLost('The answer was lost on purpose')
    writeAnswer(response, afterwards(suffered, spoken) ?? answer, now, around.epoch())
  }

  /** Goes down or back in time, when that is what this request suffers. */
  const fall = (suffered: readonly Misfortune[], when: 'before' | 'after') => {
    for (const each of suffered) {
      if (each.kind === 'restart' && each.when === when) around.restart(each.downMs)
      else if (each.kind === 'restore' && each.when === when) around.restore(each.name)
      else continue
      throw new ConnectionLost('The province went down on purpose')
    }
  }

  return (request: Heard, response: Told): void => {
    const born = around.generation()
    around.observe().count('requests')
    serve(request, response).catch((error: unknown) => {
      reset(request)
      // What broke because the province went down meanwhile is a lost connection. Anything else is a bug, and ends the trial.
      if (!(error instanceof ConnectionLost) && born === around.generation()) throw error
      if (around.isUp()) around.observe().count('lostConnections')
    })
  }
}

const headerOf = (request: Heard, name: string): string | undefined => {
  const value = request.headers[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

async function pause(suffered: readonly Misfortune[], when: 'before' | 'after'): Promise<void> {
  for (const each of suffered)
    if (each.kind === 'delay' && each.when === when) await new Promise((resolve) => setTimeout(resolve, each.ms))
}

/** What is answered without doing what was asked. */
function instead(suffered: readonly Misfortune[], spoken: SpokenInterface): Answer | undefined {
  for (const each of suffered) {
    if (each.kind === 'refuse') return spoken.refuse(against('invalid', each.field, each.reason))
    if (each.kind === 'status' && each.when === 'before') return gatewayAnswer(each)
    if (each.kind === 'contradict' && each.when === 'before') return spoken.contradict()
  }
  return undefined
}

/** What is answered although what was asked was done. */
function afterwards(suffered: readonly Misfortune[], spoken: SpokenInterface): Answer | undefined {
  for (const each of suffered) {
    if (each.kind === 'status' && each.when === 'after') return gatewayAnswer(each)
    if (each.kind === 'contradict' && each.when === 'after') return spoken.contradict()
  }
  return undefined
}
