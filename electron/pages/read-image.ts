import sharp, { type Metadata } from 'sharp'
import type { FileKind } from '../../shared/domain/papers/file-kind.ts'
import { MAX_FILE_PAGES, MAX_IMAGE_PIXELS, resolutionOf } from '../../shared/domain/papers/page-limits.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import type { FilePages, PageSize, ReadProblem } from './file-pages.ts'

// Nothing is kept between two pages, and one thread works at a time: a counter's PC has little memory.
sharp.cache(false)
sharp.concurrency(1)
// Of the forty formats that it can read, three: the others are never opened, whatever a file begins with.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadTiffBuffer']
})

const FORMATS: Readonly<Record<string, FileKind>> = { jpeg: 'jpg', png: 'png', tiff: 'tif' }
/** `error`: a picture that ends early or holds nonsense is damaged; what its writer did untidily is not. */
const OPTIONS = { limitInputPixels: MAX_IMAGE_PIXELS, failOn: 'error', sequentialRead: true } as const

/** A JPEG, PNG or TIFF of one or more pages. */
export async function openImage(bytes: Uint8Array, kind: FileKind): Promise<Result<FilePages, ReadProblem>> {
  const head = await read(() => sharp(bytes, { ...OPTIONS, limitInputPixels: false }).metadata())
  if (!head.ok) return head
  if (FORMATS[head.value.format] !== kind) return fail({ kind: 'file-not-pages' })
  const pages = head.value.pages ?? 1
  if (pages > MAX_FILE_PAGES) return fail({ kind: 'file-too-large' })
  if (head.value.width * head.value.height > MAX_IMAGE_PIXELS) return fail({ kind: 'file-too-large' })
  const at = (page: number) => sharp(bytes, kind === 'tif' ? { ...OPTIONS, page } : OPTIONS)
  return ok({
    kind,
    pages,
    async size(index) {
      const found = await read(() => at(index).metadata())
      return found.ok ? ok(sizeOf(found.value)) : found
    },
    render: (index, { width, height }) =>
      read(async () => {
        const picture = at(index)
          .autoOrient()
          .resize({ width, height, fit: 'fill' })
          .flatten({ background: '#ffffff' })
          .toColourspace('srgb')
        const { data, info } = await picture.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
        return { pixels: data, width: info.width, height: info.height, channels: info.channels }
      }),
    close: () => undefined
  })
}

function sizeOf({ autoOrient, density }: Metadata): PageSize {
  const { width, height } = autoOrient
  return { width, height, dpi: resolutionOf({ width, height, told: density }), mayGrow: false }
}

/** What sharp throws is a file that it cannot read; its words name the limit when that was the reason. */
async function read<T>(work: () => Promise<T>): Promise<Result<T, ReadProblem>> {
  try {
    return ok(await work())
  } catch (error) {
    const large = error instanceof Error && /exceeds (pixel|image) limit/i.test(error.message)
    return fail({ kind: large ? 'file-too-large' : 'file-damaged' })
  }
}
