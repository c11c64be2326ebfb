import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { calendarSchema } from '../../shared/domain/calendar/calendar.ts'
import { answerQuestion } from '../../shared/domain/rules/answer.ts'

// `npm run rules -- --in FILE --out FILE`: lets a lawyer check the rules of the counter without reading code.

function stop(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
  } catch {
    return stop(`Không đọc được tệp câu hỏi ${file}: tệp không có hoặc không phải JSON.`)
  }
}

function readOptions(): { readonly in: string; readonly out: string } {
  const { values } = parseArgs({ options: { in: { type: 'string' }, out: { type: 'string' } }, strict: false })
  if (typeof values.in !== 'string' || typeof values.out !== 'string')
    return stop('Cách dùng: npm run rules -- --in TỆP --out TỆP')
  return { in: values.in, out: values.out }
}

/** Whole or not at all: a reader never meets half a file. */
function write(file: string, text: string): void {
  const beside = `${file}.part`
  try {
    writeFileSync(beside, text)
    renameSync(beside, file)
  } catch {
    rmSync(beside, { force: true })
    stop(`Không ghi được tệp trả lời ${file}.`)
  }
}

const values = readOptions()
const questions = readJson(values.in)
if (!Array.isArray(questions)) stop(`Tệp ${values.in} phải là một danh sách câu hỏi JSON.`)
const calendarFile = join(import.meta.dirname, '..', '..', 'assets', 'calendar', 'calendar.json')
const calendar = calendarSchema.parse(JSON.parse(readFileSync(calendarFile, 'utf8')))
const answers = questions.map((question: unknown) => answerQuestion(question, calendar))
write(values.out, `${JSON.stringify(answers, null, 2)}\n`)
console.log(`Đã trả lời ${String(answers.length)} câu hỏi.`)
