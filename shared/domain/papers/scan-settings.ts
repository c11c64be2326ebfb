import { z } from 'zod'
import { DEFAULT_NAME_RULE, isNameRule } from './file-name.ts'

/** How papers are digitised here: ≥ 200 dpi for ordinary papers, 300 recommended (CV 7197/BKHCN-CĐSQG, law-2025.md 4). */
export const scanSettingsSchema = z.object({
  dpi: z.union([z.literal(200), z.literal(300)]),
  /** Grey never for papers with seals, photos or handwriting: the same text asks for colour there. */
  colour: z.enum(['colour', 'grey']),
  nameRule: z.string().refine(isNameRule),
  /** The file as it came stays beside the PDF that is made of its pages. */
  keepSources: z.boolean(),
  /** Folder that a scanner puts its files into; null = none is watched. What was taken is removed there. */
  watchFolder: z.string().max(1000).nullable(),
  /** Address of the network scanner that was used last; null = none. */
  scanner: z.string().max(500).nullable()
})
export type ScanSettings = z.infer<typeof scanSettingsSchema>

export const DEFAULT_SCAN_SETTINGS: ScanSettings = {
  dpi: 200,
  colour: 'colour',
  nameRule: DEFAULT_NAME_RULE,
  keepSources: false,
  watchFolder: null,
  scanner: null
}
