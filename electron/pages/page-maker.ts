import type { FileProblem, OpenFile, PageMaker } from '../../shared/contract/page-maker.ts'
import { kindOfFile, MAX_FILE_BYTES } from '../../shared/domain/papers/file-kind.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { createAsker } from '../devices/asker.ts'
import type { StartProcess } from '../devices/own-process.ts'
import { answerSchema, type ProcessProblem, type Question, type Values, VALUES } from './questions.ts'

/** Longest that one question may take on a slow PC, in ms: a page takes a second or two. */
const LIMIT_MS = 45_000

type Asked<A> = Extract<Question, { readonly ask: A }>

/** Pages made by the page process, which starts with the first question and again after a file killed it. */
export function createPageMaker(start: StartProcess, limitMs = LIMIT_MS): PageMaker {
  const asker = createAsker(start, 'page-process')
  let lastFile = 0
  let closed = false
  // One question at a time: a process that dies or hangs does so by the question it has, and takes no other with it.
  let before: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = before.then(work)
    before = turn.catch(() => undefined)
    return turn
  }
  const ask = async <A extends Question['ask']>(
    name: A,
    question: Omit<Asked<A>, 'ask'>
  ): Promise<Result<Values[A], ProcessProblem | FileProblem>> => {
    // A question left over would start a process that nobody ends.
    if (closed) return fail({ kind: 'pages-unavailable' })
    const asked = await asker.ask({ ask: name, ...question }, limitMs)
    if (!asked.ok) return fail({ kind: 'pages-unavailable' })
    const answer = answerSchema.parse(asked.value)
    return answer.ok ? ok(VALUES[name].parse(answer.value)) : answer
  }
  /** Asks of an open file; a process that does not know it is given it again, once. */
  const askOf = <A extends 'page' | 'draw'>(
    bytes: Uint8Array,
    name: A,
    question: Omit<Asked<A>, 'ask'> & { readonly file: number }
  ): Promise<Result<Values[A], FileProblem>> =>
    inTurn(async () => {
      const first = await ask(name, question)
      if (first.ok || first.problem.kind !== 'file-gone') return expected(first)
      const opened = await ask('open', { file: question.file, bytes })
      return expected(opened.ok ? await ask(name, question) : opened)
    })
  const open = async (bytes: Uint8Array): Promise<Result<OpenFile, FileProblem>> => {
    const refused = refusedUnread(bytes)
    if (refused) return fail(refused)
    const file = ++lastFile
    const opened = expected(await inTurn(() => ask('open', { file, bytes })))
    if (!opened.ok) return opened
    return ok({
      ...opened.value,
      page: (index, wish) => askOf(bytes, 'page', { file, index, wish }),
      draw: (index, width) => askOf(bytes, 'draw', { file, index, width }),
      close: () => void inTurn(() => ask('close', { file }))
    })
  }
  const within = async <T>(bytes: Uint8Array, use: (file: OpenFile) => Promise<Result<T, FileProblem>>) => {
    const opened = await open(bytes)
    if (!opened.ok) return opened
    try {
      return await use(opened.value)
    } finally {
      opened.value.close()
    }
  }
  return {
    open,
    look: (bytes) => within(bytes, ({ kind, pages }) => Promise.resolve(ok({ kind, pages }))),
    take: (bytes, wish, onPage) =>
      within(bytes, async (file) => {
        for (let index = 0; index < file.pages; index++) {
          const page = await file.page(index, wish)
          if (!page.ok) return page
          await onPage(page.value, index, file.pages)
        }
        return ok({ kind: file.kind, pages: file.pages })
      }),
    draw: (bytes, index, width) => within(bytes, (file) => file.draw(index, width)),
    toPdf: async (pages, facts) => expected(await inTurn(() => ask('pdf', { pages: [...pages], facts }))),
    async codes(bytes) {
      const refused = refusedUnread(bytes)
      return refused ? fail(refused) : expected(await inTurn(() => ask('codes', { bytes })))
    },
    close() {
      closed = true
      asker.close()
    }
  }
}

/** What is refused without a look inside. */
function refusedUnread(bytes: Uint8Array): FileProblem | undefined {
  if (bytes.length > MAX_FILE_BYTES) return { kind: 'file-too-large' }
  return kindOfFile(bytes) === undefined ? { kind: 'file-not-pages' } : undefined
}

/** A file that is gone as soon as it was given is no file that can be read. */
function expected<T>(result: Result<T, ProcessProblem | FileProblem>): Result<T, FileProblem> {
  if (result.ok) return result
  const { kind } = result.problem
  return fail({ kind: kind === 'file-gone' ? 'pages-unavailable' : kind })
}
