import { join } from 'node:path'
import { createPdfMaker } from '../../electron/print/pdf-maker.ts'
import type { PrintDocument } from '../../shared/domain/forms/document.ts'
import { FORM_LAYOUTS } from '../../shared/domain/forms/form-layouts.ts'
import { layOutForm } from '../../shared/domain/forms/lay-out-form.ts'
import { layOut } from '../../shared/domain/forms/lay-out.ts'
import { receiptFacts } from '../../shared/domain/forms/receipt/receipt-facts.ts'
import { accepted } from '../fixtures/accepted.ts'
import { madeUpForm } from '../fixtures/forms.ts'
import { type Figure, percentile, timed } from './figure.ts'

const SLIPS = 60
const FORMS = 20
const root = join(import.meta.dirname, '..', '..')

/** The whole slip in two copies, then every other form with its ordinary and its longest content, through the built thread. */
export async function run(): Promise<Figure[]> {
  const workerFile = join(root, 'out', 'main', 'slip-worker.js')
  const maker = createPdfMaker({ workerFile, fontsFolder: join(root, 'assets', 'fonts') })
  const often = async (document: PrintDocument, times: number) => {
    const taken: number[] = []
    for (let i = 0; i < times; i++) taken.push(await timed(() => maker.make(document)))
    return taken
  }
  const slip = layOut(receiptFacts(accepted, { form: accepted.formVersion, reprint: 0, copies: 2 }))
  const cold = await timed(() => maker.make(slip))
  const warm = await often(slip, SLIPS)
  const figures: Figure[] = [
    { name: 'slip PDF cold', value: cold, unit: 'ms' },
    { name: 'slip PDF warm p50', value: percentile(warm, 0.5), unit: 'ms', atMost: 100 },
    { name: 'slip PDF warm p95', value: percentile(warm, 0.95), unit: 'ms' }
  ]
  for (const { id } of FORM_LAYOUTS.filter((layout) => !layout.id.startsWith('receipt/'))) {
    for (const long of [false, true]) {
      const taken = await often(layOutForm(madeUpForm(id, long)), FORMS)
      const name = `${id} ${long ? 'longest' : 'ordinary'} PDF warm p50`
      figures.push({ name, value: percentile(taken, 0.5), unit: 'ms', atMost: 150 })
    }
  }
  await maker.close()
  return figures
}
