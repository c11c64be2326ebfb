import { cleanText, foldText } from '../../lib/text.ts'

/** What the name of a scan may be made of, as the rule writes it. */
const NAME_PARTS = ['maHoSo', 'ngay', 'stt', 'giayTo', 'thuTuc'] as const
type NamePart = (typeof NAME_PARTS)[number]

/** Facts of one file; `ngay` 'YYYY-MM-DD', `stt` from 1 within its dossier. */
export type NameFacts = Readonly<Record<NamePart, string>>

/**
 * CODE_YYYYMMDD_DESC as CV 7197/BKHCN-CĐSQG recommends where no special rule exists (law-2025.md 4). The rule of
 * TT 01/2023/TT-VPCP itself was not found: unverified, so each unit may set its own.
 */
export const DEFAULT_NAME_RULE = '{maHoSo}_{ngay}_{stt}_{giayTo}'

const LONGEST = 120
const LONGEST_RULE = 100
const PART = /\{([a-zA-Z]+)\}/g
/** What no file system and no provincial system takes in a name. */
const NOT_IN_NAMES = /[^0-9A-Za-z._ -]/g
const LONGEST_PART = 60

/** True for a rule that tells files apart: it names the number of the file, only known parts, and nothing else odd. */
export function isNameRule(rule: string): boolean {
  const parts = [...rule.matchAll(PART)].map(([, part]) => part)
  const known = parts.every((part) => NAME_PARTS.some((each) => each === part))
  const rest = rule.replace(PART, '')
  return known && parts.includes('stt') && rule.length <= LONGEST_RULE && !/[{}\\/:*?"<>|]/.test(rest)
}

/** The name of a scan by the unit's rule, without marks, as every system takes it; the end is '.pdf'. */
export function fileNameOf(rule: string, facts: NameFacts): string {
  const name = rule.replace(PART, (_, part: string) => written(part, facts))
  const plain = cleanText(name).replace(NOT_IN_NAMES, '').replace(/\s+/g, ' ').trim()
  return `${plain.slice(0, LONGEST).trim() || facts.stt}.pdf`
}

function written(part: string, facts: NameFacts): string {
  const key = NAME_PARTS.find((each) => each === part)
  if (key === undefined) return ''
  if (key === 'ngay') return facts.ngay.replaceAll('-', '')
  if (key === 'maHoSo') return facts.maHoSo
  return withoutMarks(facts[key]).slice(0, LONGEST_PART).trim()
}

/** Letters without marks, blanks as '-': names go through systems that know ASCII only. */
const withoutMarks = (text: string) =>
  foldText(text)
    .replace(/[^0-9a-z.]+/gi, '-')
    .replace(/^-+|-+$/g, '')
