import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { CARD } from '../../renderer/words/card.ts'
import { DEVICES } from '../../renderer/words/devices.ts'
import { DOCUMENT_CAMERA } from '../../renderer/words/document-camera.ts'
import { intake } from '../../renderer/words/intake.ts'
import { SHELL } from '../../renderer/words/shell.ts'
import { createPseudoReader } from '../fixtures/pseudo-reader.ts'
import { writeCameraFile } from '../fixtures/made-up-camera.ts'
import { cardOf, openIntake, scan } from './counter.ts'
import { expectAccessible, test } from './office.ts'

const DAO = { name: 'Nguyễn Thị Đào', number: '030185000123' }
/** The same card as UniKey leaves it: the reader typed Telex, and the method was off. */
const DAMAGED = `${DAO.number}||Nguyeenx Thij DDaof|08031985|Nuwx|Thoon DDoong|20042021`
const HALF = { width: 683, height: 384 }
const WHOLE = { width: 1366, height: 768 }

const dialog = (page: Page) => page.getByRole('dialog', { name: CARD.title })

/** Nothing that axe objects to, as wide as it is and at 200 %. */
async function expectGood(page: Page): Promise<void> {
  for (const size of [HALF, WHOLE]) {
    await page.setViewportSize(size)
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  }
}

test('a card is looked at in a dialog before it fills the form, by keyboard alone', async ({ office }) => {
  const { page } = await office.open()
  await openIntake(page)
  await page.keyboard.press('F11')
  await expect(dialog(page).getByLabel(CARD.input)).toBeFocused()
  await expectGood(page)

  // A scan that an input method went over: the numbers come through, the name is not taken.
  await scan(page, DAMAGED)
  await expect(dialog(page).getByText('tắt UniKey (E)').last()).toBeVisible()
  await expect(dialog(page).getByText('Nguyeenx Thij DDaof')).toBeVisible()
  await expectGood(page)
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page)).toBeHidden()
  await expect(page.getByLabel(intake.scan)).toHaveValue(DAO.number)
  await expect(page.getByLabel(intake.birth)).toHaveValue('08/03/1985')
  await expect(page.getByLabel(intake.name)).toHaveValue('')
  await expect(page.getByText(CARD.numbersOnly)).toBeVisible()

  // The reader types wherever the focus is; a good card is accepted with one Enter.
  await page.keyboard.press('F11')
  await page.getByRole('button', { name: CARD.camera.start }).focus()
  await page.keyboard.type('0')
  await expect(dialog(page).getByLabel(CARD.input)).toHaveValue('0')
  await scan(page, cardOf(DAO).slice(1))
  await expect(dialog(page).getByText(CARD.read)).toBeVisible()
  await expect(dialog(page).getByRole('button', { name: CARD.use })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(intake.name)).toHaveValue(DAO.name)
  await expect(page.getByRole('combobox', { name: intake.procedure })).toBeFocused()

  // Escape leaves everything as it was, and the clerk where he was.
  await page.getByLabel(intake.phone, { exact: true }).focus()
  await page.keyboard.press('F11')
  await scan(page, cardOf({ name: 'Trần Văn Nam', number: '030085000124' }))
  await page.keyboard.press('Escape')
  await expect(page.getByLabel(intake.phone, { exact: true })).toBeFocused()
  await expect(page.getByLabel(intake.name)).toHaveValue(DAO.name)
})

test('a reader on a serial line is set up, tried and used', async ({ office }) => {
  const reader = createPseudoReader()
  try {
    await reader.plugIn()
    const { page } = await office.open()
    await page.getByRole('button', { name: SHELL.devices }).click()
    await expect(page.getByText(DEVICES.card.states.none)).toBeVisible()
    await page.getByRole('combobox', { name: DEVICES.card.port, exact: true }).fill('reader')
    await page.getByRole('button', { name: DEVICES.card.save }).click()
    await expect(page.getByText(DEVICES.card.portWrong)).toBeVisible()
    await expectGood(page)
    await page.getByRole('combobox', { name: DEVICES.card.port, exact: true }).fill(reader.path)
    await page.keyboard.press('Enter')
    await expect(page.getByText(DEVICES.card.states.open)).toBeVisible()
    reader.send(`${cardOf(DAO)}\r`)
    await expect(page.getByText(DEVICES.card.byPort)).toBeVisible()
    await expect(page.getByText(DAO.name)).toHaveCount(0)

    await openIntake(page)
    reader.send(`${cardOf(DAO)}\r`)
    await expect(page.getByLabel(intake.name)).toHaveValue(DAO.name)
    await page.keyboard.press('Control+l')
    await expect(page.getByLabel(intake.name)).toHaveCount(0)
    reader.send(`${cardOf(DAO)}\r`)
  } finally {
    await reader.remove()
  }
})

test('a camera shows a card, and takes a paper cut out and laid flat', async ({ office }) => {
  const file = join(office.userDataDir, '..', 'camera.mjpeg')
  await writeCameraFile(file, cardOf(DAO))
  const { page } = await office.open({ ELECTRON_HOST_CAMERA: file })
  await page.getByRole('button', { name: SHELL.devices }).click()
  await page.getByRole('button', { name: DEVICES.documents.try }).click()
  await expect(page.getByRole('button', { name: DOCUMENT_CAMERA.take })).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: DOCUMENT_CAMERA.keep })).toBeFocused()
  const corner = page.getByRole('button', { name: DOCUMENT_CAMERA.corners[0] })
  const left = () => corner.evaluate((button) => parseFloat(button.style.left))
  const found = await left()
  expect(found).toBeGreaterThan(25)
  expect(found).toBeLessThan(40)
  await corner.focus()
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('ArrowRight')
  expect(await left()).toBeCloseTo(found - 1.8, 5)
  await expectGood(page)
  await page.getByRole('button', { name: DOCUMENT_CAMERA.keep }).click()
  const taken = page.getByRole('img', { name: DEVICES.documents.taken })
  await expect(taken).toBeVisible()
  const size = await taken.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])
  expect(size[0]).toBeGreaterThan(440)
  expect(size[0]).toBeLessThan(520)
  expect(size[1]).toBeGreaterThan(600)
  expect(size[1]).toBeLessThan(680)

  await openIntake(page)
  await page.keyboard.press('F11')
  await page.getByRole('button', { name: CARD.camera.start }).click()
  await expect(page.getByLabel(CARD.camera.preview)).toBeVisible()
  await expect(dialog(page).getByText(CARD.read)).toBeVisible()
  await expectGood(page)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(intake.name)).toHaveValue(DAO.name)
})
