import type { Heard, Told } from '../http/heard.ts'
import { readChunks, readWhole } from '../http/call.ts'
import { openDoor } from '../http/door.ts'
import type { Province } from '../province.ts'
import { page } from './page.ts'
import { PAGE_STYLE } from './page-style.ts'
import { PRESETS } from './presets.ts'
import { control } from './routes.ts'

const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'"
}

/** Where a province is steered from and looked at: JSON under /control, a page at /. Its own port, so that it outlives restarts. */
export async function openControl(
  province: Province,
  port = 0
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const write = (response: Told, status: number, type: string, text: string, more: object = {}) => {
    response.writeHead(status, { ...HEADERS, 'Content-Type': `${type}; charset=utf-8`, ...more }).end(text)
  }
  const serve = async (request: Heard, response: Told) => {
    const { pathname } = new URL(request.url ?? '/', 'http://control')
    const address = `${request.method ?? ''} ${pathname}`
    const body = (await readWhole(readChunks(request, Infinity))) ?? Buffer.alloc(0)
    const from = request.headers['sec-fetch-site']
    // A page of somebody else may not press our buttons.
    if (request.method !== 'GET' && from !== undefined && from !== 'same-origin' && from !== 'none') {
      write(response, 403, 'text/plain', 'Forbidden')
      return
    }
    if (address === 'GET /') {
      write(response, 200, 'text/html', await page(province))
      return
    }
    if (address === 'GET /page.css') {
      write(response, 200, 'text/css', PAGE_STYLE)
      return
    }
    const pressed = /^POST \/page\/([a-z0-9-]+)$/.exec(address)?.[1]
    const preset = pressed !== undefined && Object.hasOwn(PRESETS, pressed) ? PRESETS[pressed] : undefined
    if (preset) {
      await preset.run(province)
      write(response, 303, 'text/plain', '', { Location: '/' })
      return
    }
    const answer = await control(province, address, body)
    if (answer) write(response, answer.status, 'application/json', JSON.stringify(answer.body))
    else write(response, 404, 'text/plain', 'Not Found')
  }
  const door = await openDoor(port, (request, response) => {
    serve(request, response).catch((error: unknown) => {
      request.socket.destroy()
      throw error
    })
  })
  return { url: `http://127.0.0.1:${door.port}`, close: () => door.close() }
}
