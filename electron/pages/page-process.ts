import process from 'node:process'
import { ok, type Result } from '../../shared/lib/result.ts'
import { answerWith } from '../devices/answer.ts'
import { parent } from '../devices/parent.ts'
import { codesOfPhoto } from './codes-of-photo.ts'
import { forgetFile, keepFile, keptFile, openFile } from './open-files.ts'
import { pdfOf } from './pdf-of.ts'
import { type ProcessProblem, type Question, questionSchema } from './questions.ts'
import { drawPage, takePage } from './take-page.ts'

// Opens, draws and reads scanned papers. A file that breaks one of its readers ends this process, and main starts the next.

async function answer(question: Question): Promise<Result<unknown, ProcessProblem>> {
  switch (question.ask) {
    case 'open': {
      const opened = await openFile(question.bytes)
      if (!opened.ok) return opened
      keepFile(question.file, opened.value)
      return ok({ kind: opened.value.kind, pages: opened.value.pages })
    }
    case 'page': {
      const file = keptFile(question.file, question.index)
      return file.ok ? takePage(file.value, question.index, question.wish) : file
    }
    case 'draw': {
      const file = keptFile(question.file, question.index)
      return file.ok ? drawPage(file.value, question.index, question.width) : file
    }
    case 'close':
      forgetFile(question.file)
      return ok(undefined)
    case 'codes':
      return codesOfPhoto(question.bytes)
    case 'pdf':
      return ok(await pdfOf(question.pages, question.facts))
  }
}

answerWith(parent(), async (asked) => {
  const question = questionSchema.parse(asked)
  try {
    return await answer(question)
  } catch {
    // What a reader was not meant to throw leaves it in a state nobody knows. Main hears that the process is gone.
    process.exit(1)
  }
})
