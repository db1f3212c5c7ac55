import { indicators, names, themes, units } from './layers-data.ts';

/** A page of the site: its address without leading slash, and what links to it say. */
export interface SitePage {
  readonly path: string;
  readonly label: string;
}

/** What the header of every page leads to. */
export function navigation(): readonly SitePage[] {
  return [
    { path: '', label: '文件' },
    { path: 'search/', label: '检索' },
    ...(themes().length > 0 ? [{ path: 'themes/', label: '主题' }] : []),
    ...(names().length > 0 ? [{ path: 'names/', label: '名称' }] : []),
    ...(units().units.length > 0 ? [{ path: 'units/', label: '单位' }] : []),
    ...(indicators().length > 0 ? [{ path: 'indicators/', label: '指标' }] : []),
    { path: 'about/', label: '说明' },
  ];
}

/** Every page below the top that is of no document. */
export function otherPages(): readonly SitePage[] {
  return [
    ...navigation().filter(({ path }) => path !== ''),
    ...themes().map(({ id, name }) => ({ path: `themes/${id}/`, label: `主题：${name}` })),
    { path: 'compare/', label: '对照' },
    { path: 'downloads/', label: '下载' },
    { path: 'data/', label: '数据' },
    { path: 'intake/', label: '收文' },
    { path: 'integrity/', label: '完整性' },
  ];
}
