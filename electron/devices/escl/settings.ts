import type { ScanColour, ScanSettings } from '../../../shared/contract/scanners.ts'
import type { Capabilities } from './capabilities.ts'

/** A4 in 1/300 inch, upright. */
const A4 = { width: 2480, height: 3508 }
const COLOR_MODES: Readonly<Record<ScanColour, string>> = {
  colour: 'RGB24',
  grey: 'Grayscale8',
  'black-white': 'BlackAndWhite1'
}
const MEDIA_TYPES = { jpeg: 'image/jpeg', pdf: 'application/pdf' } as const

/**
 * The ScanSettings to post; undefined when the device cannot do what they say. JPEG wherever possible: one page in
 * each answer, where a PDF is all papers of the feeder in one. The order of the elements is the schema's.
 */
export function writeSettings(settings: ScanSettings, { abilities, bySource }: Capabilities): string | undefined {
  const { source, duplex, resolution, colour } = settings
  const able = bySource[source]
  if (!able?.resolutions.includes(resolution) || !able.colours.includes(colour)) return undefined
  if (duplex && (source !== 'adf' || !abilities.duplex)) return undefined
  const format = MEDIA_TYPES[able.formats.includes('jpeg') && colour !== 'black-white' ? 'jpeg' : 'pdf']
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<scan:ScanSettings xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm" xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03">',
    '<pwg:Version>2.0</pwg:Version>',
    '<scan:Intent>Document</scan:Intent>',
    '<pwg:ScanRegions><pwg:ScanRegion>',
    '<pwg:ContentRegionUnits>escl:ThreeHundredthsOfInches</pwg:ContentRegionUnits>',
    '<pwg:XOffset>0</pwg:XOffset><pwg:YOffset>0</pwg:YOffset>',
    `<pwg:Width>${Math.min(A4.width, able.maxWidth ?? A4.width)}</pwg:Width>`,
    `<pwg:Height>${Math.min(A4.height, able.maxHeight ?? A4.height)}</pwg:Height>`,
    '</pwg:ScanRegion></pwg:ScanRegions>',
    `<pwg:DocumentFormat>${format}</pwg:DocumentFormat>`,
    able.extendedFormat ? `<scan:DocumentFormatExt>${format}</scan:DocumentFormatExt>` : '',
    `<pwg:InputSource>${source === 'adf' ? 'Feeder' : 'Platen'}</pwg:InputSource>`,
    `<scan:XResolution>${resolution}</scan:XResolution><scan:YResolution>${resolution}</scan:YResolution>`,
    `<scan:ColorMode>${COLOR_MODES[colour]}</scan:ColorMode>`,
    source === 'adf' ? `<scan:Duplex>${String(duplex)}</scan:Duplex>` : '',
    '</scan:ScanSettings>'
  ].join('')
}
