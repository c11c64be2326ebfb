import { SerialPort } from 'serialport'
import { z } from 'zod'
import { type FromCardProcess, toCardProcess } from './card-messages.ts'
import { parent } from './parent.ts'
import { readPort } from './read-port.ts'

// A process of its own: a driver that hangs takes nobody's counter with it.

const foundSchema = z.array(z.object({ path: z.string(), manufacturer: z.string().optional() }))

const port = parent()
const say = (said: FromCardProcess) => port.post(said)
let reading: { stop(): void } | undefined

port.onMessage((message) => {
  const asked = toCardProcess.parse(message)
  if (asked.kind === 'list') {
    void list().then((ports) => say({ kind: 'ports', ports }))
    return
  }
  reading?.stop()
  reading = asked.choice ? readPort(asked.choice, say) : undefined
})

async function list() {
  try {
    return foundSchema
      .parse(await SerialPort.list())
      .map(({ path, manufacturer }) => ({ path, maker: manufacturer ?? '' }))
  } catch {
    // A system without the means to list them: the port can still be named by hand.
    return null
  }
}
