const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
/** The tones that a syllable closed by c, ch, p or t may have: sắc and nặng. */
const STOPPED_TONES = /[\u0301\u0323]/
const STOPPED = /(c|ch|p|t)$/

/** What may stand before the vowel. The second line: clusters of names in languages of the Tây Nguyên. */
const ONSETS = `b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x
  bl br dr đr gr hl hm hn hr kb kđ kl kn kp kr ks ml mr pl pr rm sr w y j f z`
/** Vowels with what may close them; '-' closes nothing. */
const RHYMES = `a:-,c,ch,i,m,n,ng,nh,o,p,t,u,y ă:c,m,n,ng,p,t â:c,m,n,ng,p,t,u,y
  e:-,c,m,n,ng,o,p,t ê:-,ch,m,n,nh,p,t,u
  i:-,a,ch,m,n,nh,p,t,u iê:c,m,n,ng,p,t,u
  o:-,a,c,e,i,m,n,ng,p,t oa:c,ch,i,m,n,ng,nh,o,p,t,y oă:c,m,n,ng,t oe:m,n,o,t oo:c,ng
  ô:-,c,i,m,n,ng,p,t ơ:-,i,m,n,p,t
  u:-,a,c,i,m,n,ng,p,t uâ:n,ng,t,y uê:-,ch,nh uô:c,i,m,n,ng,t uơ:-,n uy:-,a,ch,n,nh,t,u,p uyê:n,t
  ư:-,a,c,i,m,n,ng,t,u ươ:c,i,m,n,ng,p,t,u
  y:-,n,nh,t yê:m,n,ng,t,u`

const onsets = new Set(['', ...ONSETS.split(/\s+/)])
const rhymes = new Set(
  RHYMES.split(/\s+/).flatMap((line) => {
    const [vowels = '', ends = ''] = line.split(':')
    return ends.split(',').map((end) => vowels + (end === '-' ? '' : end))
  })
)
/** Family names and clan names of the Tây Nguyên that are written unlike any Vietnamese word. */
const OTHERS = new Set('adrơng ayun byă kpă kpuih ksor ktla lơmu mlô niê puih rahlan rcăm rcom rmah rơ siu'.split(' '))

/** True for a word that can be written in Vietnamese: onset, rhyme, at most one tone, a tone that the ending allows. */
function isSyllable(word: string): boolean {
  const lower = word.toLowerCase().normalize('NFC')
  if (OTHERS.has(lower)) return true
  const open = lower.normalize('NFD')
  const tones = open.match(TONES) ?? []
  const bare = open.replace(TONES, '').normalize('NFC')
  if (tones.length > 1 || (tones.length === 1 && STOPPED.test(bare) && !STOPPED_TONES.test(tones[0]))) return false
  return Array.from({ length: 4 }, (_, i) => i).some((i) => onsets.has(bare.slice(0, i)) && rhymes.has(bare.slice(i)))
}

/**
 * Words of a name that no Vietnamese name has. A doubt and no more: names of the peoples of the country and of
 * foreigners are written otherwise. Single letters, as in Y Đức, stand for themselves.
 */
export function oddWords(name: string): string[] {
  return name
    .normalize('NFC')
    .split(/[\s.,'’-]+/)
    .filter((word) => word.length > 1 && !isSyllable(word))
}
