import { describe, expect, it } from 'vitest';
import { responsibleOf } from './responsible.ts';

describe('responsibleOf', () => {
  it.each([
    ['建成。（责任单位：市科技局、市发改委）', '责任单位', ['市科技局', '市发改委']],
    [
      '建成。（责任单位：市科技局、有关区（县、市）政府。列第一位的为牵头单位，下同）',
      '责任单位',
      ['市科技局', '有关区（县、市）政府'],
    ],
    ['建成。(牵头单位:市科协,市教育局)', '牵头单位', ['市科协', '市教育局']],
    [
      '建成。（责任单位：责任单位：市科技局、县〔市、区〕政府）',
      '责任单位',
      ['市科技局', '县〔市、区〕政府'],
    ],
    ['责任单位：市科技局、市发改委。', '责任单位', ['市科技局', '市发改委']],
    ['建成。〔责任部门：省农业厅〕', '责任部门', ['省农业厅']],
  ])('%s', (paragraph, label, units) => {
    expect(responsibleOf([paragraph])).toEqual({ label, units });
  });

  it.each(['建成。', '（责任单位：市科技局', '责任单位要落实（见附件）'])(
    '%s has none',
    (paragraph) => {
      expect(responsibleOf([paragraph])).toBeNull();
    },
  );
});
