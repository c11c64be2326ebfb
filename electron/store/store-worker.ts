import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { SEARCH_FILTERS } from '../../shared/contract/search-filters.ts'
import { present } from '../../shared/lib/invariant.ts'
import { checkFile } from './check-file.ts'
import { connect } from './connect.ts'
import { createSearch } from './search.ts'

// A thread of the store with a read connection of its own: answers searches, or checks the file once and ends.

const { file, key, task } = z
  .object({ file: z.string(), key: z.instanceof(Uint8Array), task: z.enum(['search', 'check']) })
  .parse(workerData)
const port = present(parentPort, 'parent thread')
const questionSchema = z.object({
  id: z.number(),
  query: z.object({
    text: z.string(),
    filter: z.enum(SEARCH_FILTERS),
    before: z.number().nullable(),
    limit: z.number(),
    today: z.string(),
    next: z.string(),
    soon: z.string()
  })
})

if (task === 'check') port.postMessage(checkFile(file, key))
else {
  const { search } = createSearch(connect(file, key, { create: false, readonly: true }))
  port.on('message', (message: unknown) => {
    const { id, query } = questionSchema.parse(message)
    try {
      port.postMessage({ id, lines: search(query) })
    } catch (error) {
      port.postMessage({ id, error: error instanceof Error && 'code' in error ? String(error.code) : 'unknown' })
    }
  })
}
