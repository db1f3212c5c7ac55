import { describe, expect, it } from 'vitest';
import { corpusOf, documentOf } from './sample.fixture.ts';
import { findIndicators } from './find.ts';
import { measureKey } from './measure-key.ts';

const EMPTY = corpusOf('');

describe('names of one measure have one key', () => {
  it.each([
    [
      '高新技术企业',
      '高新技术企业数量',
      '高新技术企业总数',
      '各类高新技术企业',
      '有效期内高新技术企业',
    ],
    [
      '全社会研发投入强度',
      '全社会R&D经费投入强度',
      '全社会Ｒ＆Ｄ支出占GDP比重',
      '全社会R&D经费支出占GDP的比重',
      '全社会研究与试验发展经费支出占地区生产总值比重',
      '研发投入强度',
    ],
    ['全社会研发投入', '全社会R&D经费支出', '全社会研究与试验发展经费投入'],
    ['万人发明专利拥有量', '每万人发明专利拥有量'],
    ['单位GDP能耗', '单位地区生产总值能耗'],
  ])('%s', (...names) => {
    expect(new Set(names.map(measureKey)).size).toBe(1);
  });

  it.each([
    ['高新技术企业', '高新技术企业研发中心'],
    ['全社会研发投入强度', '规上工业企业研发投入强度'],
    ['全社会研发投入', '企业研发投入'],
    ['发明专利拥有量', '万人发明专利拥有量'],
    ['数量', '总数'],
  ])('but %s and %s are two', (...names) => {
    expect(new Set(names.map(measureKey)).size).toBe(2);
  });
});

describe('what one document says in two ways of one thing is named', () => {
  const notesOf = (text: string): string[][] => {
    const documents = [documentOf(text, { place: '甲市' })];
    const found = findIndicators({ ...EMPTY, documents }, null, 'indicators.yaml').value;
    const byId = new Map(found.indicators.map((one) => [one.id, one]));
    return found.notes.map(({ type, a, b }) => [type, byId.get(a)!.printed, byId.get(b)!.printed]);
  };

  it.each<[string, string, string, string[][]]>([
    ['two counts', '建成创新综合体4家。', '建成创新综合体5家。', [['contradicting', '4家', '5家']]],
    [
      'worded in two ways',
      '高新技术企业达到300家。',
      '高新技术企业总数达到320家。',
      [['contradicting', '300家', '320家']],
    ],
    [
      'in the names of statistics',
      '全社会研发投入强度达到3.2%。',
      '全社会R&D经费支出占GDP比重3.3%。',
      [['contradicting', '3.2%', '3.3%']],
    ],
    ['a floor', '高新技术企业超过300家。', '高新技术企业总数达到320家。', []],
    ['another year', '建成创新综合体4家。', '到2026年，建成创新综合体5家。', []],
    ['another place', '建成创新综合体4家。', '湖滨高新区创新综合体达到5家。', []],
    [
      'another role: a goal below what was reached',
      '建成创新综合体4家。',
      '去年创新综合体达到5家。',
      [['below', '4家', '5家']],
    ],
    ['what comes on top', '建成创新综合体4家。', '新增创新综合体5家。', []],
    ['another rate', '每月走访企业4家。', '每年走访企业50家。', []],
  ])('%s', (_what, one, other, notes) => {
    const text = `甲市2024年工作要点\n一、目标\n1.指标。2024年，${one}\n2.落实。2024年，${other}\n`;
    expect(notesOf(text).map(([type, ...figures]) => [type, ...figures.toSorted()])).toEqual(notes);
  });
});
