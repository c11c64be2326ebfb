import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

const root = join(import.meta.dirname, '..', '..')
const HOST = join(root, 'test', 'electron-host', 'electron')

/** The real binary of the npm package, when it has been downloaded. */
function realBinary(): string | undefined {
  const folder = join(root, 'node_modules', 'electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(binary) ? binary : undefined
}

/** Which Electron the stories run on. ELECTRON_TARGET=real|host forces one; a real one that is missing is an error. */
export function electronTarget(): 'real' | 'host' {
  const wanted = process.env.ELECTRON_TARGET
  if (wanted === 'real' && realBinary() === undefined) throw new Error('ELECTRON_TARGET=real, but there is no binary')
  if (wanted === 'real' || wanted === 'host') return wanted
  return realBinary() === undefined ? 'host' : 'real'
}

export interface Running {
  readonly app: ElectronApplication
  readonly page: Page
  /** Ends it as a clerk does. */
  readonly close: () => Promise<void>
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<void>
}

interface LaunchOptions {
  readonly userDataDir: string
  readonly env?: Readonly<Record<string, string>>
  /** Folder with the package.json of another application; the product's own unless told. */
  readonly folder?: string
}

/** Starts the built application as it is shipped, on a data folder of its own. */
export async function launchApp({ userDataDir, env = {}, folder = root }: LaunchOptions): Promise<Running> {
  const executablePath = (electronTarget() === 'real' ? realBinary() : undefined) ?? HOST
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const app = await _electron.launch({
    executablePath,
    args: ['.', `--user-data-dir=${userDataDir}`],
    cwd: folder,
    env: {
      ...Object.fromEntries(inherited),
      // The keyring of a test must not be the person's, nor lie in the data folder.
      ELECTRON_HOST_KEYRING: `${userDataDir}-keyring`,
      ...env
    }
  })
  const page = await app.firstWindow()
  await page.setViewportSize({ width: 1366, height: 768 })
  const main = app.process()
  const exited = new Promise<void>((resolve) => {
    main.once('exit', () => resolve())
  })
  return {
    app,
    page,
    close: () => app.close(),
    async kill() {
      // Playwright forgets a process that has ended by itself; this one is remembered.
      if (main.exitCode === null && main.signalCode === null) main.kill('SIGKILL')
      else return
      await exited
    }
  }
}

/** Lets the next save dialogs answer with `path`. Works on the real binary too: the module's function is replaced. */
export async function answerSaveDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
}

/** Lets the next open dialogs answer with `path`. */
export async function answerOpenDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, path)
}
