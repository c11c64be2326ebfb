import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import process from 'node:process'
import { FileStore } from '@tus/file-store'
import { Server } from '@tus/server'
import { serveParent } from './job.ts'
import { FILE_BYTES } from './profiles.ts'

// A receiver of tus uploads that keeps them as files. Whatever is as large as a scanned paper is one.

let dossiers = 0
let files = 0
const tus = new Server({
  path: '/files',
  datastore: new FileStore({ directory: process.argv[2] ?? '' }),
  onUploadFinish: (_, { size }) => {
    if (size === FILE_BYTES) files++
    else dossiers++
    return Promise.resolve({})
  }
})
const server = createServer((request, response) => void tus.handle(request, response))
server.listen(0, '127.0.0.1')
await once(server, 'listening')
await serveParent((server.address() as AddressInfo).port, () => Promise.resolve({ dossiers, files, doubled: 0 }))
