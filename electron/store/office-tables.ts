import { z } from 'zod'
import { intakeSchema } from '../../shared/domain/intake/intake.ts'
import { settingsSchema } from '../../shared/domain/office/settings.ts'
import type { Db } from './connect.ts'
import { attempt } from './errors.ts'
import type { Store } from './store.ts'

const jsonRow = z.object({ json: z.string() }).optional()
const clerkRow = z.object({ id: z.string(), name: z.string() })
const pinRow = z.object({ pinHash: z.string() }).optional()
const draftRow = z.object({ draftId: z.string(), intake: z.string(), place: z.string(), savedAt: z.number() })

const valueRow = z.object({ value: z.string() }).optional()
const wrongPinsSchema = z.object({ times: z.number(), nextAt: z.number() })
const wrongPinsOf = (clerkId: string) => `wrong-pins ${clerkId}`

type Tables = Pick<Store, 'settings' | 'clerks' | 'catalogue' | 'kept' | 'drafts'>

/** The small tables of an office: settings, clerks, an imported catalogue, drafts. */
export function createOfficeTables(db: Db): Tables {
  const settings = db.prepare('SELECT json FROM settings ORDER BY version DESC LIMIT 1')
  const saveSettings = db.prepare('INSERT INTO settings (json) VALUES (?)')
  const clerks = db.prepare('SELECT id, name FROM clerk ORDER BY name')
  const addClerk = db.prepare('INSERT INTO clerk (id, name, pinHash) VALUES (?, ?, ?)')
  const pin = db.prepare('SELECT pinHash FROM clerk WHERE id = ?')
  const meta = db.prepare('SELECT value FROM meta WHERE key = ?')
  const setMeta = db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)')
  const dropMeta = db.prepare('DELETE FROM meta WHERE key = ?')
  const catalogue = db.prepare('SELECT json FROM catalogue ORDER BY version DESC LIMIT 1')
  const saveCatalogue = db.prepare('INSERT INTO catalogue (name, json) VALUES (?, ?)')
  const drafts = db.prepare('SELECT * FROM draft ORDER BY savedAt DESC')
  const saveDraft = db.prepare(
    `INSERT INTO draft (draftId, intake, place, savedAt) VALUES (?, ?, ?, ?)
     ON CONFLICT (draftId) DO UPDATE SET intake = excluded.intake, place = excluded.place, savedAt = excluded.savedAt`
  )
  const discard = db.prepare('DELETE FROM draft WHERE draftId = ?')
  const done = (write: () => unknown) =>
    attempt(() => {
      write()
      return null
    })
  return {
    settings: {
      find() {
        const row = jsonRow.parse(settings.get())
        return row && settingsSchema.parse(JSON.parse(row.json))
      },
      save: (value) => done(() => saveSettings.run(JSON.stringify(value)))
    },
    clerks: {
      list: () => clerks.all().map((row) => clerkRow.parse(row)),
      add: ({ id, name, pinHash }) => done(() => addClerk.run(id, name, pinHash)),
      findPinHash: (id) => pinRow.parse(pin.get(id))?.pinHash,
      findWrongPins(id) {
        const row = valueRow.parse(meta.get(wrongPinsOf(id)))
        return row && wrongPinsSchema.parse(JSON.parse(row.value))
      },
      saveWrongPins: (id, wrong) =>
        done(() => (wrong ? setMeta.run(wrongPinsOf(id), JSON.stringify(wrong)) : dropMeta.run(wrongPinsOf(id))))
    },
    catalogue: {
      find: () => jsonRow.parse(catalogue.get())?.json,
      save: (version, json) => done(() => saveCatalogue.run(version, json))
    },
    kept: {
      find: (name) => valueRow.parse(meta.get(name))?.value,
      save: (name, json) => done(() => setMeta.run(name, json))
    },
    drafts: {
      save: (draftId, intake, place, at) => done(() => saveDraft.run(draftId, JSON.stringify(intake), place, at)),
      // A draft that this version cannot read stays where it is; it must not take the home screen with it.
      list: () =>
        drafts.all().flatMap((row) => {
          const { intake, ...line } = draftRow.parse(row)
          const read = intakeSchema.safeParse(JSON.parse(intake))
          return read.success ? [{ ...line, intake: read.data }] : []
        }),
      discard: (draftId) => done(() => discard.run(draftId))
    }
  }
}
