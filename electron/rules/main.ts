import { readFileSync, renameSync, writeFileSync } from 'node:fs'
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

const { values } = parseArgs({ options: { in: { type: 'string' }, out: { type: 'string' } } })
if (values.in === undefined || values.out === undefined) stop('Cách dùng: npm run rules -- --in TỆP --out TỆP')
const questions = readJson(values.in)
if (!Array.isArray(questions)) stop(`Tệp ${values.in} phải là một danh sách câu hỏi JSON.`)
const calendarFile = join(import.meta.dirname, '..', '..', 'assets', 'calendar', 'calendar.json')
const calendar = calendarSchema.parse(JSON.parse(readFileSync(calendarFile, 'utf8')))
const answers = questions.map((question: unknown) => answerQuestion(question, calendar))
const beside = `${values.out}.part`
writeFileSync(beside, `${JSON.stringify(answers, null, 2)}\n`)
renameSync(beside, values.out)
console.log(`Đã trả lời ${String(answers.length)} câu hỏi.`)
