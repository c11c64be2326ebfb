import { unreachable } from '../../lib/invariant.ts'
import { type ApologyFacts, apologyWords } from './apology/apology-facts.ts'
import { type CertificationBookFacts, certificationBookWords } from './certification-book/certification-book-facts.ts'
import { type ControlFacts, controlWords } from './control/control-facts.ts'
import type { PrintDocument } from './document.ts'
import type { FormWords } from './form-facts.ts'
import type { FormLayout } from './form-layout.ts'
import { FORM_LAYOUTS } from './form-layouts.ts'
import { type HandoverFacts, handoverWords } from './handover/handover-facts.ts'
import { layOutWords } from './lay-out-words.ts'
import { type PostingSlipFacts, postingSlipWords } from './posting-slip/posting-slip-facts.ts'
import { type RefusalFacts, refusalWords } from './refusal/refusal-facts.ts'
import { type RegisterFacts, registerWords } from './register/register-facts.ts'
import { type StopNoticeFacts, stopNoticeWords } from './stop-notice/stop-notice-facts.ts'
import { type SupplementFacts, supplementWords } from './supplement/supplement-facts.ts'

/** The facts of any form but the slip, which has its own door in `layOut`. */
export type FormFacts =
  | SupplementFacts
  | RefusalFacts
  | ApologyFacts
  | StopNoticeFacts
  | ControlFacts
  | RegisterFacts
  | PostingSlipFacts
  | HandoverFacts
  | CertificationBookFacts

/** Lays a form out in the version that its facts name, one sheet per copy. An unknown version is a bug. */
export function layOutForm(facts: FormFacts, layouts: readonly FormLayout[] = FORM_LAYOUTS): PrintDocument {
  return layOutWords(wordsOf(facts), layouts)
}

function wordsOf(facts: FormFacts): FormWords {
  switch (facts.kind) {
    case 'supplement':
      return supplementWords(facts)
    case 'refusal':
      return refusalWords(facts)
    case 'apology':
      return apologyWords(facts)
    case 'stop-notice':
      return stopNoticeWords(facts)
    case 'control':
      return controlWords(facts)
    case 'register':
      return registerWords(facts)
    case 'posting-slip':
      return postingSlipWords(facts)
    case 'handover':
      return handoverWords(facts)
    case 'certification-book':
      return certificationBookWords(facts)
    default:
      return unreachable(facts)
  }
}
