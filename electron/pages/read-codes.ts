import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader'
import { wasmOf } from './wasm-of.ts'

/** Bytes of grey, row by row. */
export interface Grey {
  readonly grey: Uint8Array
  readonly width: number
  readonly height: number
}

prepareZXingModule({ overrides: { wasmBinary: wasmOf('zxing-wasm/reader/zxing_reader.wasm') } })

/** Texts of the QR codes in a picture, as UTF-8 where they do not say otherwise. */
export async function readCodes({ grey, width, height }: Grey, options: ReaderOptions = {}): Promise<string[]> {
  // The plainest picture format there is: a head, then the bytes.
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
  const picture = new Uint8Array(head.length + grey.length)
  picture.set(head)
  picture.set(grey, head.length)
  const found = await readBarcodes(picture, {
    formats: ['QRCode'],
    tryHarder: true,
    // Nobody prints white on black on paper, and looking for it takes five times as long.
    tryInvert: false,
    textMode: 'Plain',
    ...options
  })
  return [...new Set(found.filter(({ isValid }) => isValid).map(({ text }) => text))]
}
