import { Agent } from 'node:http'
import { DefaultHttpStack, Upload } from 'tus-js-client'
import { sideBySide } from '../../../electron/sync/connectors/side-by-side.ts'
import { dossierText, scanOf } from './fill-counter.ts'
import { endPeer, memoryMb, readJob, within } from './job.ts'
import { CALLS_AT_ONCE } from './profiles.ts'

// The same dossiers and papers as uploads of tus, each dossier in one request and each paper at an address asked for first.

const AGAIN_MS = 250
/** More often than any line of the bench is cut. */
const TRIES = 200

const job = readJob()
const agent = new Agent({ keepAlive: true, maxSockets: CALLS_AT_ONCE[1] })
let requests = 0
const upload = (bytes: Buffer, inOneRequest: boolean) =>
  new Promise<void>((resolve, reject) => {
    new Upload(bytes, {
      endpoint: `${job.url}/files`,
      httpStack: new DefaultHttpStack({ agent }),
      uploadSize: bytes.byteLength,
      uploadDataDuringCreation: inOneRequest,
      chunkSize: Infinity,
      retryDelays: Array<number>(TRIES).fill(AGAIN_MS),
      onBeforeRequest() {
        requests++
      },
      onError: reject,
      onSuccess: () => resolve()
    }).start()
  })
const papers = Array.from({ length: job.files }, (_, i) => () => upload(scanOf(i), false))
const dossiers = Array.from({ length: job.dossiers }, (_, i) => () => upload(Buffer.from(dossierText(i)), true))

const before = memoryMb('VmRSS')
const began = performance.now()
const all = sideBySide([...papers, ...dossiers], CALLS_AT_ONCE[1], (send) => send())
const finished = await within(job.limitMs, all)
await endPeer({ requests, finished }, began, before)
