import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/** The compiled part of a package, read from the disk: left to themselves some packages fetch theirs over the network. */
export function wasmOf(file: '@hyzyla/pdfium/pdfium.wasm' | 'zxing-wasm/reader/zxing_reader.wasm'): ArrayBuffer {
  return new Uint8Array(readFileSync(resolve(file))).buffer
}
