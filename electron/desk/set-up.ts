import type { DesktopArgument, SetupProblem } from '../../shared/contract/desktop-api.ts'
import type { Clerk, StartState } from '../../shared/contract/views.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { createKeys, writeKeyFile } from '../store/key-ring.ts'
import { openStore } from '../store/open-store.ts'
import { hashPin } from '../store/pin.ts'
import { normaliseRecoveryKey } from '../store/recovery-key.ts'
import type { Desk } from './desk.ts'
import { forgetHalfSetup, openOffice, recordFiles } from './open.ts'
import { startState } from './start-state.ts'

type Outcome = Result<StartState, SetupProblem>

/** Ends the first run. A second press while it is under way gets the same answer: two set-ups at once would mix their keys. */
export function completeSetup(desk: Desk, arg: DesktopArgument<'completeSetup'>): Promise<Outcome> {
  desk.setUp ??= setUp(desk, arg).finally(() => {
    desk.setUp = undefined
  })
  return desk.setUp
}

/**
 * Keys first, then the records, then the mark that both are whole:
 * a power cut at any point leaves either nothing that counts or a finished set-up.
 */
async function setUp(desk: Desk, arg: DesktopArgument<'completeSetup'>): Promise<Outcome> {
  const { parts, pendingRecoveryKey } = desk
  if (desk.office || desk.blocked) return fail({ kind: 'already-set-up' })
  if (
    pendingRecoveryKey === undefined ||
    normaliseRecoveryKey(arg.recoveryKey) !== normaliseRecoveryKey(pendingRecoveryKey)
  )
    return fail({ kind: 'recovery-key-differs' })
  const { database, keys } = recordFiles(parts.folder)
  const made = await createKeys(parts.vault, pendingRecoveryKey, parts.random)
  if (!made.ok) return fail({ kind: 'vault-unavailable' })
  const { file, key } = made.value
  // What an earlier try of this run left on a full disk has another key.
  forgetHalfSetup(parts.folder)
  const written = writeKeyFile(keys, file)
  if (!written.ok) return written
  const filled = await fillRecords(desk, database, key, arg)
  if (!filled.ok) return filled
  const marked = writeKeyFile(keys, { ...file, setUpAt: parts.clock.now() })
  if (!marked.ok) return marked
  desk.pendingRecoveryKey = undefined
  await openOffice(desk, key)
  // Whoever has just set the counter up sits at it.
  desk.clerk = firstClerk(desk)
  return ok(await startState(desk))
}

async function fillRecords(
  desk: Desk,
  database: string,
  key: Uint8Array,
  arg: DesktopArgument<'completeSetup'>
): Promise<Result<null, { readonly kind: 'disk-full' }>> {
  const { ids, random } = desk.parts
  const opened = openStore({ file: database, key, workerFile: null, ids, create: true })
  if (!opened.ok) {
    if (opened.problem.kind === 'disk-full') return fail({ kind: 'disk-full' })
    throw new Error(`New records could not be made: ${opened.problem.kind}`)
  }
  const store = opened.value
  try {
    const pinHash = await hashPin(arg.pin, random)
    const steps = [
      () => store.settings.save(arg.settings),
      () => store.clerks.add({ id: ids.next(), name: arg.clerkName, pinHash })
    ]
    for (const step of steps) {
      const done = step()
      if (!done.ok) return fail({ kind: 'disk-full' })
    }
    return ok(null)
  } finally {
    await store.close()
  }
}

function firstClerk({ office }: Desk): Clerk | undefined {
  return office?.store.clerks.list()[0]
}
