/** What official documents are called, at the end of their names. */
const GENRE =
  /(?:方案|意见|通知|要点|决定|决议|办法|规划|计划|纲要|条例|规定|细则|措施|报告|公告|通告|思路|总结|清单|指南|指引|制度|批复|函|政策|章程|准则|行动|任务|安排|规则|标准|目录|法)$/u;
const CLOSING_BRACKET = /\s*[（(〔［[][^）)〕］\]]*[）)〕］\]]\s*$/u;

/** True for a line that ends as a document's name does, brackets behind it (征求意见稿, a date) aside. */
export function namesDocument(line: string): boolean {
  return GENRE.test(line.replace(CLOSING_BRACKET, '').replace(CLOSING_BRACKET, '').trim());
}
