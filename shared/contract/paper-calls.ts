import { z } from 'zod'
import { PAGE_SOURCES, type PageSource, type Turn } from '../domain/papers/page.ts'
import { MAX_FILE_BYTES } from '../domain/papers/file-kind.ts'
import { type ScanSettings, scanSettingsSchema } from '../domain/papers/scan-settings.ts'
import type { PlainProblem, Result } from '../lib/result.ts'

const id = z.string().min(1).max(64)
const componentId = z.string().min(1).max(200)
const none = z.null()
const pageIds = z.array(id).min(1).max(1000)
const bytes = z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= MAX_FILE_BYTES)
const day = z.union([z.literal(''), z.iso.date()])
const name = z.string().max(300)

/** Arguments of the calls about scanned papers. */
export const paperArguments = {
  getTray: none,
  /** Files of the clerk's choice, taken apart into pages. */
  addPages: none,
  /** What was dropped, pasted or photographed. */
  addPageBytes: z.object({ name, bytes, source: z.enum(PAGE_SOURCES) }),
  turnPages: z.object({ pageIds, by: z.union([z.literal(90), z.literal(180), z.literal(270)]) }),
  /** `before`: the page that they lie before; null = at the end. */
  movePages: z.object({ pageIds, before: id.nullable() }),
  dropPages: z.object({ pageIds }),
  restorePages: none,
  /** One PDF of these pages in this order, to one line of a dossier. */
  bindPages: z.object({ pageIds, dossierId: id, componentId }),
  /** Everything that cover sheets say the place of. */
  bindByCovers: none,
  getThumbnail: z.object({ pageId: id }),
  getPagePicture: z.object({ pageId: id, width: z.number().int().min(16).max(4000) }),
  /** `page` from 0. */
  getFilePicture: z.object({ fileId: id, page: z.number().int().min(0), width: z.number().int().min(16).max(4000) }),
  /** Whole files as they are, to one line of a dossier: a signed one must not be drawn anew. */
  attachPapers: z.object({ dossierId: id, componentId }),
  attachPaperBytes: z.object({ dossierId: id, componentId, name, bytes }),
  listReusable: z.object({ dossierId: id }),
  /** `validUntil`: the paper's own end ('YYYY-MM-DD'), '' where it has none. */
  reusePaper: z.object({ dossierId: id, componentId, fileId: id, validUntil: day }),
  saveCovers: z.object({ dossierId: id }),
  printCovers: z.object({ dossierId: id, printer: z.string().max(200).nullable() }),
  getScanSettings: none,
  saveScanSettings: scanSettingsSchema.omit({ watchFolder: true }),
  chooseWatchFolder: none,
  leaveWatchFolder: none
} as const
type Argument<M extends keyof typeof paperArguments> = z.infer<(typeof paperArguments)[M]>

/** A page that belongs to no dossier yet, as the records keep it. */
export interface TrayPage {
  readonly pageId: string
  /** Pages that came in together. */
  readonly batchId: string
  readonly source: PageSource
  /** Of the file it came out of. */
  readonly name: string
  readonly sha256: string
  readonly size: number
  /** Pixels, before it is turned. */
  readonly width: number
  readonly height: number
  readonly dpi: number
  readonly turn: Turn
  readonly isBlank: boolean
  /** Text of our cover sheet on this page. */
  readonly cover: string | null
  /** JPEG. */
  readonly thumbnail: Uint8Array
  /** The file it came out of, where that is kept. */
  readonly sourceSha256: string | null
  /** Where a cover sheet says that it belongs. */
  readonly dossierId: string | null
  readonly componentId: string | null
  /** Epoch ms. */
  readonly at: number
}

/**
 * A page as the window shows it; `target`: the dossier and the line that a cover sheet named. Its small picture is asked for
 * by itself: the tray is listed anew with every page that comes.
 */
export interface ShownPage extends Omit<
  TrayPage,
  'thumbnail' | 'sha256' | 'sourceSha256' | 'dossierId' | 'componentId'
> {
  readonly target: {
    readonly dossierId: string
    readonly code: string
    readonly componentId: string | null
    readonly paper: string
  } | null
}
export interface TrayView {
  readonly pages: readonly ShownPage[]
  /** Taken away by the clerk, and still to be had back. */
  readonly dropped: number
}

/** Why one file is not taken; the others are. */
export type FileRefusal =
  'file-unreadable' | 'file-too-large' | 'file-not-pages' | 'file-encrypted' | 'file-damaged' | 'pages-unavailable'
/** What became of several files. */
export interface AddedPages {
  readonly pages: number
  readonly refused: readonly { readonly name: string; readonly kind: FileRefusal }[]
}
export interface AttachedPapers {
  readonly files: number
  readonly refused: AddedPages['refused']
}
export interface BoundPages {
  readonly name: string
  readonly pages: number
}

