import { z } from 'zod';

/** Layers: findings about clauses, keyed by clause id. The tree of clauses knows nothing of them. */

export const relationTypeSchema = z.enum([
  'continues',
  'implements',
  'same-target',
  'same-name',
  'mentions',
]);

export const relationSchema = z.object({
  /** The later, lower or mentioning side. */
  a: z.string().describe('较后、较低或提及的一方，条款编号'),
  b: z.string().describe('另一方，条款编号'),
  type: relationTypeSchema.describe(
    '关系的类别：continues 前后延续，implements 上下落实，same-target 同一指标，same-name 同一事物，mentions 提及',
  ),
  alsoTypes: z.array(relationTypeSchema).optional().describe('同时成立的其他类别'),
  origin: z
    .enum(['editor', 'computed', 'explicit'])
    .describe('由谁找出：editor 编者，computed 程序比对，explicit 原文写明'),
  strength: z.number().min(0).max(1).describe('强弱，0 到 1'),
  /** Exact words of either side. */
  evidence: z
    .object({ a: z.string().describe('a 一方的原话'), b: z.string().describe('b 一方的原话') })
    .describe('双方原话，逐字'),
  why: z.string().describe('理由'),
  /** The evidence where the link rests on an editor's inference about history; absent otherwise. */
  inferred: z.string().optional().describe('编者对史实的推断及依据；不靠推断的没有这一项'),
});
export const relationsSchema = z.array(relationSchema);

export const themesSchema = z.array(
  z.object({
    id: z.string().describe('主题编号'),
    name: z.string().describe('主题名称'),
    /** One line of the editors on what it covers. */
    description: z.string().optional().describe('编者的一句说明'),
    /** Clause ids in the order of the corpus. */
    clauses: z.array(z.string()).describe('所属条款的编号，按文库次序'),
  }),
);

export const nameKindSchema = z.enum([
  'institution',
  'programme',
  'fund',
  'plan',
  'place',
  'regulation',
  'policy',
  'event',
]);

export const mentionSchema = z.object({
  /** The smallest clause that the words stand in. */
  clause: z.string().describe('最小条款的编号'),
  /** Exact words around it, the name included. */
  quote: z.string().describe('名称所在的原话，逐字'),
  /** As the name is written here. */
  variant: z.string().describe('这里的写法'),
});

export const namesSchema = z.array(
  z.object({
    id: z.string().describe('名称编号'),
    name: z.string().describe('名称'),
    variants: z.array(z.string()).describe('各种写法'),
    kind: nameKindSchema.describe('名称的类别'),
    /** Why it is listed, where one place alone mentions it. */
    reason: z.string().optional().describe('只有一处提及而仍收录的理由'),
    /** Clauses that set it up or say what it is. */
    establishes: z.array(z.string()).optional().describe('设立它或说明它是什么的条款'),
    /** Ids of names that it is easily taken for. */
    notSame: z.array(z.string()).optional().describe('容易与它相混的名称编号'),
    /** Documents in time order, within one in printed order. */
    mentions: z.array(mentionSchema).describe('全部出处，按文件先后和印刷次序'),
  }),
);

export const unitsSchema = z.object({
  /** Where a document says that the first unit listed leads, from that clause on. */
  rules: z
    .array(
      z.object({
        document: z.string().describe('文件短名'),
        clause: z.string().describe('从哪一条起'),
        quote: z.string().describe('原话，逐字'),
      }),
    )
    .describe('原文关于谁牵头的说明'),
  units: z
    .array(
      z.object({
        name: z.string().describe('单位名称'),
        /** Every way it is written, the name among them. */
        variants: z.array(z.string()).describe('各种写法'),
        /** Clauses it leads: listed first under the rule, or alone under a label that says so. */
        leads: z.array(z.string()).describe('牵头的条款'),
        /** Clauses it joins in. */
        joins: z.array(z.string()).describe('参与的条款'),
        /** Clauses that list it in a way that leaves open who leads. */
        asPrinted: z.array(z.string()).describe('原文没有说明谁牵头的条款'),
      }),
    )
    .describe('全部责任单位'),
  /** Clauses whose label leaves open which of the listed units leads, with the label. */
  open: z
    .array(
      z.object({
        clause: z.string().describe('条款编号'),
        label: z.string().describe('责任单位前的标签，照原文'),
        units: z.array(z.string()).describe('所列单位，按原文次序'),
      }),
    )
    .describe('原文没有说明谁牵头的条款'),
});

