/** What runs beside main because it may hang or die: hostile files, devices on the line, drivers. Each is an entry of the build. */
export type ProcessName = 'page-process' | 'scanner-process' | 'card-process'

/** A process of our own, as main sees it. Messages are structured clones; bytes travel as Uint8Array, never as files. */
export interface OwnProcess {
  post(message: unknown): void
  onMessage(hear: (message: unknown) => void): void
  /** Called once, however it ended. */
  onExit(hear: () => void): void
  /** Ends it at once, whatever it does. */
  end(): void
}

/** Starts one of our processes; every start is a new one. */
export type StartProcess = (name: ProcessName) => OwnProcess