/** A paper of the same person that lies in the store already. */
export interface ReusablePaper {
  readonly fileId: string
  readonly name: string
  readonly paper: string
  readonly code: string
  readonly procedureName: string
  readonly pages: number | null
  readonly size: number
  /** Epoch ms: when it was digitised. */
  readonly at: number
  readonly validUntil: string
}
export interface ScanSettingsView extends ScanSettings {
  /** What of the watched folder cannot be seen now. */
  readonly trouble: 'folder-gone' | 'folder-refused' | 'file-locked' | null
  /** Files that stay in the watched folder, the last ones, and why. */
  readonly refused: readonly { readonly name: string; readonly kind: FileRefusal | 'disk-full' }[]
}

type Kind = { readonly kind: string }
type Answer<T, P extends Kind> = Promise<Result<T, P>>
type DiskFull = PlainProblem<'disk-full'>
export type AddProblem = PlainProblem<'cancelled' | 'disk-full'>
export type BindProblem = PlainProblem<
  'not-found' | 'pages-gone' | 'file-too-large' | 'pages-unavailable' | 'page-damaged' | 'disk-full'
>
export type PictureProblem = PlainProblem<'not-found' | 'page-damaged' | 'pages-unavailable'>
export type AttachFilesProblem = PlainProblem<'cancelled' | 'not-found' | 'disk-full'>
export type ReuseProblem = PlainProblem<'not-found' | 'paper-expired' | 'other-person' | 'disk-full'>

/** What the window may ask about scanned papers; the doors of every call, of files and of pages come from there. */
export interface PaperCalls<Door extends Kind, File extends Kind, Page extends Kind> {
  readonly getTray: (arg: null) => Answer<TrayView, Door>
  readonly addPages: (arg: null) => Answer<AddedPages, Door | AddProblem>
  readonly addPageBytes: (arg: Argument<'addPageBytes'>) => Answer<AddedPages, Door | AddProblem>
  readonly turnPages: (arg: Argument<'turnPages'>) => Answer<null, Door | DiskFull>
  readonly movePages: (arg: Argument<'movePages'>) => Answer<null, Door | DiskFull>
  /** They can be had back for seven days. */
  readonly dropPages: (arg: Argument<'dropPages'>) => Answer<null, Door | DiskFull>
  readonly restorePages: (arg: null) => Answer<null, Door | DiskFull>
  readonly bindPages: (arg: Argument<'bindPages'>) => Answer<BoundPages, Door | BindProblem>
  /** One file for each line that a cover names; pages of no line stay. */
  readonly bindByCovers: (arg: null) => Answer<{ readonly files: number }, Door | BindProblem>
  /** A small JPEG of a page of the tray, as it was scanned. It never changes. */
  readonly getThumbnail: (arg: Argument<'getThumbnail'>) => Answer<Uint8Array, Door | PlainProblem<'not-found'>>
  /** JPEG, turned as the clerk turned it. */
  readonly getPagePicture: (arg: Argument<'getPagePicture'>) => Answer<Uint8Array, Door | PictureProblem>
  readonly getFilePicture: (
    arg: Argument<'getFilePicture'>
  ) => Answer<{ readonly picture: Uint8Array; readonly pages: number }, Door | PictureProblem>
  readonly attachPapers: (arg: Argument<'attachPapers'>) => Answer<AttachedPapers, Door | AttachFilesProblem>
  readonly attachPaperBytes: (arg: Argument<'attachPaperBytes'>) => Answer<AttachedPapers, Door | AttachFilesProblem>
  /** Papers of other dossiers of the same person, the newest first. */
  readonly listReusable: (arg: Argument<'listReusable'>) => Answer<readonly ReusablePaper[], Door>
  readonly reusePaper: (arg: Argument<'reusePaper'>) => Answer<{ readonly name: string }, Door | ReuseProblem>
  /** One cover sheet (tờ bìa) for each line of the checklist that is kept here. */
  readonly saveCovers: (arg: Argument<'saveCovers'>) => Answer<null, Door | PlainProblem<'not-found'> | File>
  readonly printCovers: (arg: Argument<'printCovers'>) => Answer<null, Door | PlainProblem<'not-found'> | Page>
  readonly getScanSettings: (arg: null) => Answer<ScanSettingsView, Door>
  readonly saveScanSettings: (arg: Argument<'saveScanSettings'>) => Answer<null, Door | DiskFull>
  readonly chooseWatchFolder: (arg: null) => Answer<{ readonly folder: string }, Door | AddProblem>
  readonly leaveWatchFolder: (arg: null) => Answer<null, Door | DiskFull>
}
