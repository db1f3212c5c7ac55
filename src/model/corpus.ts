import { z } from 'zod';

/** Half-open range [start, end) in code points. */
export const rangeSchema = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);

export const levelSchema = z.enum(['national', 'province', 'city', 'county', 'town', 'unknown']);
export const statusSchema = z.enum(['draft', 'final', 'superseded', 'unknown']);
/** What sort of document it is; `null` where neither text nor editors say. */
export const genreSchema = z.enum([
  'law',
  'regulation',
  'decision',
  'opinion',
  'notice',
  'plan',
  'report',
]);
export const kindSchema = z.enum([
  'title',
  'metadata',
  'preamble',
  'part',
  'section',
  'goal',
  'task',
  'paragraph',
  'item',
  'chapter',
  'article',
]);

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
const dateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** One sentence of a smallest clause: its anchor and where it stands in the clause's own text (code points). */
export const sentenceSchema = z.object({
  anchor: z.string().describe('句的锚点'),
  range: rangeSchema.describe('在条款 text 中的起止，按码点，含起不含止'),
});

export const clauseSchema = z.object({
  /** `<slug>/<anchor>` */
  id: z.string().describe('条款编号：文件短名/锚点'),
  anchor: z.string().describe('锚点，即地址中 # 之后的部分'),
  kind: kindSchema.describe('条款是哪一种：部分、节、任务、段落等'),
  /** The number as printed, with its mark (`19.`, `（一）`, `——`), null where none is printed. */
  number: z.string().nullable().describe('印出来的序号，连同标点；没有印出的为 null'),
  /** A numeral that the print lost and its place in the sequence restores (`（三）`), null otherwise. */
  numberSupplied: z.string().nullable().describe('原文缺失、编者按次序补出的序号；没有补的为 null'),
  heading: z.string().nullable().describe('标题，独占一行的或段首的；没有的为 null'),
  /** All of the clause, paragraphs separated by a line feed; of a part or section: heading and direct paragraphs. */
  text: z
    .string()
    .describe('条款的全部文字，段落之间用换行分开；部分和节只含标题与直接在其下的段落'),
  /**
   * What of `text` belongs to this clause and to no smaller one, in code points of `text`.
   * A clause with some is a smallest clause; empty when all of it stands in smaller clauses.
   */
  own: z
    .array(rangeSchema)
    .describe('text 中不属于更小条款的部分，按码点，含起不含止；空的表示全部文字都在更小的条款里'),
  parent: z.string().nullable().describe('所在条款的编号；最外层为 null'),
  /** Where in the parent's text this clause (its number, if printed) starts; null where that text leaves it out. */
  within: z
    .int()
    .nonnegative()
    .nullable()
    .describe('在上一级条款 text 中从第几个码点开始；上一级的文字不包括它时为 null'),
  /** The address, without leading slash: `<slug>/#<anchor>`. */
  url: z.string().describe('网址，相对于网站根目录，开头没有斜线'),
  /** The clause's own page, `<slug>/<anchor>/`, null where it has none. */
  page: z.string().nullable().describe('条款自己的页面；没有的为 null'),
  /** SHA-256 of `text`, UTF-8. */
  sha256: sha256Schema.describe('text 的 SHA-256（UTF-8）'),
  /** Where the text stands in the seed, code points, in order. */
  source: z.array(rangeSchema).describe('在收到的原文中的位置，按码点，含起不含止'),
  /** Where the own text stands in the seed: with `numberSource`, every printed character stands in exactly one. */
  ownSource: z.array(rangeSchema).describe('own 所指文字在收到的原文中的位置'),
  /** Where the printed number stands in the seed. */
  numberSource: z.array(rangeSchema).describe('序号在收到的原文中的位置'),
  sentences: z.array(sentenceSchema).describe('各句的锚点和位置'),
  responsible: z
    .object({
      label: z.string().describe('标签，照原文'),
      units: z.array(z.string()).describe('单位，按原文次序'),
    })
    .nullable()
    .describe('条款末尾写明的责任单位；没有的为 null'),
  themes: z.array(z.string()).describe('所属主题的编号'),
});

export const emendationSchema = z.object({
  doc: z.string().describe('文件短名'),
  /** First line of `from`, 1-based. */
  line: z.int().positive().describe('收到的文件中的第几行，从 1 起'),
  /** Last line of `from`, 1-based. */
  lineEnd: z.int().positive().describe('到第几行'),
  from: z.string().describe('原作'),
  to: z.string().describe('改作；空的表示删去'),
  why: z.string().describe('改的理由'),
});

export const issuerSchema = z.object({
  name: z.string().describe('发布机构名称'),
  inferred: z.boolean().describe('true 表示编者推断，不是原文写明'),
  evidence: z.string().describe('依据'),
});

export const originSchema = z.object({
  url: z.string().describe('来源页地址'),
  publisher: z.string().describe('来源页所在网站'),
  seen: z.string().nullable().describe('编者查看的日期'),
  match: z
    .enum(['full', 'opening'])
    .describe('与来源页比对到什么程度：full 全文，opening 只比对开头'),
});

