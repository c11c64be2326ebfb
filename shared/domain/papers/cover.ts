/** What a cover sheet (tờ bìa quét) says of the pages behind it: whose they are, and of which line of the checklist. */
export interface Cover {
  /** Official, provisional: the code that the cover was printed with. */
  readonly code: string
  /** Line of the checklist from 1; 0 = the dossier as a whole, the clerk says of which line each page is. */
  readonly line: number
}

const PREFIX = 'QMC-BIA'
const WRITTEN = /^QMC-BIA\/([0-9A-Z.-]{5,60})\/(\d{1,3})\/(\d{2})$/
/** Weights of ISO 7064 MOD 97-10 over the character codes: one wrong or two swapped characters never pass. */
const MODULUS = 97

function checkOf(text: string): string {
  let rest = 0
  for (const character of text) rest = (rest * 100 + (character.codePointAt(0) ?? 0)) % MODULUS
  return String(MODULUS + 1 - ((rest * 100) % MODULUS)).padStart(2, '0')
}

/** The text of a cover sheet's QR: our own prefix, what it says, two check digits. */
export function coverText({ code, line }: Cover): string {
  const said = `${PREFIX}/${code}/${String(line)}`
  return `${said}/${checkOf(said)}`
}

/** Reads the text of a QR; undefined for everything that is not a cover sheet of ours, whatever else it may be. */
export function readCover(text: string): Cover | undefined {
  const [, code, line, check] = WRITTEN.exec(text) ?? []
  if (code === undefined || line === undefined) return undefined
  return check === checkOf(text.slice(0, text.lastIndexOf('/'))) ? { code, line: Number(line) } : undefined
}
