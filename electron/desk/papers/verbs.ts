import type { DesktopApi } from '../../../shared/contract/desktop-api.ts'
import type { paperArguments } from '../../../shared/contract/paper-calls.ts'
import type { scanArguments } from '../../../shared/contract/scan-calls.ts'
import type { Seated } from '../seated.ts'
import { addPageBytes, addPages } from './add-pages.ts'
import { attachPaperBytes, attachPapers } from './attach.ts'
import { bindByCovers, bindPages } from './bind.ts'
import { printCovers, saveCovers } from './covers.ts'
import { getFilePicture, getPagePicture, getThumbnail } from './pictures.ts'
import { listReusable, reusePaper } from './reuse.ts'
import { getScanSettings, saveScanSettings } from './scan-settings.ts'
import { getScan, scan, stopScan } from './scan.ts'
import { dropPages, getTray, movePages, restorePages, turnPages } from './tray.ts'
import { chooseWatchFolder, leaveWatchFolder } from './watch.ts'

/** The calls about scanned papers over a desk. */
export const paperVerbs = (seated: Seated): Pick<DesktopApi, keyof (typeof paperArguments & typeof scanArguments)> => ({
  getTray: seated((seat) => getTray(seat)),
  addPages: seated((seat) => addPages(seat)),
  addPageBytes: seated(addPageBytes),
  turnPages: seated(turnPages),
  movePages: seated(movePages),
  dropPages: seated(dropPages),
  restorePages: seated((seat) => restorePages(seat)),
  bindPages: seated(bindPages),
  bindByCovers: seated((seat) => bindByCovers(seat)),
  getThumbnail: seated(getThumbnail),
  getPagePicture: seated(getPagePicture),
  getFilePicture: seated(getFilePicture),
  attachPapers: seated(attachPapers),
  attachPaperBytes: seated(attachPaperBytes),
  listReusable: seated(listReusable),
  reusePaper: seated(reusePaper),
  saveCovers: seated((seat, arg) => saveCovers(seat, arg.dossierId)),
  printCovers: seated(printCovers),
  getScanSettings: seated((seat) => getScanSettings(seat)),
  saveScanSettings: seated(saveScanSettings),
  chooseWatchFolder: seated((seat) => chooseWatchFolder(seat)),
  leaveWatchFolder: seated((seat) => leaveWatchFolder(seat)),
  findScanners: seated(({ parts }) => parts.scanners.find()),
  getScannerAbilities: seated(({ parts }, { address }) => parts.scanners.abilities(address)),
  scan: seated(scan),
  stopScan: seated((seat) => stopScan(seat)),
  getScan: seated((seat) => getScan(seat))
})
