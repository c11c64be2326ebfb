/** What tests use of a utility process of the host. */
interface UtilityProcess {
  readonly pid: number | undefined
  postMessage(message: unknown): void
  on(event: 'message', hear: (message: unknown) => void): void
  once(event: 'exit', hear: () => void): void
  kill(): boolean
}

export declare const utilityProcess: {
  fork(file: string, args?: readonly string[], options?: { readonly stdio?: 'ignore' | 'inherit' }): UtilityProcess
}
