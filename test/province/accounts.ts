import { z } from 'zod'

/** A unit (commune) that may send, with what it signs in by in either interface. */
export const accountSchema = z.strictObject({
  /** Mã định danh of the unit, the head of its dossier codes. */
  unit: z.string().regex(/^[A-Z]\d{2}(?:\.\d{2,3}){0,4}$/),
  /** six-step. */
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  /** session-rpc. */
  username: z.string().min(1),
  password: z.string().min(1),
  dstcode: z.string().min(1),
  /** Daily serials that the counters of this unit may give out by themselves (six-step; session-rpc takes any of the unit). */
  ranges: z.array(z.strictObject({ from: z.int().min(1), to: z.int().min(1) }))
})

export type Account = z.infer<typeof accountSchema>

/** The account of tests and of the demonstration. Made up, and of no use anywhere else. */
export const TEST_ACCOUNT: Account = {
  unit: 'H23.54.22',
  clientId: 'quay-thu-nghiem',
  clientSecret: 'khoa-thu-nghiem',
  username: 'xa-tan-an',
  password: 'mat-khau-thu-nghiem',
  dstcode: 'VN:THU:H23',
  ranges: [{ from: 6000, to: 6999 }]
}
