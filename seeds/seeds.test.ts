import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';

/** SHA-256 of each file as it was received. */
const RECEIVED: Readonly<Record<string, string>> = {
  '000_e6e7e19946d7e261.txt': '0614ee79334a7f8ffb25908f22b25b9e2f4778322b87c1c402694c14f861b7e9',
  '001_9f57162ee72e85ac.txt': '9a405bf86963c7ceb96e0e908047e0f11ad0a565a90b72fe26f0c0b924c4d047',
  '002_3258986bbc9119fe.txt': '06d0658fc00c53d0920b9a7bc6b41984ca11187fe7eaa192110d3a3e9e6a34be',
  '003_97ca91571337d57a.txt': 'b6a659feb84fa1733742c7699ff3ecd5b4b342e5ae11d4d7be79f593f9261ed2',
  '004_61054993291cdd59.txt': 'f53c426df24b439dcba33272d0ef5c5ff83503e011c4787499ae15c7f3d4dbc5',
};

describe('the received files', () => {
  it('are these, no more and no fewer', () => {
    const files = globSync('*.{txt,html,docx,pdf}', { cwd: import.meta.dirname });
    expect(files.sort()).toEqual(Object.keys(RECEIVED));
  });

  it.each(Object.entries(RECEIVED))('%s is as it was received', (file, sha256) => {
    const bytes = readFileSync(join(import.meta.dirname, file));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  });
});
