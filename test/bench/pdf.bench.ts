import { join } from 'node:path'
import { createPdfMaker } from '../../electron/print/pdf-maker.ts'
import { layOut } from '../../shared/domain/forms/lay-out.ts'
import { receiptFacts } from '../../shared/domain/forms/receipt/receipt-facts.ts'
import { accepted } from '../fixtures/accepted.ts'
import { type Figure, percentile, timed } from './figure.ts'

const SLIPS = 60
const root = join(import.meta.dirname, '..', '..')

/** The whole slip in two copies through the built thread. */
export async function run(): Promise<Figure[]> {
  const workerFile = join(root, 'out', 'main', 'slip-worker.js')
  const maker = createPdfMaker({ workerFile, fontsFolder: join(root, 'assets', 'fonts') })
  const slip = layOut(receiptFacts(accepted, { form: accepted.formVersion, reprint: 0, copies: 2 }))
  const cold = await timed(() => maker.make(slip))
  const warm: number[] = []
  for (let i = 0; i < SLIPS; i++) warm.push(await timed(() => maker.make(slip)))
  await maker.close()
  return [
    { name: 'slip PDF cold', value: cold, unit: 'ms' },
    { name: 'slip PDF warm p50', value: percentile(warm, 0.5), unit: 'ms', atMost: 100 },
    { name: 'slip PDF warm p95', value: percentile(warm, 0.95), unit: 'ms' }
  ]
}
