import { describe, expect, it } from 'vitest';
import { countRadicals, withoutRadicals } from './radicals.ts';

describe('signs that a browser prints for characters', () => {
  it.each([
    ['⼈⺠政府', '人民政府'],
    ['⼾⼝登记', '户口登记'],
    ['⻛险、⻓期、⻘年、⻋⻔⻚⻅⻉⻝', '风险、长期、青年、车门页见贝食'],
    ['⼀、⼆、⼗⼋', '一、二、十八'],
    ['〈办法〉', '〈办法〉'],
    ['⸺这五年', '——这五年'],
    ['人民政府：abc', '人民政府：abc'],
  ])('%s is %s', (printed, meant) => {
    expect(withoutRadicals(printed)).toBe(meant);
  });

  it('are counted', () => {
    expect(countRadicals('⼈⺠政府⸺')).toBe(3);
  });
});
