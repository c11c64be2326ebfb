import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { A4_PPD, backendScript, daemonConfig, filesConfig, printersConfig, type Queue } from './cups-files.ts'

const DAEMON = '/usr/sbin/cupsd'
const SYSTEM_PARTS = '/usr/lib/cups'
/** Questions whether it is up; each takes a few milliseconds of process start, and 20 ms between two. */
const TRIES = 500

/** A print service of one test run: own configuration, own socket, nothing left behind. */
export interface PrivateCups {
  /** Goes into CUPS_SERVER. */
  readonly server: string
  /** What the printers got, oldest first. */
  printed(): Promise<Buffer[]>
  stop(): Promise<void>
}

/** Starts a cupsd as whoever runs the tests. Without queues of one's own it has QMC_PDF, which writes what it gets. */
export async function startPrivateCups(
  queues: readonly Queue[] = [{ name: 'QMC_PDF', kind: 'writes' }]
): Promise<PrivateCups> {
  const folder = await mkdtemp(join(tmpdir(), 'quay-cups-'))
  await lay(folder, queues)
  const server = join(folder, 'socket')
  const child = spawn(DAEMON, ['-f', '-c', join(folder, 'etc/cupsd.conf'), '-s', join(folder, 'etc/cups-files.conf')], {
    stdio: 'ignore'
  })
  const end = () => child.kill()
  process.once('exit', end)
  const stop = async () => {
    process.off('exit', end)
    await stopped(child)
    await rm(folder, { recursive: true, force: true })
  }
  const failed = new Promise<never>((_, reject) => {
    child.once('error', () => reject(new Error(`${DAEMON} cannot be started: the package cups is needed`)))
  })
  try {
    await Promise.race([untilUp(server, child), failed])
  } catch (error) {
    await stop()
    throw error
  }
  return { server, printed: () => printedIn(join(folder, 'printed')), stop }
}

async function lay(folder: string, queues: readonly Queue[]): Promise<void> {
  const at = (path: string) => join(folder, path)
  // The filters run as another user, who must get through.
  await chmod(folder, 0o711)
  for (const path of ['etc/ppd', 'bin/backend', 'state', 'spool', 'cache', 'temp', 'printed'])
    await mkdir(at(path), { recursive: true })
  await chmod(at('temp'), 0o1777)
  for (const part of ['filter', 'daemon', 'notifier', 'cgi-bin', 'monitor'])
    await symlink(join(SYSTEM_PARTS, part), at(`bin/${part}`))
  await writeFile(at('etc/cupsd.conf'), daemonConfig(folder))
  await writeFile(at('etc/cups-files.conf'), filesConfig(folder))
  await writeFile(at('etc/printers.conf'), printersConfig(queues))
  for (const { name, kind } of queues) if (kind === 'a4') await writeFile(at(`etc/ppd/${name}.ppd`), A4_PPD)
  await writeFile(at('bin/backend/qmc'), backendScript(folder))
  // Only a backend that nobody else may run is run as the one who started cupsd.
  await chmod(at('bin/backend/qmc'), 0o700)
}

async function untilUp(server: string, child: ChildProcess): Promise<void> {
  const env = { ...process.env, LC_ALL: 'C', CUPS_SERVER: server }
  for (let i = 0; i < TRIES && child.exitCode === null; i++) {
    const { stdout } = await promisify(execFile)('lpstat', ['-r'], { env })
    if (stdout.includes('is running')) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('the private cupsd did not come up')
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill()
  await gone
}

async function printedIn(folder: string): Promise<Buffer[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.pdf'))
  const inOrder = names.sort((a, b) => Number.parseInt(a) - Number.parseInt(b))
  return Promise.all(inOrder.map((name) => readFile(join(folder, name))))
}
