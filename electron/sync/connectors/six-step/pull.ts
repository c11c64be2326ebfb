import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { PulledChanges, RemoteChange, SendProblem } from '../../../../shared/contract/province.ts'
import { fail, ok, type Result } from '../../../../shared/lib/result.ts'
import { wireText } from '../../../../shared/sync/mapping/wire-text.ts'
import { readData } from './answer.ts'
import type { Channel } from './channel.ts'

const changeSchema = z.looseObject({
  maHoSo: z.string().min(1),
  trangThai: z.number().int().min(1).max(10),
  thoiDiem: z.iso.datetime({ offset: true }),
  noiDung: z.string().default('')
})
const pageSchema = z.looseObject({ conTro: z.string(), thayDoi: z.array(changeSchema), conNua: z.boolean() })

const MOST_CHANGES = 200

/** The interface has no ids of changes: the same change read again must be the same one. */
function changeOf({ maHoSo, trangThai, thoiDiem, noiDung }: z.infer<typeof changeSchema>): RemoteChange {
  const told = JSON.stringify([maHoSo, trangThai, thoiDiem, noiDung])
  return {
    changeId: createHash('sha256').update(told).digest('hex'),
    code: maHoSo,
    status: trangThai,
    note: wireText(noiDung),
    at: Date.parse(thoiDiem)
  }
}

/** ThayDoi: what the province itself changed. A cursor that it refuses belongs to another life of its data: from the beginning. */
export async function pullChanges(channel: Channel, cursor: string): Promise<Result<PulledChanges, SendProblem>> {
  const query = new URLSearchParams({ ConTro: cursor, SoLuong: String(MOST_CHANGES) })
  const answer = await channel.call({ method: 'GET', path: `ThayDoi?${query.toString()}`, changes: false })
  if (!answer.ok) {
    const { problem } = answer
    if (problem.kind !== 'refused' && problem.kind !== 'exists') return fail(problem)
    return cursor === '' ? fail({ kind: 'unreachable' }) : pullChanges(channel, '')
  }
  const page = readData(pageSchema, answer.value)
  if (!page.ok) return page
  const { conTro, thayDoi, conNua } = page.value
  // A cursor that stands still would be asked for without end.
  return ok({ changes: thayDoi.map(changeOf), cursor: conTro, more: conNua && conTro !== cursor })
}
