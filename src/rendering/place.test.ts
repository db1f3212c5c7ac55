import { expect, it } from 'vitest';
import { fileOf } from './place.ts';

it.each([
  ['/', 'page', 'index.html'],
  ['/plan/task-1/', 'page', 'plan/task-1/index.html'],
  ['/plan/task-1', 'page', 'plan/task-1/index.html'],
  ['/404/', 'page', '404.html'],
  ['/plan/404/', 'page', 'plan/404/index.html'],
  ['/elder.js', 'endpoint', 'elder.js'],
  ['/compare/data/plan.json', 'endpoint', 'compare/data/plan.json'],
])('%s (%s) is the file %s', (pathname, type, file) => {
  expect(fileOf({ pathname, route: { type } })).toBe(file);
});
