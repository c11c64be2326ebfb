import { z } from 'zod'
import { acknowledgementLineSchema, type AcknowledgementLine } from '../../../shared/contract/bundle.ts'
import type { Db } from './tables.ts'

const installationSchema = z.object({ installationId: z.string(), unit: z.string(), keyFile: z.string() })
const importedSchema = z.object({
  bundleId: z.string(),
  installationId: z.string(),
  sequence: z.number(),
  sha256: z.string(),
  lines: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.array(acknowledgementLineSchema))
})

/** A bundle that was taken in, with what was answered. */
export type ImportedBundle = z.infer<typeof importedSchema>

/** Counters whose bundles are read, and the bundles that were. */
export function createBundles(db: Db) {
  const register = db.prepare('INSERT OR REPLACE INTO installation VALUES (?, ?, ?)')
  const installation = db.prepare('SELECT * FROM installation WHERE installationId = ?')
  const insert = db.prepare(
    'INSERT INTO importedBundle VALUES (@bundleId, @installationId, @sequence, @sha256, @lines, @at)'
  )
  const byId = db.prepare('SELECT * FROM importedBundle WHERE bundleId = ?')
  const bySequence = db.prepare('SELECT * FROM importedBundle WHERE installationId = ? AND sequence = ?')
  const imported = importedSchema.optional()
  return {
    register: (installationId: string, unit: string, keyFile: string) =>
      void register.run(installationId, unit, keyFile),
    installation: (installationId: string) => installationSchema.optional().parse(installation.get(installationId)),
    add: (bundle: Omit<ImportedBundle, 'lines'>, lines: readonly AcknowledgementLine[], at: number) =>
      void insert.run({ ...bundle, lines: JSON.stringify(lines), at }),
    find: (bundleId: string) => imported.parse(byId.get(bundleId)),
    findSequence: (installationId: string, sequence: number) => imported.parse(bySequence.get(installationId, sequence))
  }
}
