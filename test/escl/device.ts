import http from 'node:http'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import { capabilitiesXml, statusXml } from './answers.ts'
import type { DeviceModes, JobState } from './modes.ts'
import { sendPage } from './send-page.ts'

/**
 * What happens once, when paper `at` is asked for (1, 2 …; one behind the last = at the end). `drop-middle` sends it
 * again afterwards, `skip-middle` takes it as sent, `drop-end` loses the connection behind its last byte and takes it
 * as sent, `repeat` sends the paper before once more, `early-end` says that
 * there is none, `forget` loses the job.
 */
export interface Misdeed {
  readonly at: number
  readonly kind:
    | 'drop-before'
    | 'drop-middle'
    | 'drop-end'
    | 'skip-middle'
    | 'repeat'
    | 'busy'
    | 'busy-unsaid'
    | 'hang'
    | 'hang-for-good'
    | 'stall'
    | 'jam'
    | 'cover'
    | 'error'
    | 'page-of-text'
    | 'huge'
    | 'early-end'
    | 'forget'
}

export interface EsclDevice {
  readonly port: number
  readonly address: string
  /** Every request, 'GET /eSCL/ScannerStatus'. */
  readonly asked: readonly string[]
  /** Every ScanSettings that was posted. */
  readonly settings: readonly string[]
  readonly job: JobState | undefined
  close(): Promise<void>
}

const FINE: DeviceModes = {
  name: 'Máy quét thử &amp; kiểm',
  capabilities: 'fine',
  location: 'absolute',
  adf: 'loaded',
  counts: true,
  deletes: 'obeyed',
  body: 'length',
  busyJobs: 0,
  refuses: false
}
const ADF_STATES = { loaded: 'ScannerAdfLoaded', 'cover-open': 'ScannerAdfHatchOpen', jam: 'ScannerAdfJam' }

/** An eSCL device on this computer, with `papers` in its feeder, that misbehaves as told and not otherwise. */
export async function startEsclDevice(
  papers: readonly Uint8Array[],
  misdeeds: readonly Misdeed[] = [],
  modes: Partial<DeviceModes> = {},
  tls?: { readonly key: string; readonly cert: string }
): Promise<EsclDevice> {
  const how = { ...FINE, ...modes }
  const undone = [...misdeeds]
  const asked: string[] = []
  const settings: string[] = []
  let job: JobState | undefined
  let jobs = 0
  let busyJobs = how.busyJobs
  /** Papers that lie in the feeder are behind this one. */
  let drawn = 0
  let fault: keyof typeof ADF_STATES | undefined

  const adf = () => ADF_STATES[fault ?? how.adf]
  const feeder = () => (adf() === ADF_STATES.loaded && drawn >= papers.length ? 'ScannerAdfEmpty' : adf())
  const sent = (state: JobState) => {
    drawn++
    state.completed++
    state.left = papers.length - drawn
    if (state.left === 0) state.state = 'Completed'
  }
  const misdeed = (): Misdeed['kind'] | undefined => {
    const found = undone.find(({ at }) => at === drawn + 1)
    if (found && found.kind !== 'hang-for-good') undone.splice(undone.indexOf(found), 1)
    return found?.kind
  }

  const begin = (request: http.IncomingMessage, response: http.ServerResponse) => {
    if (busyJobs > 0) {
      busyJobs--
      return void response.writeHead(503, { 'Retry-After': '1' }).end()
    }
    if (how.refuses) return void response.writeHead(409).end()
    jobs++
    const path = `/eSCL/ScanJobs/job-${String(jobs)}`
    job = { path, state: 'Processing', completed: 0, left: papers.length - drawn }
    const locations = {
      absolute: `http://${request.headers.host ?? ''}${path}`,
      relative: path,
      'other-host': `http://EPSON-1234.local${path}`,
      'other-port': `http://127.0.0.1:9${path}`,
      missing: undefined
    }
    const location = locations[how.location]
    response.writeHead(201, location === undefined ? {} : { Location: location }).end()
  }

  const next = (response: http.ServerResponse) => {
    if (job?.state === 'Canceled' || !job) return void response.writeHead(404).end()
    const paper = papers[drawn]
    const kind = misdeed()
    switch (kind) {
      case 'drop-before':
        return void response.destroy()
      case 'busy':
        return void response.writeHead(503, { 'Retry-After': '1' }).end()
      case 'busy-unsaid':
        return void response.writeHead(503).end()
      case 'hang':
      case 'hang-for-good':
        return
      case 'jam':
      case 'cover':
        fault = kind === 'jam' ? 'jam' : 'cover-open'
        return void response.writeHead(409).end()
      case 'forget':
      case 'early-end':
        if (kind === 'forget') job = undefined
        return void response.writeHead(404).end()
      case 'error':
        return void response.writeHead(500).end('<html>error</html>')
      case 'page-of-text':
        return void response.writeHead(200, { 'Content-Type': 'image/jpeg' }).end('<html>no page</html>')
      case 'repeat':
        if (drawn > 0) {
          sendPage(response, papers[drawn - 1]!, how.body)
          return
        }
        break
      case 'huge': {
        response.writeHead(200, { 'Content-Type': 'image/jpeg', 'Content-Length': 41 * 1024 * 1024 }).flushHeaders()
        return
      }
      default:
    }
    if (!paper) return void response.writeHead(404).end()
    const state = job
    if (kind === 'drop-middle' || kind === 'skip-middle' || kind === 'stall') {
      if (kind === 'skip-middle') sent(state)
      sendPage(response, paper, kind === 'stall' ? 'stall' : 'cut')
      return
    }
    if (kind === 'drop-end') {
      sent(state)
      sendPage(response, paper, 'cut-at-end')
      return
    }
    sent(state)
    sendPage(response, paper, how.body)
  }

  const answer: http.RequestListener = (request, response) => {
    const { method = '', url = '' } = request
    asked.push(`${method} ${url}`)
    const xml = (text: string) => void response.writeHead(200, { 'Content-Type': 'text/xml' }).end(text)
    if (url === '/eSCL/ScannerStatus') {
      xml(statusXml(feeder(), job, how))
      return
    }
    if (url === '/eSCL/ScannerCapabilities') {
      if (how.capabilities === 'hang') return
      if (how.capabilities === 'error') return void response.writeHead(500).end()
      if (how.capabilities === 'huge') {
        xml(`<a>${'x'.repeat(300 * 1024)}</a>`)
        return
      }
      if (how.capabilities === 'wrong-xml') {
        xml('<scan:ScannerCapabilities><scan:Platen></scan:Adf>')
        return
      }
      const declared = how.capabilities === 'declares' ? '<!DOCTYPE a [<!ENTITY b "c">]>' : ''
      xml(capabilitiesXml(how.name).replace('?>', `?>${declared}`))
      return
    }
    if (method === 'POST' && url === '/eSCL/ScanJobs') {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      return void request.on('end', () => {
        settings.push(Buffer.concat(parts).toString())
        begin(request, response)
      })
    }
    if (url === `${job?.path ?? ''}/NextDocument`) {
      next(response)
      return
    }
    if (method === 'DELETE' && url === job?.path) {
      if (how.deletes === 'ignored') return
      if (job.state === 'Processing') job.state = 'Canceled'
      return void response.writeHead(200).end()
    }
    response.writeHead(404).end()
  }

  const server = tls ? https.createServer(tls, answer) : http.createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    address: `${tls ? 'https' : 'http'}://127.0.0.1:${String(port)}/eSCL`,
    asked,
    settings,
    get job() {
      return job
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      })
  }
}
