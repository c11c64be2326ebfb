import { z } from 'zod'
import { dossierEventSchema } from '../domain/dossier/event.ts'
import { acceptedSchema } from '../domain/dossier/opening.ts'
import type { PlainProblem } from '../lib/result.ts'

const id = z.string().min(1).max(64)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0)
/** Bytes in base64url without padding: 32 bytes are 43 letters, 48 are 64. */
const base64 = (letters: number) => z.string().regex(new RegExp(`^[\\w-]{${String(letters)}}$`))

const countsSchema = z.strictObject({
  /** Dossiers of which something is inside. */
  dossiers: count,
  /** Records that the province is to make. */
  records: count,
  steps: count,
  /** Files that the province does not have, and their bytes together. */
  files: count,
  fileBytes: count
})
/** How much is inside: told before the content and held against it. */
export type BundleCounts = z.infer<typeof countsSchema>

/** What stands readable at the head of a bundle or an acknowledgement. No personal data. */
export const bundleHeaderSchema = z.strictObject({
  kind: z.enum(['bundle', 'acknowledgement']),
  bundleId: id,
  /** The bundle that an acknowledgement answers; null in a bundle. */
  answers: z.strictObject({ bundleId: id, sha256: hash }).nullable(),
  unitCode: z.string().min(1).max(35),
  installationId: id,
  /** The installation's own count of its bundles, from 1; an acknowledgement repeats it. */
  sequence: z.int().min(1),
  /** Which life of the province's data answers (changes when it was restored from a backup); null in a bundle. */
  epoch: z.string().max(64).nullable(),
  /** Epoch ms by the clock of whoever made it. */
  madeAt: z.int(),
  /** Fingerprints of the public keys of both sides. */
  sender: hash,
  recipient: hash,
  /** X25519 key made for this file alone, and the content key wrapped with it. */
  ephemeral: base64(43),
  wrappedKey: base64(64),
  counts: countsSchema
})
export type BundleHeader = z.infer<typeof bundleHeaderSchema>

const remoteSchema = z.strictObject({ id: z.string().min(1).max(200), code: z.string().min(1).max(100) })

const fileSchema = z.strictObject({
  fileId: id,
  componentId: z.string().max(200),
  name: z.string().min(1).max(1000),
  mediaType: z.string().max(200),
  size: count,
  sha256: hash,
  /** The province's id when it has the file already; null: the bytes are inside. */
  remote: z.string().nullable()
})
/** A ManifestFile without what only the network knows of it. */
export type BundleFile = z.infer<typeof fileSchema>

/** Begins what is inside of one dossier: an OutgoingDossier as the network carries it. Its steps follow. */
const dossierLineSchema = z.strictObject({
  kind: z.literal('dossier'),
  operationId: id,
  dossierId: id,
  /** The official code; null where the province gives it with the record. */
  code: z.string().max(100).nullable(),
  /** How the province calls it where the record is there already; null: the record is to be made. */
  remote: remoteSchema.nullable(),
  accepted: acceptedSchema,
  files: z.array(fileSchema).max(1000)
})
export type BundleDossier = z.infer<typeof dossierLineSchema>

/** An OutgoingStep of the dossier whose line came last. */
const stepLineSchema = z.strictObject({
  kind: z.literal('step'),
  operationId: id,
  /** Which of the dossier's mutations it is, from 1. */
  position: z.int().min(1),
  event: dossierEventSchema
})
export type BundleStep = z.infer<typeof stepLineSchema>

/** A line of a bundle. `file` comes after all dossiers; its bytes follow, or none where it is not `whole` any more. */
export const bundleLineSchema = z.discriminatedUnion('kind', [
  dossierLineSchema,
  stepLineSchema,
  z.strictObject({ kind: z.literal('file'), fileId: id, whole: z.boolean() })
])

/** A dossier of which something is to go into a bundle. */
export interface OutgoingGroup {
  readonly dossier: Omit<BundleDossier, 'kind'>
  readonly steps: readonly Omit<BundleStep, 'kind'>[]
}

/** A file whose bytes are to go along; `chunks` gives them anew each time, or undefined when they are not there. */
export interface OutgoingFile {
  readonly file: Pick<BundleFile, 'fileId' | 'size' | 'sha256'>
  readonly chunks: () => Iterable<Uint8Array> | undefined
}

/** What became of one operation. `behind`: not looked at, since one before it of the same dossier was refused. */
const outcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('acknowledged') }),
  z.strictObject({
    kind: z.literal('refused'),
    reasons: z.array(z.strictObject({ field: z.string().max(500), reason: z.string().max(2000) })).min(1)
  }),
  z.strictObject({ kind: z.literal('behind') })
])
export type BundleOutcome = z.infer<typeof outcomeSchema>

/** A line of an acknowledgement: one for every record, step and file of the bundle, in its order. */
export const acknowledgementLineSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('record'),
    operationId: id,
    outcome: outcomeSchema,
    /** The province's id and official code where it has the record. */
    remote: remoteSchema.nullable()
  }),
  z.strictObject({ kind: z.literal('step'), operationId: id, outcome: outcomeSchema }),
  /** `remote`: the province's id of the file; null when it did not take it. */
  z.strictObject({ kind: z.literal('file'), fileId: id, remote: z.string().max(200).nullable() })
])
export type AcknowledgementLine = z.infer<typeof acknowledgementLineSchema>

/** Public keys of one side, as a file that is carried once: whom to encrypt for and whose signature to believe. */
export const keyFileSchema = z.strictObject({
  format: z.literal('quay-mot-cua/public-key'),
  version: z.literal(1),
  role: z.enum(['province', 'installation']),
  /** For people: the name of the province's office, or of the counter. */
  name: z.string().min(1).max(200),
  /** Of an installation; null for a province. */
  unitCode: z.string().min(1).max(35).nullable(),
  installationId: id.nullable(),
  /** Ed25519 and X25519 public keys. */
  signing: base64(43),
  agreement: base64(43),
  /** Ed25519, by `signing`, over the canonical JSON of everything else: the file is whole and its maker has the key. */
  signature: base64(86)
})
export type KeyFileContent = z.infer<typeof keyFileSchema>

/**
 * Why a bundle, an acknowledgement or a key file is refused: always whole, nothing of it is applied.
 * `truncated`: ends too early; `tampered`: a signature, tag or hash does not hold; `malformed`: whole and signed, but not
 * of this form; `unknown-sender`: signed by nobody known here; `not-for-us`: made for somebody else;
 * `replayed`: known already, with other content; `unknown-bundle`: answers a bundle that was never made here.
 */
export type BundleProblem = PlainProblem<
  | 'file-unreadable'
  | 'not-a-bundle'
  | 'not-a-key-file'
  | 'newer-version'
  | 'truncated'
  | 'tampered'
  | 'malformed'
  | 'unknown-sender'
  | 'not-for-us'
  | 'replayed'
  | 'unknown-bundle'
>