export const outsideSchema = z.object({
  title: z.string().describe('库外文件的名称'),
  url: z.string().nullable().describe('库外文件的地址；不详为 null'),
  relation: z
    .enum(['successor', 'outcome'])
    .describe('与本文件的关系：successor 后来的正式文本，outcome 结果'),
  evidence: z.string().describe('编者的依据'),
});

/** A released anchor whose text has moved, was corrected away or withdrawn. */
export const formerAnchorSchema = z.object({
  anchor: z.string().describe('旧锚点'),
  change: z
    .enum(['moved', 'corrected', 'withdrawn'])
    .describe('去向：moved 移动，corrected 更正，withdrawn 撤下'),
  /** The clause id its address leads to; null for a withdrawn one. */
  to: z.string().nullable().describe('现在的条款编号；撤下的为 null'),
  reason: z.string().describe('理由'),
});

export const documentSchema = z.object({
  slug: z.string().describe('文件短名，地址的第一段'),
  title: z.string().describe('题名'),
  /** True when the title is the editors', not the text's; shown in ［］. */
  titleSupplied: z.boolean().describe('true 表示题名是编者所拟，原文没有'),
  /** One or two sentences of the editors on what the document is; null where nobody wrote any. */
  note: z.string().nullable().describe('编者的说明，一两句话'),
  year: z.int().nullable().describe('所涉年份；原文没有写明的为 null'),
  period: z.tuple([z.int(), z.int()]).nullable().describe('所涉年份的起止；原文没有写明的为 null'),
  /** Where an undated document stands in time order, by the editors' judgement. */
  placed: z
    .object({ year: z.int().describe('排在哪一年'), evidence: z.string().describe('依据') })
    .nullable()
    .describe('没有写明年份的文件，编者把它排在哪一年及依据；只用于排列先后'),
  /** Editors' or null: a name is no proof of what a document is. */
  genre: genreSchema
    .nullable()
    .describe(
      '文种：law 法律，regulation 法规和规章，decision 决定和决议，opinion 意见，notice 通知，plan 规划、计划、方案、要点，report 报告；不详为 null',
    ),
  level: levelSchema.describe('发文者的层级'),
  place: z.string().nullable().describe('文件说的是哪个地方'),
  issuer: issuerSchema.nullable().describe('发布机构；不详为 null'),
  date: dateSchema.nullable().describe('成文日期；原文没有写明的为 null'),
  dateNote: z.string().nullable().describe('关于日期的说明'),
  status: statusSchema.describe(
    'draft 征求意见稿，final 正式文本，superseded 已被取代，unknown 未查明',
  ),
  statusEvidence: z.string().nullable().describe('状态的依据'),
  /** Facts that editors inferred rather than read, by field name, each with its evidence. */
  inferred: z.record(z.string(), z.string()).describe('编者推断而非原文写明的事项及依据，按字段名'),
  metadata: z.record(z.string(), z.string()).describe('原文信息公开表中的各项，照原样'),
  source: z
    .object({
      file: z.string().describe('文件名'),
      sha256: sha256Schema.describe('整个文件的 SHA-256'),
      received: dateSchema.nullable().describe('收到的日期；不详为 null'),
      format: z
        .enum(['html', 'docx', 'doc', 'pdf'])
        .optional()
        .describe('文字从哪种文件中取出；收到的就是文字的没有这一项'),
    })
    .describe('收到的文件'),
  origin: originSchema.nullable().describe('编者查到的来源页；没有查明的为 null'),
  originNote: z.string().nullable().describe('关于来源的说明'),
  outside: z.array(outsideSchema).describe('库外有关的文件，编者的推断'),
  /** Anchors that were released once and name nothing any more; their addresses lead on. */
  formerAnchors: z.array(formerAnchorSchema).describe('发布过、现在不再单独存在的锚点'),
  clauses: z.array(clauseSchema).describe('全部条款，按印刷次序'),
});

/** The corpus catalog's words about the site itself. */
export const siteSchema = z.object({
  name: z.string().describe('网站名称'),
  tagline: z.string().describe('一句话说明'),
  /** Paragraphs of the home page. */
  home: z.array(z.string()).describe('首页上的说明，逐段'),
  contact: z.string().nullable().describe('报告错误的地址；没有的为 null'),
});

export const corpusSchema = z.object({
  version: z.string().describe('数据的版本'),
  site: siteSchema.describe('网站自己的文字'),
  documents: z.array(documentSchema).describe('全部文件'),
  emendations: z.array(emendationSchema).describe('对收到的文字的全部校订'),
});

export type Range = readonly [number, number];
export type ClauseKind = z.infer<typeof kindSchema>;
export type Sentence = z.infer<typeof sentenceSchema>;
export type Clause = z.infer<typeof clauseSchema>;
export type FormerAnchor = z.infer<typeof formerAnchorSchema>;
export type Emendation = z.infer<typeof emendationSchema>;
export type PolicyDocument = z.infer<typeof documentSchema>;
export type Site = z.infer<typeof siteSchema>;
export type Corpus = z.infer<typeof corpusSchema>;
