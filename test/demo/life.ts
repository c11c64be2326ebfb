import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { ACT } from '../../renderer/words/acts.ts'
import { dossiers as words } from '../../renderer/words/dossiers.ts'
import { FILE } from '../../renderer/words/file-intake.ts'
import { intake } from '../../renderer/words/intake.ts'
import type { DesktopBridge } from '../../shared/contract/desktop-api.ts'
import type { CommandKind } from '../../shared/domain/dossier/commands.ts'
import type { Dossier } from '../../shared/domain/dossier/folded.ts'
import { foldDossier } from '../../shared/domain/dossier/dossier.ts'
import type { Status } from '../../shared/domain/dossier/status.ts'
import { present } from '../../shared/lib/invariant.ts'
import { openAct, openedDossier, writeAct } from '../e2e/acting.ts'
import { cardOf, chooseProcedure, openIntake, scan } from '../e2e/counter.ts'
import { answerSaveDialog, type Running } from '../e2e/launch.ts'
import { fileOf, keepBooks } from './books.ts'

/** One form that the day printed: its code, its version, and the file beside the summary. */
export interface PrintedForm {
  readonly form: string
  readonly version: string
  readonly file: string
}

/** What the lives of the dossiers came to. */
export interface LifeDay {
  readonly forms: readonly PrintedForm[]
  readonly statusesReached: readonly Status[]
}

interface LifeParts {
  readonly running: Running
  /** Dossiers that were taken in today, at least five. */
  readonly codes: readonly string[]
  /** Folder of the forms. */
  readonly folder: string
  readonly shoot: (page: Running['page'], name: string) => Promise<unknown>
}

type Filled = readonly [kind: CommandKind, status: Status, fields?: Readonly<Record<string, string>>]

const REASON = { [ACT.fields.reason]: 'Theo đề nghị của người nộp.' }
const DESK = { [ACT.fields.to]: 'Công chức Tư pháp - Hộ tịch', [ACT.fields.receiver]: 'Phạm Văn Ẩn' }
/** A working day far enough behind every promise of the day. */
const LATER = { [ACT.fields.dueDate]: '15/12/2027', [ACT.fields.reason]: 'Chờ xác minh nơi cư trú.' }

/** What happens to the dossiers that were taken in, one line each. */
const LIVES: readonly (readonly Filled[])[] = [
  [
    ['askSupplement', 5, { [ACT.fields.reason]: 'Tờ khai chưa ký tên.' }],
    ['receiveSupplement', 2],
    ['handOver', 4, DESK],
    ['askPayment', 6, { [ACT.fields.amountVnd]: '8000', [ACT.fields.reason]: 'Lệ phí theo biểu phí.' }],
    ['recordPayment', 4, { [ACT.fields.receiptNumber]: '0000123' }],
    ['finish', 9],
    ['returnResult', 10]
  ],
  [['withdraw', 7, REASON]],
  [
    ['handOver', 4, DESK],
    ['stop', 8, REASON]
  ],
  [
    ['handOver', 4, DESK],
    ['reappoint', 4, LATER],
    ['finish', 9],
    ['returnResult', 10, { [ACT.fields.postman]: 'Vũ Thị Ỷ' }]
  ]
]

/** Dossiers go through every status of the law, by the windows alone; each form that was printed is saved once. */
export async function playLives({ running, codes, folder, shoot }: LifeParts): Promise<LifeDay> {
  const { page } = running
  const forms = new Map<string, PrintedForm>()
  const keep = () => keepForms(running, folder, forms)
  for (const [i, life] of LIVES.entries()) {
    await openDossier(running, codes[i] ?? '')
    for (const [kind, status, fields = {}] of life) {
      await fillAct(running, kind, fields)
      await shoot(page, `act-${kind}`)
      await writeAct(page, status)
    }
    await keep()
  }
  await shoot(page, 'dossier-returned')
  await fileOne(running, FILE.leave)
  await page.getByRole('button', { name: intake.result.open }).click()
  await fillAct(running, 'refuse', { [ACT.fields.reason]: 'Không thuộc thẩm quyền giải quyết của xã.' })
  await writeAct(page, 3)
  await keep()
  for (const form of await keepBooks({ running, folder, shoot })) forms.set(form, entryOf(form))
  return { forms: [...forms.values()], statusesReached: await statusesOf(running) }
}

