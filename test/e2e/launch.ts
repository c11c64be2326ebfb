import { join } from 'node:path'
import process from 'node:process'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { electronBinary } from './electron-target.ts'

const root = join(import.meta.dirname, '..', '..')

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
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const app = await _electron.launch({
    executablePath: electronBinary(),
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
  // What fades has neither its own colours nor its own place; a person may ask for the same.
  await page.emulateMedia({ reducedMotion: 'reduce' })
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
export const answerOpenDialog = (app: ElectronApplication, path: string): Promise<void> =>
  answerOpenDialogs(app, [path])

/** The same with several files chosen at once. */
export async function answerOpenDialogs(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths })
    },
    [...paths]
  )
}
