import { z } from 'zod'

/** The account that citizens transfer fees to, as a VietQR names it (integration.md 4.1). */
export const paymentAccountSchema = z.object({
  /** Six digits that name the bank; no list of them is in our sources, so the clerk types them. */
  bin: z.string().regex(/^\d{6}$/),
  account: z.string().regex(/^[0-9A-Za-z]{1,19}$/),
  /** Who holds it; shown beside the code for the payer to compare, not part of it. */
  holder: z.string().trim().min(1).max(120)
})
export type PaymentAccount = z.infer<typeof paymentAccountSchema>
