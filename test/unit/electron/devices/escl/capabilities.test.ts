import { expect, it } from 'vitest'
import { readCapabilities } from '../../../../../electron/devices/escl/capabilities.ts'
import { writeSettings } from '../../../../../electron/devices/escl/settings.ts'
import { present } from '../../../../../shared/lib/invariant.ts'
import { capabilitiesXml } from '../../../../escl/answers.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
/** A device with a feeder for both sides only, that tells a range and makes PDFs. */
const FEEDER = bytes(`<ScannerCapabilities xmlns="http://schemas.hp.com/imaging/escl/2011/05/03" xmlns:pwg="urn:pwg">
<pwg:MakeAndModel>Feeder</pwg:MakeAndModel><Platen/>
<Adf><AdfDuplexInputCaps><MaxWidth>2000</MaxWidth><MaxHeight>9000</MaxHeight><SettingProfiles><SettingProfile>
<ColorModes><ColorMode>BlackAndWhite1</ColorMode><ColorMode>Other</ColorMode></ColorModes>
<DocumentFormats><pwg:DocumentFormat>Application/PDF</pwg:DocumentFormat></DocumentFormats>
<SupportedResolutions><ResolutionRange><XResolutionRange><Min>120</Min><Max>300</Max><Step>1</Step></XResolutionRange></ResolutionRange></SupportedResolutions>
</SettingProfile></SettingProfiles></AdfDuplexInputCaps></Adf></ScannerCapabilities>`)

it('reads ranges, whatever the prefixes are', () => {
  expect(readCapabilities(FEEDER)?.abilities).toEqual({
    name: 'Feeder',
    sources: ['adf'],
    duplex: true,
    resolutions: [150, 200, 300],
    colours: ['black-white'],
    formats: ['pdf']
  })
})

it('takes nothing else for capabilities', () => {
  for (const text of [
    '',
    'máy quét',
    '{}',
    '<html></html>',
    '<ScannerCapabilities/>',
    '<ScannerCapabilities><Platen/></ScannerCapabilities>'
  ])
    expect(readCapabilities(bytes(text))).toBeUndefined()
})

it('asks for A4 as far as the device reaches, in a format that it makes', () => {
  const feeder = present(readCapabilities(FEEDER), 'feeder')
  const both = present(readCapabilities(bytes(capabilitiesXml('both'))), 'both')
  const settings = { source: 'adf', duplex: true, resolution: 200, colour: 'black-white' } as const
  const narrow = writeSettings(settings, feeder)
  expect(narrow).toContain('<pwg:Width>2000</pwg:Width><pwg:Height>3508</pwg:Height>')
  expect(narrow).toContain('<pwg:DocumentFormat>application/pdf</pwg:DocumentFormat>')
  expect(narrow).toContain('<scan:Duplex>true</scan:Duplex>')
  const jpeg = writeSettings({ ...settings, source: 'glass', duplex: false, colour: 'grey' }, both)
  expect(jpeg).toContain('<scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt>')
  expect(jpeg).not.toContain('Duplex')
})

it('asks for nothing that the device cannot do', () => {
  const feeder = present(readCapabilities(FEEDER), 'feeder')
  const fine = { source: 'adf', duplex: true, resolution: 200, colour: 'black-white' } as const
  expect(writeSettings({ ...fine, source: 'glass' }, feeder)).toBeUndefined()
  expect(writeSettings({ ...fine, resolution: 600 }, feeder)).toBeUndefined()
  expect(writeSettings({ ...fine, colour: 'grey' }, feeder)).toBeUndefined()
})
