import { request } from 'node:http'
import type { SpoolState } from '../../shared/contract/ports.ts'

const TIMEOUT_MS = 5000
const GET_JOB_ATTRIBUTES = 0x09
const TAG = { operation: 0x01, end: 0x03, enumeration: 0x23, keyword: 0x44, uri: 0x45, charset: 0x47, language: 0x48 }

/** What becomes of the job states of IPP (RFC 8011, 5.3.7). */
const STATES: Readonly<Record<number, SpoolState>> = {
  3: 'pending',
  4: 'pending',
  5: 'pending',
  6: 'pending',
  7: 'failed',
  8: 'failed',
  9: 'done'
}

/**
 * Asks a CUPS server what became of a job. `lpstat` cannot tell a job that came out from one that was given up: it
 * lists both as completed. `server`: a socket's path or host:port. Whatever goes wrong is 'unknown'.
 */
export function ippJobState(server: string, job: number): Promise<SpoolState> {
  return new Promise((resolve) => {
    const where = server.startsWith('/') ? { socketPath: server } : hostAndPort(server)
    const asked = request(
      {
        ...where,
        method: 'POST',
        path: '/',
        timeout: TIMEOUT_MS,
        headers: { 'Content-Type': 'application/ipp', Host: 'localhost' }
      },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => resolve(stateIn(Buffer.concat(parts))))
        answer.on('error', () => resolve('unknown'))
      }
    )
    asked.on('timeout', () => asked.destroy())
    asked.on('error', () => resolve('unknown'))
    asked.end(question(job))
  })
}

function hostAndPort(server: string) {
  const { hostname, port } = new URL(`http://${server}`)
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? 631 : Number(port) }
}

/** Length in two bytes, then the text itself. */
const counted = (text: string) =>
  Buffer.concat([Buffer.from([text.length >> 8, text.length & 0xff]), Buffer.from(text)])
const attribute = (tag: number, name: string, value: string) =>
  Buffer.concat([Buffer.from([tag]), counted(name), counted(value)])

function question(job: number): Buffer {
  return Buffer.concat([
    Buffer.from([1, 1, 0, GET_JOB_ATTRIBUTES, 0, 0, 0, 1, TAG.operation]),
    attribute(TAG.charset, 'attributes-charset', 'utf-8'),
    attribute(TAG.language, 'attributes-natural-language', 'en'),
    attribute(TAG.uri, 'job-uri', `ipp://localhost/jobs/${String(job)}`),
    attribute(TAG.keyword, 'requested-attributes', 'job-state'),
    Buffer.from([TAG.end])
  ])
}

function stateIn(answer: Buffer): SpoolState {
  const head = Buffer.concat([Buffer.from([TAG.enumeration]), counted('job-state'), Buffer.from([0, 4])])
  const at = answer.indexOf(head)
  if (at < 0 || answer.length < at + head.length + 4) return 'unknown'
  return STATES[answer.readInt32BE(at + head.length)] ?? 'unknown'
}
