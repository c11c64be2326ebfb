import type { PaperEntry } from '../intake/intake.ts'

/**
 * True for a paper that lies at the counter: what was only shown, or looked up, went home again and is not digitised
 * (TT 03/2025/TT-VPCP Điều 5 khoản 2, law-2025.md 1.1).
 */
export const isKeptPaper = ({ originals, certifiedCopies, copies, electronic }: PaperEntry): boolean =>
  originals + certifiedCopies + copies + electronic > 0
