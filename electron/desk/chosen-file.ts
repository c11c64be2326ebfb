import { readFile, stat } from 'node:fs/promises'
import { fail, ok, type PlainProblem, type Result } from '../../shared/lib/result.ts'

/** The whole of a file that the clerk chose, when it is no larger than `mostBytes`: a larger one is not even begun. */
export async function readChosen(
  path: string,
  mostBytes: number
): Promise<Result<Buffer, PlainProblem<'file-unreadable' | 'file-too-large'>>> {
  try {
    const found = await stat(path)
    if (!found.isFile()) return fail({ kind: 'file-unreadable' })
    return found.size > mostBytes ? fail({ kind: 'file-too-large' }) : ok(await readFile(path))
  } catch {
    // Gone, locked, on a stick that was pulled out: the caller says so in one sentence.
    return fail({ kind: 'file-unreadable' })
  }
}

/** A text file of the clerk's choice, in UTF-8 with or without a mark at its head. */
export async function readChosenText(
  path: string,
  mostBytes: number
): Promise<Result<string, PlainProblem<'file-unreadable' | 'file-too-large'>>> {
  const read = await readChosen(path, mostBytes)
  if (!read.ok) return read
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(read.value))
  } catch {
    // Another encoding, or no text at all: the caller says so in one sentence.
    return fail({ kind: 'file-unreadable' })
  }
}
