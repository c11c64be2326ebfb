import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { SECRET, useConnectedDesks } from '../../../fixtures/connected-desk.ts'
import { SIX_STEP } from '../../../fixtures/connections.ts'

const counter = useConnectedDesks()

it('is not connected until it is, then sends by itself, and waits again when it is forgotten', async () => {
  const made = await counter()
  made.takeIn()
  expect(await made.view()).toMatchObject({
    line: { kind: 'not-connected' },
    connection: null,
    secretKept: false,
    counts: { waiting: 1 }
  })
  await made.connect()
  expect(made.made).toEqual([{ connection: SIX_STEP, secret: SECRET }])
  const there = await made.until(({ counts }) => counts.acknowledged === 1)
  expect(there).toMatchObject({ line: { kind: 'reached' }, connection: SIX_STEP, secretKept: true })
  expect((await made.api().forgetProvince(null)).ok).toBe(true)
  expect(made.closed()).toBe(1)
  made.takeIn()
  expect(await made.view()).toMatchObject({ line: { kind: 'not-connected' }, connection: null, secretKept: false })
})

it('never hands the secret to the window, and keeps it only wrapped', async () => {
  const made = await counter()
  await made.connect()
  const answers = await Promise.all([made.api().getSync(null), made.api().getStart(null)])
  expect(JSON.stringify(answers)).not.toContain(SECRET)
  const kept = made.office().store.connection.findSecret()
  expect(Buffer.from(kept ?? []).toString('utf8')).not.toContain(SECRET)
  expect(JSON.stringify(made.events)).not.toContain(SECRET)
})

it('sends a kept secret nowhere else than it was given for', async () => {
  const made = await counter()
  await made.connect()
  const save = (part: Partial<typeof SIX_STEP>) =>
    made.api().saveProvince({ connection: { ...SIX_STEP, ...part } as typeof SIX_STEP, secret: null })
  const missing = { ok: false, problem: { kind: 'secret-missing' } }
  expect(await save({ url: 'https://khac.tinh.example' })).toEqual(missing)
  expect(await save({ clientId: 'quay-2' })).toEqual(missing)
  expect(
    await made.api().testProvince({ connection: { ...SIX_STEP, url: 'https://khac.tinh.example' }, secret: null })
  ).toEqual(missing)
  expect(made.made).toHaveLength(1)
  expect((await save({ unitCode: 'H23.54.23' })).ok).toBe(true)
  expect(made.made.at(-1)).toMatchObject({ connection: { unitCode: 'H23.54.23' }, secret: SECRET })
})

it('says when this machine does not protect secrets, and when it cannot open the kept one', async () => {
  const made = await counter()
  await made.connect()
  made.vault.setAvailable(false)
  expect(await made.api().saveProvince({ connection: SIX_STEP, secret: 'khác' })).toEqual({
    ok: false,
    problem: { kind: 'vault-unavailable' }
  })
  await made.office().line.open()
  expect((await made.view()).line).toEqual({ kind: 'secret-lost' })
})

it('tells a test of the connection apart: reached with the clock, account refused, out of reach', async () => {
  const made = await counter()
  made.province.setClock(Date.UTC(2026, 10, 20, 2, 3))
  const test = () => made.api().testProvince({ connection: SIX_STEP, secret: SECRET })
  expect(await test()).toEqual({ ok: true, value: { clockOffsetMs: 180_000 } })
  made.setMood('stranger')
  expect(await test()).toEqual({ ok: false, problem: { kind: 'credentials-refused' } })
  made.setMood('cut')
  expect(await test()).toEqual({ ok: false, problem: { kind: 'unreachable' } })
  expect(made.closed()).toBe(3)
  expect((await made.view()).connection).toBeNull()
})

it('sends before anybody signs in: unsent work is the office’s', async () => {
  const made = await counter()
  await made.connect()
  await made.api().pauseSync(null)
  made.takeIn()
  made.office().store.connection.setPaused(false)
  await made.restart()
  expect(await made.api().getSync(null)).toEqual({ ok: false, problem: { kind: 'signed-out' } })
  await expect.poll(() => made.province.arrived.size, { timeout: 20_000 }).toBe(1)
})

it('stays paused over a restart, says so, and goes on when it is told to', async () => {
  const made = await counter()
  await made.connect()
  await made.until(({ line }) => line.kind === 'reached')
  await made.api().pauseSync(null)
  made.takeIn()
  await made.restart()
  await made.signIn()
  await made.until(({ line }) => line.kind === 'paused')
  expect(made.province.arrived.size).toBe(0)
  await made.api().resumeSync(null)
  await made.until(({ counts }) => counts.acknowledged === 1)
})

it('says why nothing goes and when it is tried again; a click tries at once', async () => {
  const made = await counter()
  made.setMood('cut')
  await made.connect()
  made.takeIn()
  const { line } = await made.until((now) => now.line.kind === 'unreachable')
  expect(line).toMatchObject({ kind: 'unreachable' })
  made.setMood('stranger')
  await made.api().sendNow(null)
  await made.until((now) => now.line.kind === 'credentials-refused')
  made.setMood('answers')
  await made.api().sendNow(null)
  await made.until(({ counts }) => counts.acknowledged === 1)
})

it('tells the window of changes a few times a second at most, and of the last one always', async () => {
  const made = await counter()
  await made.connect()
  made.events.length = 0
  const began = performance.now()
  for (let i = 0; i < 40; i++) made.takeIn()
  await made.until(({ counts }) => counts.acknowledged === 40)
  await made.until(({ line, run }) => line.kind === 'reached' && run === null)
  const told = () => made.events.filter((event) => event.kind === 'changed' && event.what === 'sync').length
  await expect.poll(told).toBeGreaterThan(0)
  const seconds = (performance.now() - began) / 1000
  expect(told()).toBeLessThanOrEqual(Math.ceil(seconds / 0.4) + 2)
})

it('lets nothing of the secret into the folder of the records as it is', async () => {
  const made = await counter()
  await made.connect()
  made.takeIn()
  const { folder } = made.seat().parts
  const texts = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'))
  expect(texts.some((text) => text.includes(Buffer.from(SECRET).toString('latin1')))).toBe(false)
})
