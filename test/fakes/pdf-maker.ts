import type { PdfMaker } from '../../electron/print/pdf-maker.ts'
import type { PrintDocument } from '../../shared/domain/forms/document.ts'

/** What a fake maker does with what it is asked for. */
export type FakeMood = 'draws' | 'dies' | 'waits'

/** A maker whose PDF is the document itself, as JSON. */
export interface FakePdfMaker extends PdfMaker {
  mood: FakeMood
  /** Everything that was drawn, oldest first. */
  readonly made: readonly PrintDocument[]
  /** Draws what waits, and everything that comes. */
  goOn(): void
}

interface Waiting {
  readonly draw: () => void
  readonly reject: (error: Error) => void
}

export function createFakePdfMaker(): FakePdfMaker {
  const made: PrintDocument[] = []
  const waiting = new Set<Waiting>()
  const ended = () => new Error('The thread that draws PDFs ended')
  const draw = (document: PrintDocument) => {
    made.push(document)
    return new TextEncoder().encode(JSON.stringify(document))
  }
  const maker: FakePdfMaker = {
    mood: 'draws',
    made,
    goOn() {
      maker.mood = 'draws'
      for (const each of waiting) each.draw()
      waiting.clear()
    },
    make: (document) =>
      new Promise((resolve, reject) => {
        if (maker.mood === 'dies') reject(ended())
        else if (maker.mood === 'draws') resolve(draw(document))
        else waiting.add({ draw: () => resolve(draw(document)), reject })
      }),
    async makeBook(document) {
      const pdf = await maker.make(document)
      return { pdf, pages: document.sheets.flat().filter(({ kind }) => kind === 'page-break').length + 1 }
    },
    warm: () => Promise.resolve(),
    close() {
      for (const { reject } of waiting) reject(ended())
      waiting.clear()
      return Promise.resolve()
    }
  }
  return maker
}

/** What a fake PDF shows, as one text. */
export const textOfFake = (pdf: Uint8Array): string => new TextDecoder().decode(pdf)
