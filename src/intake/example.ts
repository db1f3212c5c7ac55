const PLAN_2025 = `示例市科学技术局2025年工作要点

2025年，全市科技工作的总体要求是：坚持创新驱动，加快建设区域创新中心。

一、建设创新平台
1.支持重点实验室建设。新建市级重点实验室10家，完善开放共享机制。（责任单位：基础处）
2.培育新型研发机构。引进共建研发机构3家，健全绩效评价。（责任单位：平台处）

二、壮大企业主体
3.培育高新技术企业。高新技术企业达到500家，科技型中小企业达到2000家。（责任单位：高新处）
4.推动企业研发投入。全社会研发经费投入强度达到2.5%。（责任单位：规划处）
`;

const PLAN_2026 = `关于印发《示例市科技创新三年行动方案（2026—2028年）》的通知
示例科〔2026〕1号

各县（市、区）科技局：
现将《示例市科技创新三年行动方案（2026—2028年）》印发给你们，请认真组织实施。

示例市科学技术局
2026年1月15日

示例市科技创新三年行动方案（2026—2028年）

一、总体要求
到2028年，全社会研发经费投入强度达到3.0%，高新技术企业达到800家。

二、主要任务
（一）提升平台能级。支持重点实验室优化重组，新建市级重点实验室20家，完善开放共享机制。
（二）强化企业主体。实施高新技术企业倍增计划，推动规模以上企业研发机构全覆盖。
（三）促进成果转化。建设概念验证中心和中试基地，提高技术合同成交额。

三、保障措施
（一）加强组织领导。建立协调机制，定期研究重大事项。
（二）加大投入力度。统筹财政资金，引导社会资本参与。
`;

const CATALOG = `# 目录：编者对每份文件的说明。原文没有写、由编者补充或推断的，写明依据（evidence）。
site:
  name: 示例市科技政策文库
  tagline: 两份示例文件，换成你们自己的
  home:
    - 这是一个新建的文库。两份文件是虚构的例子，用来看各个页面是什么样子。
    - 把收到的文件用 npm run ingest -- --corpus 这个目录 文件名 收进来，再删去例子。
  contact: null

documents:
  - file: plan-2025.txt
    slug: plan-2025
    level: { value: city, inferred: true, evidence: 标题“示例市科学技术局” }
    place: { value: 示例市, inferred: true, evidence: 标题 }
    issuer: { value: 示例市科学技术局, inferred: false, evidence: 标题 }
    status: { value: final, inferred: true, evidence: 虚构的例子 }

  - file: plan-2026.txt
    slug: plan-2026
    level: { value: city, inferred: true, evidence: 落款“示例市科学技术局” }
    place: { value: 示例市, inferred: true, evidence: 落款 }
    issuer: { value: 示例市科学技术局, inferred: false, evidence: 落款 }
    date: { value: '2026-01-15', inferred: false, evidence: 落款日期 }
    status: { value: final, inferred: true, evidence: 虚构的例子 }
    metadata:
      文号: { value: 示例科〔2026〕1号, inferred: false, evidence: 标题下一行 }
`;

const README = `# 一个文库目录

- 收到的文件放在这里，原样不改：.txt、.html、.docx、.doc、带文字的 .pdf
- catalog.yaml：站名、首页文字、每份文件的说明
- editorial/：编者的关系、主题、同义词等，可以没有
- ledger/：发布过的锚点，由程序写

用法（在程序的目录里）：

    npm run ingest -- --corpus 这个目录 文件…     收入新文件
    npm run build -- --corpus 这个目录 --out 网站  建网站
    npm run serve -- 网站                         看网站
    npm run release -- --corpus 这个目录           第一次发布前，把锚点记入台账

不要例子了：删去 plan-2025.txt、plan-2026.txt 和 catalog.yaml 里它们的两条。
`;

/** A small corpus that builds, by path: two invented documents of an invented city. */
export const EXAMPLE: ReadonlyMap<string, string> = new Map([
  ['plan-2025.txt', PLAN_2025],
  ['plan-2026.txt', PLAN_2026],
  ['catalog.yaml', CATALOG],
  ['README.md', README],
]);
