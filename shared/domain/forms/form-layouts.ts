import { APOLOGY_LAYOUTS } from './apology/layouts.ts'
import { CERTIFICATION_BOOK_LAYOUTS } from './certification-book/layouts.ts'
import { CONTROL_LAYOUTS } from './control/layouts.ts'
import type { FormLayout } from './form-layout.ts'
import { HANDOVER_LAYOUTS } from './handover/layouts.ts'
import { POSTING_SLIP_LAYOUTS } from './posting-slip/layouts.ts'
import { RECEIPT_LAYOUTS } from './receipt/layouts.ts'
import { REFUSAL_LAYOUTS } from './refusal/layouts.ts'
import { REGISTER_LAYOUTS } from './register/layouts.ts'
import { STOP_NOTICE_LAYOUTS } from './stop-notice/layouts.ts'
import { SUPPLEMENT_LAYOUTS } from './supplement/layouts.ts'

/** Every version of every form, of each form the newest first. */
export const FORM_LAYOUTS: readonly FormLayout[] = [
  ...RECEIPT_LAYOUTS,
  ...SUPPLEMENT_LAYOUTS,
  ...REFUSAL_LAYOUTS,
  ...APOLOGY_LAYOUTS,
  ...STOP_NOTICE_LAYOUTS,
  ...CONTROL_LAYOUTS,
  ...REGISTER_LAYOUTS,
  ...POSTING_SLIP_LAYOUTS,
  ...HANDOVER_LAYOUTS,
  ...CERTIFICATION_BOOK_LAYOUTS
]
