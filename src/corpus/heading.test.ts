import { describe, expect, it } from 'vitest';
import {
  bracketCaption,
  headingAboveList,
  ownLineHeading,
  runInHeading,
  stoppedHeading,
} from './heading.ts';

it.each([
  ['加强组织领导。', 6],
  ['加强组织领导', 0],
  ['原方案同时废止。', 0],
  ['市科技局负责解释。', 0],
  ['加强领导，落实责任。', 0],
])('a heading that ends with a full stop and stands alone: %s', (text, length) => {
  expect(stoppedHeading(text)).toBe(length);
});

it.each([
  ['加强用户侧服务，提升平台使用体验。', 16],
  ['有下列情形之一的，不予受理。', 0],
  ['市科技局要加强指导，做好服务。', 0],
  ['到2027年，全面建成创新型城市。', 0],
  ['检查组由三个部门组成。', 0],
  ['职工租房的，每年可提取12000元。', 0],
  ['各镇要成立专门班子。', 0],
  ['全镇现有河道三十条，总长八十公里。', 0],
  ['现有文化企业三百余家。', 0],
  ['实施十大工程，培育百家企业。', 13],
])('a heading with a full stop above a list: %s', (text, length) => {
  expect(headingAboveList(text)).toBe(length);
});

describe('runInHeading', () => {
  it.each([
    ['坚持创新驱动。围绕市委部署,进一步聚焦。', '坚持创新驱动'],
    ['开展督查、考评。加紧研究。', '开展督查、考评'],
    ['实施“十城万盏”半导体照明应用工程。坚持政府引导。', '实施“十城万盏”半导体照明应用工程'],
    ['推进政务公开，强化解读回应。积极运用新媒体。', '推进政务公开，强化解读回应'],
    ['指导思想。以高质量发展为主题。', '指导思想'],
    ['技术交易额突破3.4亿元。继续努力。', '技术交易额突破3.4亿元'],
  ])('%s', (paragraph, heading) => {
    expect(paragraph.slice(0, runInHeading(paragraph))).toBe(heading);
  });

  it.each([
    [
      'a long sentence',
      '加快推进科创区建设,是落实中央决策、省委部署、市委要求的重大举措,是锻造科技硬核力量的重大布局,是重要支撑。全市上下要以此为指导。',
    ],
    ['an organ and its duty', '市人大常委会适时制定促进科创区建设的地方性法规。各区可以作出决定。'],
    ['organs and their duty', '各级监察委员会应当建立健全监督保障机制。人民法院应当公正司法。'],
    ['a year', '2020年,全区科技创新工作落实部署。创造力名列前茅。'],
    ['the only sentence', '开展督查、考评。'],
    ['no full stop', '研发投入继续较快增长,占比达到1.7%(力争达到1.8%);'],
    ['a question', '怎么办？加强组织领导。'],
  ])('sees none in %s', (_, paragraph) => {
    expect(runInHeading(paragraph)).toBe(0);
  });
});

describe('ownLineHeading', () => {
  it.each([
    ['总体要求', false, '总体要求'],
    ['坚持党建引领,加强党对科技事业的全面领导', true, '坚持党建引领,加强党对科技事业的全面领导'],
    ['主要任务：', true, '主要任务'],
    ['指导思想。', true, '指导思想'],
    ['指导思想。', false, ''],
    ['有哪些举措？', true, '有哪些举措？'],
    ['有哪些举措？', false, ''],
    ['谁来做？怎么做？', true, ''],
    ['组织实施发展规划和政策措施，制定有关规定；', true, ''],
    ['这是一句话。这是另一句话。', true, ''],
    ['检查对象分为以下两类。', true, ''],
    ['将第九条修改为：“当事人应当提交报告。”', false, ''],
    ['增加一款作为第二款:“下列情形除外；”', true, ''],
    ['弘扬“敢为人先。”的精神', false, '弘扬“敢为人先。”的精神'],
    ['企业申请登记的，应当', true, ''],
    ['研发经费支出占比达到', true, ''],
    ['目的', true, '目的'],
  ])('%s (followed: %s)', (line, followed, heading) => {
    expect(line.slice(0, ownLineHeading(line, followed))).toBe(heading);
  });
});

describe('bracketCaption', () => {
  it.each([
    ['（目的）为了鼓励创新。', '目的'],
    ['（删除）', null],
    ['（废止）', null],
    ['【废止】', null],
    ['【废止】原办法同时废止。', '废止'],
  ])('%s', (paragraph, caption) => {
    expect(bracketCaption(paragraph)).toBe(caption);
  });
});
