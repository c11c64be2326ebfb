import { join } from 'node:path'
import { utilityProcess } from 'electron'
import type { StartProcess } from './own-process.ts'

/** Starts processes of the build in `folder`. */
export function createStartProcess(folder: string): StartProcess {
  return (name) => {
    const child = utilityProcess.fork(join(folder, `${name}.js`), [], { serviceName: name, stdio: 'ignore' })
    return {
      post: (message) => child.postMessage(message),
      onMessage: (hear) => void child.on('message', hear),
      onExit: (hear) => void child.once('exit', () => hear()),
      end: () => void child.kill()
    }
  }
}
