import type { Province } from '../province/province.ts'
import type { Line } from '../province/line.ts'
import { speaksSixStep } from './faults-connector.ts'

const CHANGING = {
  sixStep: ['GetNextValue', 'TaiTep', 'GhiTep', 'HoSo', 'CapNhatTienTrinh', 'CapNhatTrangThai'],
  sessionRpc: ['DongBoHoSoMC', 'CapNhatTienDoHoSoMC', 'DongBoTrangThaiHoSo']
}

/** Lost answers, gateways, overload and ended passes, each now and then for any request, and refusals of what changes something. */
export function bookFaults({ faults }: Province, seed: number): void {
  const often = { probability: 0.05, seed }
  faults.add({ ...often, what: { kind: 'lose-answer' } })
  faults.add({ ...often, seed: seed + 1, what: { kind: 'status', status: 500, when: 'before' } })
  faults.add({ ...often, seed: seed + 2, what: { kind: 'status', status: 500, when: 'after' } })
  faults.add({ ...often, seed: seed + 3, what: { kind: 'status', status: 429, retryAfterSeconds: 5 } })
  faults.add({ ...often, seed: seed + 4, what: { kind: 'delay', ms: 100, when: 'after' } })
  faults.add({ ...often, seed: seed + 5, what: { kind: 'expire-sessions' } })
  for (const [i, operation] of (speaksSixStep(seed) ? CHANGING.sixStep : CHANGING.sessionRpc).entries())
    faults.add({ ...often, seed: seed + 6 + i, what: { kind: 'refuse', field: 'KichBan' }, on: { operation } })
}

/** What befalls the province or the line in the middle of a life. */
export function actOf(chance: () => number, province: Province, line: Line): () => Promise<unknown> {
  const ms = Math.round(chance() * 300)
  const acts: readonly (() => Promise<unknown>)[] = [
    () => province.restart(ms),
    () => province.restore(province.backupFolder('old')),
    () => {
      province.setClockOffset((ms - 150) * 60_000)
      return Promise.resolve()
    },
    () => {
      line.cut()
      return Promise.resolve()
    },
    async () => {
      await province.up()
      province.backup(province.backupFolder('old'))
    }
  ]
  return acts[Math.floor(chance() * acts.length)] ?? (() => Promise.resolve())
}
