import type { DeviceModes, JobState } from './modes.ts'

const NAMESPACES =
  'xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm"'

const input = (name: string, maxDpi: number) => `<scan:${name}>
  <scan:MinWidth>16</scan:MinWidth><scan:MaxWidth>2550</scan:MaxWidth>
  <scan:MinHeight>16</scan:MinHeight><scan:MaxHeight>3508</scan:MaxHeight>
  <scan:SettingProfiles><scan:SettingProfile>
    <scan:ColorModes><scan:ColorMode>BlackAndWhite1</scan:ColorMode><scan:ColorMode>Grayscale8</scan:ColorMode><scan:ColorMode>RGB24</scan:ColorMode></scan:ColorModes>
    <scan:DocumentFormats><pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat><pwg:DocumentFormat>application/pdf</pwg:DocumentFormat><scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt></scan:DocumentFormats>
    <scan:SupportedResolutions><scan:DiscreteResolutions>${[75, 150, 200, 300, 600, 1200]
      .filter((dpi) => dpi <= maxDpi)
      .map(
        (dpi) =>
          `<scan:DiscreteResolution><scan:XResolution>${String(dpi)}</scan:XResolution><scan:YResolution>${String(dpi)}</scan:YResolution></scan:DiscreteResolution>`
      )
      .join('')}</scan:DiscreteResolutions></scan:SupportedResolutions>
  </scan:SettingProfile></scan:SettingProfiles>
</scan:${name}>`

/** ScannerCapabilities of a device with a glass up to 1200 dpi and a feeder for both sides up to 600 dpi. */
export const capabilitiesXml = (name: string) => `<?xml version="1.0" encoding="UTF-8"?>
<scan:ScannerCapabilities ${NAMESPACES}>
<pwg:Version>2.63</pwg:Version><pwg:MakeAndModel>${name}</pwg:MakeAndModel>
<scan:Platen>${input('PlatenInputCaps', 1200)}</scan:Platen>
<scan:Adf>${input('AdfSimplexInputCaps', 600)}${input('AdfDuplexInputCaps', 600)}<scan:FeederCapacity>50</scan:FeederCapacity></scan:Adf>
</scan:ScannerCapabilities>`

/** ScannerStatus; `counts` false = a device that tells no numbers. */
export const statusXml = (adf: string, job: JobState | undefined, { counts }: Pick<DeviceModes, 'counts'>) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<scan:ScannerStatus ${NAMESPACES}>
<pwg:Version>2.63</pwg:Version><pwg:State>${job?.state === 'Processing' ? 'Processing' : 'Idle'}</pwg:State>
<scan:AdfState>${adf}</scan:AdfState>
<scan:Jobs>${
    job
      ? `<scan:JobInfo><pwg:JobUri>${job.path}</pwg:JobUri><pwg:JobUuid>${job.path}</pwg:JobUuid><scan:Age>1</scan:Age>${
          counts
            ? `<pwg:ImagesCompleted>${String(job.completed)}</pwg:ImagesCompleted><pwg:ImagesToTransfer>${String(job.left)}</pwg:ImagesToTransfer>`
            : ''
        }<pwg:JobState>${job.state}</pwg:JobState></scan:JobInfo>`
      : ''
  }</scan:Jobs>
</scan:ScannerStatus>`
