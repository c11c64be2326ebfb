import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import PouchDB from 'pouchdb'
import { z } from 'zod'
import { serveParent } from './job.ts'

// The far end of a PouchDB replication: what the CouchDB protocol asks of a receiver, over a PouchDB of its own on LevelDB.

const folder = process.argv[2] ?? ''
mkdirSync(folder, { recursive: true })
const database = new PouchDB(join(folder, 'dossiers'))
const bulk = z.looseObject({ docs: z.array(z.looseObject({})) })

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
  return parts.length === 0 ? {} : JSON.parse(Buffer.concat(parts).toString())
}

/** The answer to one request; undefined where there is nothing of that name. */
async function answer(method: string, path: string, body: unknown): Promise<object | undefined> {
  if (path === '/') return { couchdb: 'Welcome', uuid: 'bench', version: '3.0.0', vendor: { name: 'bench' } }
  const name = decodeURIComponent(path.replace(/^\/dossiers\/?/, ''))
  if (name === '') return method === 'PUT' ? { ok: true } : database.info()
  if (name === '_revs_diff') return database.revsDiff(z.looseObject({}).parse(body))
  if (name === '_bulk_docs') return database.bulkDocs(bulk.parse(body).docs, { new_edits: false })
  if (!name.startsWith('_local/')) return undefined
  return method === 'PUT' ? database.put(z.looseObject({}).parse(body)) : database.get(name).catch(() => undefined)
}

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://receiver')
  bodyOf(request)
    .then((body) => answer(request.method ?? '', pathname, body))
    .then(
      (said) => {
        response.writeHead(said ? 200 : 404, { 'content-type': 'application/json' })
        response.end(JSON.stringify(said ?? { error: 'not_found', reason: 'missing' }))
      },
      () => request.socket.destroy()
    )
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')
const count = async (kind: string) =>
  (await database.allDocs({ startkey: `${kind}-`, endkey: `${kind}-\uffff` })).rows.length
await serveParent((server.address() as AddressInfo).port, async () => ({
  dossiers: await count('dossier'),
  files: await count('file'),
  doubled: 0
}))
