// What Electron adds to `process` in a utility process; its own types would bring the whole of Electron in.
declare namespace NodeJS {
  interface Process {
    readonly parentPort?: {
      postMessage(message: unknown): void
      on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
    }
  }
}
