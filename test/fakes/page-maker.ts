import type { FileLook, OpenFile, PageMaker, TakenPage } from '../../shared/contract/page-maker.ts'
import { kindOfFile } from '../../shared/domain/papers/file-kind.ts'
import { fail, ok } from '../../shared/lib/result.ts'

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const JPEG_HEAD = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)
const jpegOf = (what: string) => Uint8Array.of(...JPEG_HEAD, ...new TextEncoder().encode(what))

/** A made-up scan of several pages: 'blank' is an empty one, 'QR …' a page with that code. */
export const fakeScan = (...pages: readonly string[]): Buffer => Buffer.from(`%PDF-1.7\n${pages.join('\f')}`)

/** Reads made-up scans; `calls` counts what was asked. */
export function createFakePageMaker(): PageMaker & { readonly drawn: string[] } {
  const drawn: string[] = []
  const look = (bytes: Uint8Array): FileLook | undefined => {
    const kind = kindOfFile(bytes)
    return kind && { kind, pages: text(bytes).split('\f').length }
  }
  const pageOf = (bytes: Uint8Array, index: number): TakenPage => {
    const said = (text(bytes).replace('%PDF-1.7\n', '').split('\f')[index] ?? '').trim()
    const code = /^QR (.*)$/.exec(said)?.[1]
    return {
      jpeg: jpegOf(said),
      ...{ width: 1654, height: 2339, dpi: 200, ink: said === 'blank' ? 0 : 0.1, blank: said === 'blank' },
      codes: code === undefined ? [] : [code],
      thumbnail: jpegOf('small')
    }
  }
  const open = (bytes: Uint8Array) => {
    const found = look(bytes)
    if (!found) return Promise.resolve(fail({ kind: 'file-not-pages' } as const))
    if (text(bytes).includes('broken')) return Promise.resolve(fail({ kind: 'file-damaged' } as const))
    const file: OpenFile = {
      ...found,
      page: (index) => Promise.resolve(ok(pageOf(bytes, index))),
      draw: (index, width) => Promise.resolve(ok(jpegOf(`${String(index)} at ${String(width)}`))),
      close: () => undefined
    }
    return Promise.resolve(ok(file))
  }
  return {
    drawn,
    open,
    async look(bytes) {
      const file = await open(bytes)
      return file.ok ? ok({ kind: file.value.kind, pages: file.value.pages }) : file
    },
    async take(bytes, _, onPage) {
      const file = await open(bytes)
      if (!file.ok) return file
      for (let i = 0; i < file.value.pages; i++) await onPage(pageOf(bytes, i), i, file.value.pages)
      return ok({ kind: file.value.kind, pages: file.value.pages })
    },
    async draw(bytes, index, width) {
      drawn.push(`${String(index)} at ${String(width)}`)
      const file = await open(bytes)
      return file.ok ? file.value.draw(index, width) : file
    },
    toPdf: (pages) =>
      Promise.resolve(
        ok(fakeScan(...pages.map(({ jpeg, turn }) => `${text(jpeg.slice(4))}${turn === 0 ? '' : ` ${String(turn)}`}`)))
      ),
    codes: (bytes) => Promise.resolve(ok(pageOf(bytes, 0).codes)),
    close: () => undefined
  }
}
