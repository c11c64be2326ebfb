import { z } from 'zod'

/** The function that the main process calls in the page of the hidden window that prints. */
export const DRAW_FOR_PRINT = 'drawForPrint'

/** The paper of a document; micrometres, in whole tenths of a millimetre as printer drivers count. */
export const paperSchema = z.object({
  width: z.number().int().positive(),
  height: z.number().int().positive()
})
export type Paper = z.infer<typeof paperSchema>

/**
 * Puts the pages of a PDF, each on a sheet of its own, where print() finds them. The PDF goes in as base64 because a
 * call into a page is text. Rejected when the PDF cannot be read.
 */
export type DrawForPrint = (pdfBase64: string, title: string) => Promise<Paper>
