import { fail, ok } from '../../shared/lib/result.ts'
import type { CardPort, CardPortChoice, CardPortHeard, FoundPort } from '../../shared/contract/card-port.ts'
import { fromCardProcess, type ToCardProcess } from './card-messages.ts'
import type { OwnProcess, StartProcess } from './own-process.ts'

const LIST_LIMIT_MS = 5_000
/** A process that dies at its start must not be started without a rest. */
const RESTART_MS = 1_000

type Listed = Awaited<ReturnType<CardPort['list']>>

/** Serial ports by a process of their own, started when it is first needed and again when it dies while it reads. */
export function createCardPort(start: StartProcess): CardPort {
  let child: OwnProcess | undefined
  let choice: CardPortChoice | null = null
  let hear: (heard: CardPortHeard) => void = () => undefined
  let restart: NodeJS.Timeout | undefined
  let lists: ((ports: readonly FoundPort[] | null) => void)[] = []
  const answerLists = (ports: readonly FoundPort[] | null) => {
    const waiting = lists
    lists = []
    for (const answer of waiting) answer(ports)
  }
  const begin = (): OwnProcess => {
    const fresh = start('card-process')
    fresh.onMessage((message) => {
      if (fresh !== child) return
      const said = fromCardProcess.parse(message)
      if (said.kind === 'ports') answerLists(said.ports)
      // What was on its way when the port was given up is nobody's any more.
      else if (choice) hear(said)
    })
    fresh.onExit(() => {
      if (fresh !== child) return
      child = undefined
      answerLists(null)
      if (!choice) return
      hear({ kind: 'state', state: 'waiting' })
      restart = setTimeout(() => post({ kind: 'read', choice }), RESTART_MS)
    })
    return fresh
  }
  const post = (message: ToCardProcess) => {
    child ??= begin()
    child.post(message)
  }
  const end = () => {
    clearTimeout(restart)
    const gone = child
    child = undefined
    gone?.end()
    answerLists(null)
  }
  return {
    list: () =>
      new Promise<Listed>((resolve) => {
        const answer = (ports: readonly FoundPort[] | null) => {
          clearTimeout(limit)
          resolve(ports ? ok(ports) : fail({ kind: 'ports-unknown' }))
        }
        const limit = setTimeout(() => {
          lists = lists.filter((each) => each !== answer)
          answer(null)
        }, LIST_LIMIT_MS)
        lists.push(answer)
        post({ kind: 'list' })
      }),
    read(wanted, listener) {
      // Another process for another port: one that hangs on the old one is ended with it.
      end()
      choice = wanted
      hear = listener
      hear({ kind: 'state', state: wanted ? 'waiting' : 'none' })
      if (wanted) post({ kind: 'read', choice: wanted })
    },
    close() {
      choice = null
      end()
    }
  }
}
