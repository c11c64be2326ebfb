import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where @electron/fuses looks for the fuse wire in a binary. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const WIRE_VERSION = 1
const FUSES = 9
const INHERIT = '0'.charCodeAt(0)

/** A folder that stands for an unpacked Electron: only what packaging touches. It cannot run. */
export function makeStubElectron(folder: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true })
  mkdirSync(join(folder, 'locales'), { recursive: true })
  const binary = Buffer.concat([
    Buffer.from(`#!/bin/sh\nexit 1\n# ${SENTINEL}`),
    Buffer.from([WIRE_VERSION, FUSES]),
    Buffer.alloc(FUSES, INHERIT),
    Buffer.from('\n')
  ])
  for (const [name, bytes] of [
    ['electron', binary],
    ['chrome-sandbox', Buffer.from('')],
    ['version', Buffer.from('45.4.1')],
    ['LICENSE', Buffer.from('')],
    ['LICENSES.chromium.html', Buffer.from('')],
    ['locales/vi.pak', Buffer.from('')],
    ['locales/en-US.pak', Buffer.from('')]
  ] as const) {
    writeFileSync(join(folder, name), bytes)
    chmodSync(join(folder, name), 0o755)
  }
}
