import type { Accepted } from '../../domain/dossier/event.ts'
import type { PaperEntry } from '../../domain/intake/intake.ts'
import { present } from '../../lib/invariant.ts'
import { LOAI_BAN, LONGEST_PAPER } from './six-step-tables.ts'
import { shorten, wireText } from './wire-text.ts'

/** A file that the province holds, and the paper that it is a scan of. */
export interface HeldFile {
  readonly componentId: string
  readonly name: string
  readonly sha256: string
  /** The province's id of it; null is a bug of the caller: files go before the record that names them. */
  readonly remote: string | null
}

/** One row of ThanhPhanHoSo. */
export interface SixStepPaper {
  readonly MaThanhPhanHoSo: string
  readonly TenThanhPhanHoSo: string
  readonly SoLuong: number
  readonly LoaiBan: number
  readonly GiayToDinhKem: readonly {
    readonly IdGiayTo: string
    readonly MaKetQua: string
    readonly TenGiayTo: string
    readonly HashTepTin: string
  }[]
}

/** How many of a paper there are of each LoaiBan; copies are certified ones and others together. */
function countsOf({ originals, certifiedCopies, copies, electronic }: PaperEntry): (readonly [number, number])[] {
  const counts = [
    [LOAI_BAN.original, originals],
    [LOAI_BAN.copy, certifiedCopies + copies],
    [LOAI_BAN.electronic, electronic]
  ] as const
  return counts.filter(([, count]) => count > 0)
}

/**
 * ThanhPhanHoSo: what was handed in or shown, one row for each kind of copy, the files with the first row of their paper.
 * A paper that was only shown is an original of which none is kept. Every file finds its place, known paper or not.
 */
export function sixStepPapers({ procedure, papers }: Accepted, files: readonly HeldFile[]): SixStepPaper[] {
  const byComponent = Map.groupBy(files, ({ componentId }) => componentId)
  const known = procedure.components.flatMap(({ id, name }) => {
    const entry = papers.find(({ componentId }) => componentId === id)
    const attached = byComponent.get(id) ?? []
    byComponent.delete(id)
    const counts = entry?.applies === true ? countsOf(entry) : []
    const shown = entry?.applies === true && entry.presented
    if (counts.length > 0) return rowsOf(id, name, counts, attached)
    if (attached.length > 0) return rowsOf(id, name, [[LOAI_BAN.electronic, attached.length]], attached)
    return shown ? rowsOf(id, name, [[LOAI_BAN.original, 0]], attached) : []
  })
  const others = [...byComponent].flatMap(([id, attached]) =>
    rowsOf(id, present(attached[0], 'file of a group').name, [[LOAI_BAN.electronic, attached.length]], attached)
  )
  return [...known, ...others]
}

function rowsOf(
  id: string,
  name: string,
  counts: readonly (readonly [LoaiBan: number, SoLuong: number])[],
  files: readonly HeldFile[]
): SixStepPaper[] {
  return counts.map(([LoaiBan, SoLuong], i) => ({
    MaThanhPhanHoSo: shorten(wireText(id), LONGEST_PAPER.MaThanhPhanHoSo) || 'khac',
    TenThanhPhanHoSo: shorten(wireText(name), LONGEST_PAPER.TenThanhPhanHoSo),
    SoLuong,
    LoaiBan,
    GiayToDinhKem: i > 0 ? [] : files.map(attachedFile)
  }))
}

const attachedFile = ({ name, sha256, remote }: HeldFile) => ({
  IdGiayTo: present(remote, 'file at the province before its record'),
  MaKetQua: '',
  TenGiayTo: fileName(name, LONGEST_PAPER.TenGiayTo),
  HashTepTin: sha256
})

/** The name of a file as it is sent; never empty. */
export const fileName = (name: string, longest: number = LONGEST_PAPER.TenTep): string =>
  shorten(wireText(name), longest) || 'Tệp không tên'
