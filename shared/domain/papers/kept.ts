import type { Dossier } from '../dossier/folded.ts'
import type { PaperEntry } from '../intake/intake.ts'

/**
 * True for a paper that lies at the counter: what was only shown, or looked up, went home again and is not digitised
 * (TT 03/2025/TT-VPCP Điều 5 khoản 2, law-2025.md 1.1).
 */
export const isKeptPaper = ({ originals, certifiedCopies, copies, electronic }: PaperEntry): boolean =>
  originals + certifiedCopies + copies + electronic > 0

/** Ids of the papers of an accepted dossier that lie here and have no scan yet (NĐ 118/2025 Điều 17.1.c: số hóa at intake). */
export const papersToDigitise = ({
  accepted,
  voided,
  papers,
  digitised
}: Pick<Dossier, 'accepted' | 'voided' | 'papers' | 'digitised'>): string[] =>
  accepted === null || voided !== null
    ? []
    : papers.flatMap((entry) =>
        isKeptPaper(entry) && !digitised.includes(entry.componentId) ? [entry.componentId] : []
      )
