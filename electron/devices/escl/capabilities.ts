import { z } from 'zod'
import type { ScanColour, ScannerAbilities, ScanSource } from '../../../shared/contract/scanners.ts'
import { count, many, optional, readXml, shownText } from './xml.ts'

const rangeSchema = z.object({ Min: count, Max: count })
const profileSchema = z.object({
  ColorModes: optional(z.object({ ColorMode: many(z.string()) })),
  DocumentFormats: optional(z.object({ DocumentFormat: many(z.string()), DocumentFormatExt: many(z.string()) })),
  SupportedResolutions: optional(
    z.object({
      DiscreteResolutions: optional(
        z.object({ DiscreteResolution: many(z.object({ XResolution: count, YResolution: count })) })
      ),
      ResolutionRange: optional(
        z.object({ XResolutionRange: optional(rangeSchema), XResolution: optional(rangeSchema) })
      )
    })
  )
})
const inputSchema = z.object({
  MaxWidth: optional(count),
  MaxHeight: optional(count),
  SettingProfiles: optional(z.object({ SettingProfile: many(profileSchema) }))
})
const capabilitiesSchema = z.object({
  ScannerCapabilities: z.object({
    MakeAndModel: optional(shownText),
    Platen: optional(z.object({ PlatenInputCaps: optional(inputSchema) })),
    Adf: optional(z.object({ AdfSimplexInputCaps: optional(inputSchema), AdfDuplexInputCaps: optional(inputSchema) }))
  })
})

/** What one source of a device can do. Widths and heights in 1/300 inch. */
export interface SourceAbilities {
  readonly maxWidth: number | undefined
  readonly maxHeight: number | undefined
  readonly resolutions: readonly number[]
  readonly colours: readonly ScanColour[]
  readonly formats: readonly ('jpeg' | 'pdf')[]
  /** It wants the format in the newer element too. */
  readonly extendedFormat: boolean
}

/** What a device can do: for the screen, and source by source. */
export interface Capabilities {
  readonly abilities: ScannerAbilities
  readonly bySource: Readonly<Partial<Record<ScanSource, SourceAbilities>>>
}

const COLOURS: Readonly<Record<string, ScanColour>> = {
  RGB24: 'colour',
  Grayscale8: 'grey',
  BlackAndWhite1: 'black-white'
}
const FORMATS: Readonly<Record<string, 'jpeg' | 'pdf'>> = { 'image/jpeg': 'jpeg', 'application/pdf': 'pdf' }
/** Offered where a device tells a range only. */
const USUAL_DPI = [100, 150, 200, 300, 400, 600]

/** Reads ScannerCapabilities; undefined when it is none, or when no source of it can be used. */
export function readCapabilities(bytes: Uint8Array): Capabilities | undefined {
  const read = capabilitiesSchema.safeParse(readXml(bytes))
  if (!read.success) return undefined
  const { MakeAndModel = '', Platen, Adf } = read.data.ScannerCapabilities
  const glass = usable(Platen?.PlatenInputCaps)
  const duplex = usable(Adf?.AdfDuplexInputCaps)
  const adf = usable(Adf?.AdfSimplexInputCaps) ?? duplex
  const all = [glass, adf].filter((source) => source !== undefined)
  const [first] = all
  if (!first) return undefined
  const shared = <T>(list: (source: SourceAbilities) => readonly T[]) =>
    list(first).filter((value) => all.every((source) => list(source).includes(value)))
  return {
    abilities: {
      name: MakeAndModel,
      sources: [...(glass ? (['glass'] as const) : []), ...(adf ? (['adf'] as const) : [])],
      duplex: duplex !== undefined,
      resolutions: shared(({ resolutions }) => resolutions),
      colours: shared(({ colours }) => colours),
      formats: shared(({ formats }) => formats)
    },
    bySource: { ...(glass && { glass }), ...(adf && { adf }) }
  }
}

function usable(input: z.infer<typeof inputSchema> | undefined): SourceAbilities | undefined {
  const profiles = input?.SettingProfiles?.SettingProfile ?? []
  const named = profiles.flatMap(({ DocumentFormats }) => DocumentFormats?.DocumentFormat ?? [])
  const extended = profiles.flatMap(({ DocumentFormats }) => DocumentFormats?.DocumentFormatExt ?? [])
  const formats = known(
    [...named, ...extended].map((name) => name.toLowerCase()),
    FORMATS
  )
  const colours = known(
    profiles.flatMap(({ ColorModes }) => ColorModes?.ColorMode ?? []),
    COLOURS
  ).filter(
    // No JPEG holds one bit per dot.
    (colour) => colour !== 'black-white' || formats.includes('pdf')
  )
  const resolutions = [...new Set(profiles.flatMap(resolutionsOf))].sort((a, b) => a - b)
  if (!input || formats.length === 0 || colours.length === 0 || resolutions.length === 0) return undefined
  return {
    maxWidth: input.MaxWidth,
    maxHeight: input.MaxHeight,
    resolutions,
    colours,
    formats,
    extendedFormat: extended.length > 0
  }
}

function resolutionsOf({ SupportedResolutions }: z.infer<typeof profileSchema>): readonly number[] {
  const exact = (SupportedResolutions?.DiscreteResolutions?.DiscreteResolution ?? [])
    .filter(({ XResolution, YResolution }) => XResolution === YResolution)
    .map(({ XResolution }) => XResolution)
  const within = SupportedResolutions?.ResolutionRange
  const range = within?.XResolutionRange ?? within?.XResolution
  return exact.length > 0 || !range ? exact : USUAL_DPI.filter((dpi) => dpi >= range.Min && dpi <= range.Max)
}

const known = <T>(names: readonly string[], table: Readonly<Record<string, T>>): readonly T[] => [
  ...new Set(names.flatMap((name) => table[name.trim()] ?? []))
]
