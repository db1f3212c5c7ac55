import { expect, it } from 'vitest';
import { fold, pairsOf } from '../../search/fold.ts';
import { sift, type RowFacts } from './filter.ts';

const rows: readonly RowFacts[] = [
  {
    ...{ names: fold('全社会R&D支出占GDP比重 全社会研发投入强度'), from: 2023, year: 2027 },
    ...{ document: 'plan', place: '某市', kind: '目标', text: '力争达到3.75% 某市 行动计划' },
  },
  {
    ...{ names: '高新技术企业', from: 2024, year: 2024 },
    ...{
      document: 'list',
      place: '某区',
      kind: '结果',
      text: '支持研发投入，高新技术企业达到9家 某区',
    },
  },
  {
    ...{ names: '“科技创新2025”重大专项', from: 2021, year: 2021 },
    ...{ document: 'list', place: '某区', kind: '已新增', text: '重大专项新增30项 某区' },
  },
];
const pairs = pairsOf('業业術术發发');

it.each([
  [{}, [0, 1, 2]],
  [{ series: 'ｒ＆ｄ　支出' }, [0]],
  [{ series: '研发投入强度' }, [0]],
  [{ series: '投入 研发' }, [0]],
  [{ series: '投入、强度' }, [0]],
  [{ series: '研发 专利' }, []],
  [{ series: '高新技術企業' }, [1]],
  [{ series: '2023年' }, [0]],
  [{ series: '2025' }, [0, 2]],
  [{ series: '2022' }, []],
  [{ series: '2020–2022' }, [2]],
  [{ series: '2022年至2023年' }, [0]],
  [{ series: '2026—2022' }, [0, 1]],
  [{ series: '2021年 2024年' }, [0, 1, 2]],
  [{ series: '2021，2022' }, [2]],
  [{ series: '企业 2024年' }, [1]],
  [{ series: '企业2024年' }, [1]],
  [{ series: '2024—2026年企业' }, [1]],
  [{ series: '某区' }, [1, 2]],
  [{ series: '9家' }, [1]],
  [{ year: '2027' }, [0]],
  [{ year: '2027年' }, [0]],
  [{ document: 'plan', place: '某市', kind: '目标' }, [0]],
  [{ document: 'other' }, []],
  [{ place: '某区', kind: '结果' }, [1]],
])('%j: %j', (wanted, expected) => {
  const kept = sift(rows, wanted, pairs);
  expect(rows.flatMap((row, at) => (kept.has(row) ? [at] : []))).toEqual(expected);
});
