import { z } from 'zod';

/** What became of a released anchor. */
export const changeSchema = z.enum(['moved', 'corrected', 'withdrawn']);

/** A judgement of the editors that lets a released anchor change: `seeds/ledger/decisions.yaml`. */
export const decisionSchema = z.strictObject({
  /** `<slug>/<anchor>` */
  anchor: z.string().min(1),
  change: changeSchema,
  /** Where the text is now, for a move. */
  to: z.string().min(1).optional(),
  reason: z.string().min(1),
});
export const decisionsSchema = z.array(decisionSchema);

/** A released anchor; `texts` are fingerprints of what it names. */
export const ledgerEntrySchema = z.object({
  anchor: z.string(),
  kind: z.string(),
  /** One for each own paragraph, 16 hex digits of its SHA-256, white space aside. */
  texts: z.array(z.string()),
  release: z.int(),
  state: z.enum(['active', 'moved', 'withdrawn']),
  to: z.string().optional(),
  reason: z.string().optional(),
});

export const ledgerDocumentSchema = z.object({
  slug: z.string(),
  entries: z.array(ledgerEntrySchema),
});

export const ledgerSchema = z.object({
  generated: z.string(),
  release: z.int(),
  documents: z.array(ledgerDocumentSchema),
});

export type Decision = z.infer<typeof decisionSchema>;
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;
export type LedgerDocument = z.infer<typeof ledgerDocumentSchema>;
export type Ledger = z.infer<typeof ledgerSchema>;

/** One release: what it brought and changed. */
export const releaseSchema = z.object({
  release: z.int(),
  date: z.string(),
  added: z.array(z.string()),
  changed: z.array(decisionSchema),
});
export const changesSchema = z.object({ generated: z.string(), releases: z.array(releaseSchema) });
export type Changes = z.infer<typeof changesSchema>;