export const indicatorSchema = z.object({
  id: z.string().describe('数字的编号'),
  /** The smallest clause that the words stand in. */
  clause: z.string().describe('写有这个数字的最小条款'),
  /** The id of its series: one measure, one place, one unit. */
  series: z.string().describe('所属序列的编号'),
  /** What is measured: exact words of the clause. */
  name: z.string().describe('说的是什么，条款里的原话，逐字'),
  /** Whose or which it is, where `name` alone does not say: exact words from elsewhere in the clause. */
  subject: z
    .string()
    .optional()
    .describe('所指，name 本身没有说明时才有：同一条款里别处的原话，逐字；编者从那里接过来'),
  /** City, district, area or institute; 未注明 where the document names none. */
  place: z.string().describe('哪个市、区、区域或单位的；文件没有写明的为“未注明”'),
  /** The year it is for: of a goal the year by which, of a period its last. */
  year: z.int().describe('哪一年的；期限写作“到某年”的是那一年，一段时期的是最后一年'),
  /** True where neither the words nor a heading above them tell the year, only the document as a whole. */
  yearInferred: z.boolean().describe('true 表示文中没有写明年份，按文件的年份推定'),
  /** Where the year was read. */
  yearRead: z
    .enum(['sentence', 'clause', 'heading', 'document', 'editor'])
    .describe(
      '年份从哪里读出：sentence 本句，clause 本条，heading 上级标题，document 文件，editor 编者',
    ),
  /** Of what holds year by year or adds up over years; a level has its last year alone. */
  from: z
    .int()
    .optional()
    .describe('时期的第一年；逐年都有或几年累计的数字才有，到某年达到的水平没有'),
  to: z.int().optional().describe('时期的最后一年'),
  /** True where the words do not state the period's first and last year: 三年倍增, or the document's own. */
  periodInferred: z
    .boolean()
    .optional()
    .describe('true 表示时期是推算的：文中只写几年（如三年倍增），或没有写，按文件的时期'),
  /** The number as printed, without its unit. */
  value: z
    .string()
    .describe('照原文的数，不带单位；CSV 里没有这一列，1-2 会被表格软件读成日期，请用 printed'),
  /** Number and unit as printed, together: `1-2个`, `900亿元`, `前10位`, `十大`. */
  printed: z.string().describe('数连同单位，照原文，逐字：如 1-2个、900亿元、前10位、十大'),
  /** The number in `unit`: 900亿 (元) is 90000000000; of what falls less than nothing: 下降15% is -15. */
  amount: z
    .number()
    .describe('换算成单位 unit 的普通数；减少、下降多少的记为负数；翻一番是增长 1 倍'),
  /** True where the words say that it falls. */
  falls: z
    .boolean()
    .optional()
    .describe('true 表示减少、下降，amount、max、stretch 因此是负数；value 和 printed 照原文'),
  /** How many times as much it is to be: 2 for 翻一番, 增长1倍 and 是…的2倍. */
  multiple: z
    .number()
    .optional()
    .describe('是原来的几倍，单位为倍时才有：翻一番、增长1倍、达到……的2倍都是 2'),
  /** The upper end of a range. */
  max: z.number().optional().describe('范围的上限；下降的是降得更多的一端'),
  /** What is hoped for beyond the amount. */
  stretch: z.number().optional().describe('争取达到的更高的数'),
  /** What is hoped for beyond that again. */
  furthest: z.number().optional().describe('分三档时最高的一档（如冲刺），stretch 是中间一档'),
  unit: z.string().describe('单位'),
  per: z
    .enum(['once', 'year', 'half-year'])
    .describe('once 一次或到期，year 每年，half-year 每半年；更短的另见 every'),
  /** How often where that is less than half a year; `per` is `once` then. */
  every: z
    .enum(['quarter', 'month', 'week', 'day'])
    .optional()
    .describe(
      '每季度、每月、每周、每天的才有：quarter 每季度，month 每月，week 每周，day 每天；per 这时写 once',
    ),
  /** A level aimed at or reached, what comes on top, or a rate of change. */
  kind: z
    .enum(['target', 'achieved', 'increment', 'growth'])
    .describe('target 目标，achieved 结果，increment 增量，growth 增速'),
  /** True for what was done, false for what is to be done; an increment or growth can be either. */
  result: z.boolean().describe('true 表示已经做到的，false 表示要做到的'),
  /** What is said of the figure (力争、以上), in printed order, joined by 、. */
  qualifier: z
    .string()
    .nullable()
    .describe('数字前后的限定语（力争、以上等），按原文次序，用顿号连接'),
  /** Exact words of the clause. */
  quote: z.string().describe('原话，逐字'),
  /** `editor` where a person corrected or added it. */
  origin: z.enum(['computed', 'editor']).describe('computed 规则取出，editor 编者更正或添上'),
});
export const indicatorsSchema = z.array(indicatorSchema);

