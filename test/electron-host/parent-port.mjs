// Runs first in a utility process: gives it the port to main, and its end when main is gone.
import { EventEmitter } from 'node:events'
import process from 'node:process'

const port = new EventEmitter()
port.postMessage = (message) => void process.send?.(message)
process.parentPort = port
process.on('message', (data) => port.emit('message', { data }))
process.on('disconnect', () => process.exit(0))
