import { findPaper } from '../../../shared/domain/papers/find-paper.ts'
import type { Quad } from '../../../shared/domain/papers/flatten.ts'
import { z } from 'zod'
import type { FlattenQuestion } from './flatten-worker.ts'

/** The longer side of A4 at 200 dpi. Pixels. */
const MOST = 2339
/** Wide enough for corners within a few pixels of the large picture, small enough for a few milliseconds. */
const SMALL = 320

const answerSchema = z.instanceof(Uint8Array<ArrayBuffer>).nullable()

/** Where the paper lies in a picture, in its pixels. */
export function paperIn(picture: HTMLCanvasElement): Quad {
  const scale = Math.min(1, SMALL / picture.width)
  const small = document.createElement('canvas')
  small.width = Math.max(1, Math.round(picture.width * scale))
  small.height = Math.max(1, Math.round(picture.height * scale))
  const pen = small.getContext('2d', { willReadFrequently: true })
  pen?.drawImage(picture, 0, 0, small.width, small.height)
  const rgba = pen?.getImageData(0, 0, small.width, small.height).data ?? new Uint8ClampedArray()
  const pixels = Uint8Array.from({ length: rgba.length / 4 }, (_, i) => {
    const at = i * 4
    return 0.299 * (rgba[at] ?? 0) + 0.587 * (rgba[at + 1] ?? 0) + 0.114 * (rgba[at + 2] ?? 0)
  })
  const [a, b, c, d] = findPaper({ width: small.width, height: small.height, pixels })
  const large = ({ x, y }: Quad[number]) => ({
    x: (x * (picture.width - 1)) / Math.max(1, small.width - 1),
    y: (y * (picture.height - 1)) / Math.max(1, small.height - 1)
  })
  return [large(a), large(b), large(c), large(d)]
}

/** The paper alone, flat, as JPEG of A4 at 200 dpi at most; undefined when its corners make no area. In a worker. */
export async function flattenPicture(picture: HTMLCanvasElement, quad: Quad): Promise<Uint8Array | undefined> {
  const { width, height } = picture
  const pixels = picture.getContext('2d')?.getImageData(0, 0, width, height).data
  if (!pixels) return undefined
  const worker = new Worker(new URL('flatten-worker.ts', import.meta.url), { type: 'module' })
  try {
    const question: FlattenQuestion = { picture: { width, height, pixels }, quad, most: MOST }
    const answer = await new Promise<unknown>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<unknown>) => resolve(data)
      worker.onerror = () => reject(new Error('The worker that flattens pictures died'))
      worker.postMessage(question, [pixels.buffer])
    })
    return answerSchema.parse(answer) ?? undefined
  } finally {
    worker.terminate()
  }
}
