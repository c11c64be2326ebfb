/** A queue of the private print service. `kind`: what it does with a job. */
export interface Queue {
  readonly name: string
  /** writes: to the folder as it came · a4: to the folder, laid out for a printer with A4 in its tray · fails: gives up · paused: keeps waiting · refuses: takes nothing. */
  readonly kind: 'writes' | 'a4' | 'fails' | 'paused' | 'refuses'
}

/** cupsd.conf: one socket, nothing announced, everything allowed to whoever reaches the socket. */
export const daemonConfig = (folder: string) => `
Listen ${folder}/socket
LogLevel warn
MaxLogSize 0
Browsing No
WebInterface No
DefaultAuthType None
PreserveJobFiles No
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
`

/** cups-files.conf: every path inside the folder. */
export const filesConfig = (folder: string) => `
ServerRoot ${folder}/etc
ServerBin ${folder}/bin
StateDir ${folder}/state
RequestRoot ${folder}/spool
CacheDir ${folder}/cache
TempDir ${folder}/temp
ErrorLog ${folder}/error.log
AccessLog ${folder}/access.log
PageLog ${folder}/page.log
`

/** printers.conf. A job that fails is given up, not tried again. */
export const printersConfig = (queues: readonly Queue[]) =>
  queues
    .map(
      ({ name, kind }) => `<Printer ${name}>
DeviceURI qmc:/${kind}
State ${kind === 'paused' ? 'Stopped' : 'Idle'}
Accepting ${kind === 'refuses' ? 'No' : 'Yes'}
Shared No
JobSheets none none
ErrorPolicy abort-job
</Printer>
`
    )
    .join('')

/** The "printer": writes job n to printed/n.pdf, whole or not at all. */
export const backendScript = (folder: string) => `#!/bin/sh
[ $# -eq 0 ] && exit 0
case "$DEVICE_URI" in qmc:/fails) exit 1 ;; esac
cat "\${6:--}" > '${folder}/printed/.'"$1" && mv '${folder}/printed/.'"$1" '${folder}/printed/'"$1.pdf"
`

/** A printer that takes PDF, has A4 in its tray and knows A5. */
export const A4_PPD = `*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "QMCA4.PPD"
*Manufacturer: "Test"
*Product: "(Test)"
*ModelName: "Test A4"
*ShortNickName: "Test A4"
*NickName: "Test A4"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*cupsVersion: 2.4
*cupsFilter: "application/vnd.cups-pdf 0 -"
*OpenUI *PageSize: PickOne
*DefaultPageSize: A4
*PageSize A4: ""
*PageSize A5: ""
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*DefaultPageRegion: A4
*PageRegion A4: ""
*PageRegion A5: ""
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4: "12 12 583 830"
*ImageableArea A5: "12 12 408 583"
*DefaultPaperDimension: A4
*PaperDimension A4: "595 842"
*PaperDimension A5: "420 595"
`
