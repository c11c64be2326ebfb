import type { FormHead, FormWords } from '../form-facts.ts'
import { dateInWords, DOTS, momentInWords, paperNumber } from '../words.ts'

/** What a Biên bản giao nhận hồ sơ says (QĐ 45/2016/QĐ-TTg Điều 7.4), whichever way the dossiers go. */
export interface HandoverFacts extends FormHead {
  readonly kind: 'handover'
  /** Who gives and who receives: the post to the counter, or the counter to the post. */
  readonly giver: string
  readonly receiver: string
  /** Local date-time 'YYYY-MM-DDTHH:mm' of signing: the moment that counts as filing. The day alone where the hour is written by hand. */
  readonly handedAt: string
  readonly dossiers: readonly {
    /** Number of the posting slip; '' where it is written by hand. */
    readonly posting: string
    readonly code: string
    readonly person: string
    /** In words: 'đủ', or what is missing; '' where it is written by hand. */
    readonly complete: string
  }[]
}

/** The facts in words. */
export function handoverWords(facts: HandoverFacts): FormWords {
  const { giver, receiver, handedAt, dossiers, number } = facts
  return {
    ...facts,
    fields: {
      ...{ giver, receiver, number },
      handed: handedWords(handedAt),
      count: paperNumber(dossiers.length)
    },
    tables: {
      dossiers: dossiers.map(({ posting, code, person, complete }, i) => [
        { text: paperNumber(i + 1), align: 'center' },
        { text: posting === '' ? DOTS : posting },
        { text: code },
        { text: person },
        { text: complete === '' ? DOTS : complete }
      ])
    }
  }
}

function handedWords(at: string): string {
  const [day = '', clock] = at.split('T')
  return clock === undefined ? `…… giờ …… phút, ${dateInWords(day)}` : momentInWords(day, clock)
}
