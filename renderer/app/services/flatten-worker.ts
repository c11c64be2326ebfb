import { flatten, type Quad, type Rgba } from '../../../shared/domain/papers/flatten.ts'

/** What the worker is asked for: a whole picture, the corners of the paper in it, and the most pixels of a side. */
export interface FlattenQuestion {
  readonly picture: Rgba
  readonly quad: Quad
  readonly most: number
}

const JPEG_QUALITY = 0.85

/** Flattens and packs one picture, then has nothing more to do; answers null when the corners make no area. */
self.onmessage = ({ data: { picture, quad, most } }: MessageEvent<FlattenQuestion>) => {
  void pack(flatten(picture, quad, most)).then((jpeg) => self.postMessage(jpeg))
}

async function pack(flat: Rgba | undefined): Promise<Uint8Array | null> {
  if (!flat) return null
  const canvas = new OffscreenCanvas(flat.width, flat.height)
  const pixels = new Uint8ClampedArray(flat.pixels)
  canvas.getContext('2d')?.putImageData(new ImageData(pixels, flat.width, flat.height), 0, 0)
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY })
  return new Uint8Array(await blob.arrayBuffer())
}
