import { z } from 'zod';

/** What became of a released anchor. */
export const changeSchema = z.enum(['moved', 'corrected', 'withdrawn']);

/** A judgement of the editors that lets a released anchor change: `seeds/ledger/decisions.yaml`. */
export const decisionSchema = z.strictObject({
  /** `<slug>/<anchor>` */
  anchor: z.string().min(1).describe('锚点：文件短名/锚点'),
  change: changeSchema.describe('moved 移动，corrected 更正，withdrawn 撤下'),
  /** Where the text is now, for a move. */
  to: z.string().min(1).optional().describe('移动后的条款编号'),
  reason: z.string().min(1).describe('理由'),
});
export const decisionsSchema = z.array(decisionSchema);

/** A released anchor; `texts` are fingerprints of what it names. */
export const ledgerEntrySchema = z.object({
  anchor: z.string().describe('锚点'),
  kind: z.string().describe('条款的种类'),
  /** One for each own paragraph, 16 hex digits of its SHA-256, white space aside. */
  texts: z.array(z.string()).describe('各段文字 SHA-256 的前 16 位，空白不计'),
  release: z.int().describe('第几次发布时记入'),
  state: z
    .enum(['active', 'moved', 'withdrawn'])
    .describe('active 有效，moved 已移动，withdrawn 已撤下'),
  to: z.string().optional().describe('移动后的条款编号'),
  reason: z.string().optional().describe('理由'),
});

export const ledgerDocumentSchema = z.object({
  slug: z.string().describe('文件短名'),
  entries: z.array(ledgerEntrySchema).describe('发布过的全部锚点'),
});

export const ledgerSchema = z.object({
  generated: z.string().describe('由什么程序写成'),
  release: z.int().describe('最近一次发布的次数'),
  documents: z.array(ledgerDocumentSchema).describe('各文件'),
});

export type Decision = z.infer<typeof decisionSchema>;
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;
export type LedgerDocument = z.infer<typeof ledgerDocumentSchema>;
export type Ledger = z.infer<typeof ledgerSchema>;

/** One release: what it brought and changed. */
export const releaseSchema = z.object({
  release: z.int().describe('第几次发布'),
  date: z.string().describe('发布日期'),
  added: z.array(z.string()).describe('新增的条款'),
  changed: z.array(decisionSchema).describe('改动的锚点'),
});
export const changesSchema = z.object({
  generated: z.string().describe('由什么程序写成'),
  releases: z.array(releaseSchema).describe('历次发布'),
});
export type Changes = z.infer<typeof changesSchema>;
