/** What tables and lines at the head of government pages state about a document. */
const LABELS =
  `索引号 文号 文件号 文件编号 发文字号 发文号 发布机构 发文机关 发文单位 制发机关 发布单位
  公开责任部门 主题分类 主题词 体裁分类 组配分类 信息分类 公开方式 公开时限 公开范围 公开形式 公开日期 公开主体
  成文日期 成文时间 发文日期 发布日期 发布时间 生成日期 印发日期 生效日期 实施日期 有效期 有效性 时效性 效力状态
  废止日期 失效日期 文件状态 是否有效 标题 名称 信息名称 文件名称 关键词 内容概述 规范性文件编号
  规范性文件统一编号 规范性文件登记号 统一编号 统一登记号 服务对象 来源
  信息来源 公开类别 公开程度 所属机构 公开类型 文件类型 文件有效性 公文种类 公文时效 失效时间 生效时间
  实施时间 发文时间`.split(/\s+/u);
/** The labels as one alternative of a pattern; they are often spaced out: 文 号, 标　　题. */
export const FACT_LABELS = LABELS.map((label) => [...label].join('[\\s\\u00a0]*')).join('|');
