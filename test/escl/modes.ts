/** How a device is, all the time. */
export interface DeviceModes {
  readonly name: string
  readonly capabilities: 'fine' | 'hang' | 'wrong-xml' | 'declares' | 'huge' | 'error'
  readonly location: 'absolute' | 'relative' | 'other-host' | 'other-port' | 'missing'
  readonly adf: 'loaded' | 'cover-open' | 'jam'
  /** ImagesCompleted in its status. */
  readonly counts: boolean
  readonly deletes: 'obeyed' | 'ignored'
  /** How a page travels. */
  readonly body: 'length' | 'chunked' | 'slow' | 'until-close'
  /** Asks for a job are answered 503 so often, and for good. */
  readonly busyJobs: number
  readonly refuses: boolean
}

/** A job as the device sees it. */
export interface JobState {
  readonly path: string
  state: 'Processing' | 'Completed' | 'Canceled' | 'Aborted'
  completed: number
  left: number
}
