import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const script = join(import.meta.dirname, 'serve.ts');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  writeFileSync(join(folder, 'index.html'), '文库');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Exit status and error output of the command, for arguments that do not start a server. */
function run(args: string[], port: string): Promise<{ status: unknown; stderr: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, PORT: port };
    execFile(process.execPath, [script, ...args], { env }, (error, _stdout, stderr) => {
      resolve({ status: error?.code ?? 0, stderr });
    });
  });
}

describe('serve', () => {
  it.each([
    ['two folders', ['a', 'b'], '0', 2, /usage/],
    ['an option', ['--port'], '0', 2, /usage/],
    ['a port that is none', [], 'http', 2, /usage/],
    ['a folder without a site', ['no-such-folder'], '0', 1, /npm run build/],
  ])('ends on %s', async (_case, args, port, status, message) => {
    const result = await run(args, port);
    expect(result.status).toBe(status);
    expect(result.stderr).toMatch(message);
  });

  it('prints the address and serves there until it is stopped', async () => {
    const env = { ...process.env, PORT: '0', BASE: '/library/' };
    const child = spawn(process.execPath, [script, folder], { env });
    try {
      const printed = await new Promise<string>((resolve) => {
        child.stdout.once('data', (data: Buffer) => {
          resolve(data.toString());
        });
      });
      const url = /http:\/\/localhost:\d+\/library\//.exec(printed)?.[0] ?? '';
      expect(await (await fetch(url)).text()).toBe('文库');
    } finally {
      child.kill();
    }
  });
});
