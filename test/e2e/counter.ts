import { expect, type Page } from '@playwright/test'
import { intake } from '../../renderer/words/intake.ts'
import { SETUP, STEP_WORDS } from '../../renderer/words/setup.ts'
import { SIGN_IN } from '../../renderer/words/sign-in.ts'
import { TODAY } from '../../renderer/words/today.ts'
import type { Procedure } from '../../shared/domain/procedure/procedure.ts'

const PIN = '246810'

/** A made-up unit that a story sets up. */
export interface OfficeAnswers {
  readonly header: readonly string[]
  readonly printer?: string
  /** A range of official numbers; provisional codes otherwise. */
  readonly range?: readonly [from: number, to: number]
}

export const TAN_AN: OfficeAnswers = {
  header: ['ỦY BAN NHÂN DÂN XÃ TÂN AN', 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG'],
  range: [6000, 6999]
}

type Look = (name: string) => Promise<void>
const noLook: Look = () => Promise.resolve()

/** Goes through the first run as a person does; `look` is called on every step. Gives the recovery key. */
export async function setUp(page: Page, office: OfficeAnswers = TAN_AN, look: Look = noLook): Promise<string> {
  const next = () => page.getByRole('button', { name: SETUP.next }).click()
  const step = async (title: string, name: string) => {
    await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible()
    await look(name)
  }
  await step(STEP_WORDS.unit.title, 'setup-1-unit')
  const lines = [SETUP.header1, SETUP.header2, SETUP.header3]
  for (const [i, line] of office.header.entries()) await page.getByLabel(lines[i] ?? '').fill(line)
  await page.getByLabel(SETUP.unitCode).fill('H23.54.22')
  await page.getByLabel(SETUP.place).fill('Tân An')
  await next()
  await step(STEP_WORDS.counter.title, 'setup-2-counter')
  await page.getByLabel(SETUP.counterId).fill('Q1')
  await page.getByLabel(SETUP.counterName).fill('Quầy 1')
  await page.getByLabel(SETUP.clerkName).fill('Nguyễn Thị Lan')
  await page.getByLabel(SETUP.pin, { exact: true }).fill(PIN)
  await page.getByLabel(SETUP.pinAgain).fill(PIN)
  await next()
  await step(STEP_WORDS.hours.title, 'setup-3-hours')
  await next()
  await step(STEP_WORDS.numbering.title, 'setup-4-numbering')
  if (office.range) {
    await page.getByLabel(SETUP.range).check()
    await page.getByLabel(SETUP.rangeFrom).fill(String(office.range[0]))
    await page.getByLabel(SETUP.rangeTo).fill(String(office.range[1]))
  } else await page.getByLabel(SETUP.provisional).check()
  await next()
  await step(STEP_WORDS.printer.title, 'setup-5-printer')
  await page.getByLabel(office.printer ?? SETUP.noPrinter).check()
  await next()
  await step(STEP_WORDS.key.title, 'setup-6-key')
  const groups = page.getByRole('list', { name: SETUP.keyLabel }).getByRole('listitem')
  await expect(groups).toHaveCount(8)
  const key = (await groups.allInnerTexts()).join('-')
  await next()
  await step(STEP_WORDS['key-again'].title, 'setup-7-key-again')
  await page.getByLabel(SETUP.keyAgain).fill(key.toLowerCase())
  await page.getByRole('button', { name: SETUP.finish }).click()
  await atHome(page)
  return key
}

/** The home screen of a signed-in clerk. */
export async function atHome(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: TODAY.intake }).first()).toBeVisible()
}

/** Opens the counter with the PIN. */
export async function signIn(page: Page): Promise<void> {
  await page.getByLabel(SIGN_IN.pin, { exact: true }).fill(PIN)
  await page.keyboard.press('Enter')
  await atHome(page)
}

/** A made-up citizen, as far as the card says. */
interface Citizen {
  readonly name: string
  readonly number: string
  readonly birth?: string
  readonly address?: string
}

/** What a reader types for a made-up identity card. */
export function cardOf({ name, number, birth = '08031985', address = 'Thôn Đông, xã Tân An' }: Citizen): string {
  return `${number}||${name}|${birth}|Nữ|${address}|20042021`
}

/** Types as a keyboard-wedge reader does: fast, letters as they are, Enter at the end. */
export async function scan(page: Page, text: string): Promise<void> {
  await page.keyboard.insertText(text)
  await page.keyboard.press('Enter')
}

/** A fresh intake, ready to be typed into. */
export async function openIntake(page: Page): Promise<void> {
  await page.keyboard.press('F2')
  await expect(page.getByLabel(intake.scan)).toBeFocused()
}

/** Finds a procedure by what a clerk types, and takes the first one. */
export async function chooseProcedure(page: Page, typed: string): Promise<void> {
  const box = page.getByRole('combobox', { name: intake.procedure })
  await box.fill(typed)
  await expect(page.locator('[role="option"][data-combobox-selected]')).toBeVisible()
  await box.press('Enter')
  await expect(page.getByTestId('due')).toBeVisible()
}

/** Records every paper that the procedure needs as handed in: all required ones at once, then the first of each group. */
export async function completePapers(page: Page, { components }: Pick<Procedure, 'components'>): Promise<void> {
  await page.keyboard.press('F8')
  const groups = Map.groupBy(
    components.filter((each) => each.alternativeGroup !== undefined),
    (each) => each.alternativeGroup
  )
  for (const [first] of groups.values())
    if (first) await page.getByRole('checkbox', { name: first.name, exact: true }).check()
}