async function openDossier({ page }: Running, code: string): Promise<void> {
  await page.keyboard.press('F3')
  await page.getByLabel(words.search).fill(code)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: code })).toBeVisible()
}

async function fillAct({ page }: Running, kind: CommandKind, fields: Readonly<Record<string, string>>): Promise<void> {
  await openAct(page, kind)
  if (kind === 'askSupplement') await page.getByRole('dialog').getByRole('checkbox').first().check()
  if (fields[ACT.fields.postman] !== undefined) await page.getByLabel(ACT.fields.way).selectOption(ACT.way.post)
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value)
}

/** An intake that is not accepted now. */
async function fileOne({ page }: Running, outcome: string): Promise<void> {
  await openIntake(page)
  await scan(page, cardOf({ name: 'Lý Thị Bưu Điện', number: '030185000777' }))
  await chooseProcedure(page, 'hon nhan')
  await page.getByRole('button', { name: outcome }).click()
  await expect(page.getByRole('heading', { name: FILE.done })).toBeVisible()
}

/** Saves each paper of the open dossier whose version was not saved yet. */
async function keepForms({ page, app }: Running, folder: string, forms: Map<string, PrintedForm>): Promise<void> {
  const code = await openedDossier(page).getByRole('heading', { level: 2 }).innerText()
  const { prints } = await detailOf(page, code)
  const rows = openedDossier(page).locator('[data-print-state]')
  await expect(rows).toHaveCount(prints.length)
  for (const [i, { form }] of prints.entries()) {
    if (forms.has(form)) continue
    const file = fileOf(form)
    await answerSaveDialog(app, join(folder, file))
    await rows.nth(i).getByRole('button', { name: words.savePdf }).click()
    await expect.poll(() => existsSync(join(folder, file))).toBe(true)
    forms.set(form, entryOf(form))
  }
}

function entryOf(id: string): PrintedForm {
  const [form = '', version = ''] = id.split('/')
  return { form, version, file: `forms/${fileOf(id)}` }
}

/** What main knows of a dossier, by its code. */
async function detailOf(page: Running['page'], code: string) {
  const answer = await page.evaluate(async (text) => {
    const { desktop } = window as unknown as { desktop: DesktopBridge }
    const found = await desktop.searchDossiers({ text, filter: 'all', before: null, limit: 1 })
    const dossierId = found.ok ? (found.value[0]?.dossierId ?? '') : ''
    return desktop.getDossier({ dossierId })
  }, code)
  return present(answer.ok ? answer.value : undefined, 'dossier')
}

/** Every status that the histories of the day went through, as the records tell them. */
async function statusesOf({ page }: Running): Promise<Status[]> {
  const histories = await page.evaluate(async () => {
    const { desktop } = window as unknown as { desktop: DesktopBridge }
    const found = await desktop.searchDossiers({ text: '', filter: 'all', before: null, limit: 200 })
    const lines = found.ok ? found.value : []
    const all = await Promise.all(lines.map(({ dossierId }) => desktop.getDossier({ dossierId })))
    return all.flatMap((each) => (each.ok ? [each.value.events] : []))
  })
  const through = histories.flatMap((history) =>
    history.map((_, i): Dossier | undefined => {
      const folded = foldDossier(history.slice(0, i + 1))
      return folded.ok ? folded.value : undefined
    })
  )
  return [...new Set(through.flatMap((dossier) => (dossier ? [dossier.status] : [])))].toSorted((a, b) => a - b)
}