export const indicatorSeriesSchema = z.object({
  id: z.string().describe('序列编号'),
  /** The same for series of one measure at different places. */
  measure: z.string().describe('指标编号；同一指标在不同地方相同'),
  name: z.string().describe('指标名称'),
  /** True where the name is the editors' and in none of its clauses. */
  nameSupplied: z.boolean().describe('true 表示名称是编者所拟，各条款里没有这几个字'),
  place: z.string().describe('地方或单位'),
  unit: z.string().describe('单位'),
  /** Levels, what comes on top and rates of change are never one series. */
  of: z
    .enum(['level', 'increment', 'growth'])
    .describe('level 总量或水平，increment 增量，growth 增速；从不混在一个序列里'),
  /** How its documents word it: the names of its figures, exact words of their clauses. */
  wordings: z.array(z.string()).describe('各文件的说法：所含数字的 name，都是原话'),
  /** Ids of indicators, by year, within a year in time order of the documents. */
  indicators: z.array(z.string()).describe('数字的编号，按年份，同年的按文件先后'),
});
export const indicatorSeriesListSchema = z.array(indicatorSeriesSchema);

/** Two figures of a series that do not fit together; `a` is the earlier one. */
export const indicatorNoteSchema = z.object({
  /**
   * `contradicting`: one document says two things of one year. `changed`: a later document says another
   * thing of the same years. `below`: a goal lower than what was reached before.
   */
  type: z
    .enum(['contradicting', 'changed', 'below'])
    .describe(
      'contradicting 同一文件同一年两种说法，changed 后来的文件说法不同，below 目标低于已经达到的',
    ),
  series: z.string().describe('序列编号'),
  a: z.string().describe('较早的数字'),
  b: z.string().describe('较晚的数字'),
  /** True where an editor looked at the two and found it so. */
  confirmed: z.boolean().describe('true 表示编者核对过'),
  why: z.string().nullable().describe('编者的说明'),
});
export const indicatorNotesSchema = z.array(indicatorNoteSchema);

export const referenceSchema = z.object({
  /** The smallest clause that the words stand in. */
  clause: z.string().describe('最小条款的编号'),
  /** By a title in 《》, by a number (某政发〔2024〕12号), or by an article of the same document. */
  kind: z
    .enum(['title', 'number', 'article'])
    .describe('title 书名号中的题名，number 文号，article 本文件的条'),
  /** Exact words of the clause. */
  quote: z.string().describe('原话，逐字'),
  /** The title that is meant: a short name stands for the one it was given to. */
  title: z.string().nullable().describe('所指文件的题名；简称则为其全名'),
  number: z.string().nullable().describe('文号'),
  /** 第五条, as printed; null where the whole document is meant. */
  article: z
    .string()
    .nullable()
    .describe('照原文的条号；“第五条至第七条”里没有写出的，由程序数出；指整份文件的为 null'),
  /** Slug of the document meant, null where the corpus does not hold it. */
  document: z.string().nullable().describe('所指文件的短名；本库没有的为 null'),
  /** The clause meant, null where the corpus does not hold it. */
  target: z.string().nullable().describe('所指条款的编号；本库没有的为 null'),
});
export const referencesSchema = z.array(referenceSchema);

export type RelationType = z.infer<typeof relationTypeSchema>;
export type Reference = z.infer<typeof referenceSchema>;
export type Relation = z.infer<typeof relationSchema>;
export type Theme = z.infer<typeof themesSchema>[number];
export type Name = z.infer<typeof namesSchema>[number];
export type Mention = z.infer<typeof mentionSchema>;
export type Units = z.infer<typeof unitsSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type IndicatorSeries = z.infer<typeof indicatorSeriesSchema>;
export type IndicatorNote = z.infer<typeof indicatorNoteSchema>;
