import { z } from 'zod'
import type { Account } from '../accounts.ts'
import { refusalOf, wrongType } from '../check/reasons.ts'
import { filled } from '../check/text.ts'
import type { Desk } from '../desk/desk.ts'
import { against, type Answer } from '../http/answer.ts'
import { readJson, type Call } from '../http/call.ts'
import type { SpokenInterface } from '../http/route.ts'
import { login, SESSION_RPC, signedIn } from './login.ts'
import { findDossier, findProcedure, listProcedures } from './queries.ts'
import { sendDossiers } from './send-dossiers.ts'
import { sendStatuses, sendSteps } from './send-progress.ts'
import { contradict, refuse } from './session-rpc-answer.ts'

/** Around every call; the rest are the service's own parameters. */
const envelopeSchema = z
  .object({ session: filled(200), madonvi: filled(50), service: filled(100) }, wrongType('đối tượng'))
  .loose()

type Service = (desk: Desk, account: Account, call: Call, sent: unknown) => Answer

const SERVICES: Readonly<Record<string, Service>> = {
  DongBoHoSoMC: sendDossiers,
  CapNhatTienDoHoSoMC: sendSteps,
  DongBoTrangThaiHoSo: sendStatuses,
  TraCuuHoSo: (desk, account, _, sent) => findDossier(desk, account, sent),
  LayThuTuc: (_desk, _account, _call, sent) => findProcedure(sent),
  LayDanhSachTTHC: (_desk, _account, _call, sent) => listProcedures(sent)
}

function serve(desk: Desk, call: Call): Answer {
  const read = readJson(call.body)
  if (!read.ok) return refuse(read.problem)
  const parsed = envelopeSchema.safeParse(read.value)
  if (!parsed.success) return refuse(refusalOf(parsed.error))
  const { session, madonvi, service, ...sent } = parsed.data
  const account = signedIn(desk, session, madonvi, call.now)
  if (!('unit' in account)) return account
  const asked = Object.hasOwn(SERVICES, service) ? SERVICES[service] : undefined
  return asked ? asked(desk, account, call, sent) : refuse(against('invalid', 'service', 'tỉnh không có dịch vụ này'))
}

/** `service` of a body, for faults that are meant for one service. */
function serviceIn(body: Buffer): string | undefined {
  const read = readJson(body)
  const parsed = read.ok ? envelopeSchema.safeParse(read.value) : undefined
  return parsed?.data?.service
}

/** The classic interface (integration.md 1.1 to 1.3), under /session-rpc. */
export function createSessionRpc(desk: Desk): SpokenInterface {
  return {
    name: SESSION_RPC,
    refuse,
    contradict,
    routes: [
      { operation: 'login', method: 'POST', path: /^\/session-rpc\/login$/, handle: (call) => login(desk, call) },
      {
        operation: 'service',
        method: 'POST',
        path: /^\/session-rpc\/service$/,
        nameIn: serviceIn,
        handle: (call) => serve(desk, call)
      }
    ]
  }
}
