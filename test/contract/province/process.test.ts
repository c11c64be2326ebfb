import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { afterEach, expect, it } from 'vitest'
import { makeFolder } from '../../fixtures/store.ts'
import { jsonOf, send } from './raw-http.ts'
import { sixStepClient, sixStepDossier } from './six-step-client.ts'

const started: ChildProcess[] = []
const { folder, remove } = makeFolder()
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  remove()
})

/** `npm run province` without its front door: the addresses it says, and the process. */
async function start(): Promise<{ readonly url: string; readonly control: string; readonly child: ChildProcess }> {
  const main = join(import.meta.dirname, '..', '..', 'province', 'main.ts')
  const child = spawn(process.execPath, [main, '--port', '0', '--control-port', '0', '--folder', folder], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  started.push(child)
  const addresses: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    addresses.push(/http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0] ?? '')
    if (addresses.length === 2) break
  }
  const [url = '', control = ''] = addresses
  return { url, control, child }
}

const ended = (child: ChildProcess) =>
  new Promise<readonly [number | null, string | null]>((resolve) =>
    child.once('exit', (code, signal) => resolve([code, signal]))
  )

it('runs as a process of its own, keeps what it acknowledged through a kill, and ends when it is asked to', async () => {
  const first = await start()
  const code = await sixStepClient(first.url).then(async (client) => {
    const issued = await client.nextCode()
    await client.created(sixStepDossier(issued))
    return issued
  })
  const killed = ended(first.child)
  first.child.kill('SIGKILL')
  expect(await killed).toEqual([null, 'SIGKILL'])

  const second = await start()
  const report = jsonOf(await send({ method: 'GET', url: `${second.control}/control/report` }))
  expect(report).toMatchObject({ dossiers: 1, content: { dossiers: [{ code }] } })
  expect((await send({ method: 'GET', url: `${second.control}/` })).bytes.toString()).toContain(code)
  const asked = ended(second.child)
  second.child.kill('SIGTERM')
  expect(await asked).toEqual([0, null])
})
