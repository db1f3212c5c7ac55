import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withPage } from '../testing/browser.ts';
import { controlsOf } from '../testing/control-names.ts';
import {
  allowed,
  clipboard,
  documents,
  site,
  slug,
  task,
  useVisits,
} from '../testing/cited-task.ts';

const { browser, at } = useVisits();

const controlOf = (page: Page, anchor: string) => page.locator(`#${anchor} + .tools`);

/** Opens the control of the task and presses a button in it. */
async function press(page: Page, name: RegExp): Promise<void> {
  const control = controlOf(page, task.anchor);
  await control.locator('summary').click();
  await control.getByRole('button', { name }).click();
}

describe('the control of a clause', () => {
  it.each([
    [/^复制链接/, (text: string) => text === `${site}${task.url}`],
    [/^复制出处/, (text: string) => /^《.+》.*第9项［编者注：.+］$/.test(text)],
    [
      /^复制引文/,
      (text: string) =>
        text.startsWith(`${task.number ?? ''}${task.text}`) && text.endsWith(`${site}${task.url}`),
    ],
  ])('%s', async (name, good) => {
    const { text, said } = await at(`${slug}/`, allowed, async (page) => {
      await press(page, name);
      await page.locator('.said:not(:empty)').waitFor();
      return { text: await clipboard(page), said: await page.locator('.said').textContent() };
    });
    expect(good(text), text).toBe(true);
    expect(said).toMatch(/^已复制第9项的/);
  });

  it('writes the citation in the chosen format, with today’s date', async () => {
    const shown = await at(`${slug}/`, {}, async (page) => {
      const control = controlOf(page, task.anchor);
      await control.locator('summary').click();
      await control.getByRole('combobox').selectOption('gbt2025');
      await control.locator('.cited', { hasText: '[EB/OL]' }).waitFor();
      return control.locator('.cited').textContent();
    });
    const now = new Date();
    const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`;
    expect(shown).toMatch(/^.+：.*第9项\[EB\/OL\]\. /);
    expect(shown).toContain(`[${today}`);
    expect(shown).toContain(`${site}${task.url}.［编者注：`);
  });

  /** Opens the control, chooses a format and has it copied, its writers answered late, by `answer`. */
  async function choose(page: Page, answer: (route: Route) => Promise<void>): Promise<void> {
    await page.route(/formats\.[^/]*\.js$/, async (route) => {
      // Copying is asked for before.
      await new Promise((done) => setTimeout(done, 1000));
      await answer(route);
    });
    await page.goto(`${slug}/`);
    await page.evaluate(() => navigator.clipboard.writeText('before'));
    const control = controlOf(page, task.anchor);
    await control.locator('summary').click();
    await control.getByRole('combobox').selectOption('bibtex');
    await control.getByRole('button', { name: /^复制出处/ }).click();
    await page.locator('.said:not(:empty)').waitFor();
  }

  it('copies the chosen format, also where its writers come late', async () => {
    const text = await withPage(browser(), { site, context: allowed }, async (page) => {
      await choose(page, (route) => route.continue());
      return clipboard(page);
    });
    expect(text).toMatch(/^@/);
  });

  it('shows the whole clause’s citation where that is asked for before a format has come', async () => {
    const sentence = `${slug}/#${task.anchor}-s2`;
    const shown = await withPage(browser(), { site, context: allowed }, async (page) => {
      let answer: () => void = () => undefined;
      const asked = new Promise<void>((done) => (answer = done));
      await page.route(/formats\.[^/]*\.js$/, async (route) => {
        await asked;
        await route.continue();
      });
      await page.goto(sentence);
      const control = controlOf(page, task.anchor);
      await control.locator('summary').click();
      const late = page.waitForResponse(/formats\.[^/]*\.js$/);
      await control.getByRole('combobox').selectOption('bibtex');
      await control.getByRole('button', { name: /^改引整条/ }).click();
      answer();
      const url = (await late).url();
      // Whoever waited for it before has been answered by then.
      await page.evaluate(`import(${JSON.stringify(url)}).then(() => null)`);
      return control.locator('.cited').textContent();
    });
    expect(shown).toMatch(/^《.+》.*第9项［编者注：.+］$/);
  });

  it('says where a format cannot be had, copies nothing, and keeps the one that is shown', async () => {
    const visit = { site, context: allowed, expected: /ERR_FAILED/ };
    const seen = await withPage(browser(), visit, async (page) => {
      await choose(page, (route) => route.abort());
      const control = controlOf(page, task.anchor);
      const said = await page.locator('.said').textContent();
      const nothing = await clipboard(page);
      const chosen = await control.getByRole('combobox').inputValue();
      await control.getByRole('button', { name: /^复制出处/ }).click();
      await page.locator('.said', { hasText: '已复制' }).waitFor();
      return { said, nothing, chosen, text: await clipboard(page) };
    });
    expect(seen).toMatchObject({ nothing: 'before', chosen: 'plain' });
    expect(seen.said).toMatch(/^读不到这种格式/);
    expect(seen.text).toMatch(/^《.+》.*第9项［编者注：.+］$/);
  });

  it('shows one text where a reader presses twice', async () => {
    const seen = await withPage(browser(), { site }, async (page) => {
      await page.addInitScript('navigator.clipboard.writeText = () => new Promise(() => {})');
      await page.goto(`${slug}/`);
      await press(page, /^复制链接/);
      await controlOf(page, task.anchor)
        .getByRole('button', { name: /^复制引文/ })
        .click();
      const dialog = page.locator('dialog.copying', { hasText: '引文' });
      await dialog.waitFor();
      const count = await page.locator('dialog[open]').count();
      await page.keyboard.press('Escape');
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
      const focused = await page.evaluate(() => document.activeElement?.textContent);
      return { count, focused };
    });
    expect(seen).toEqual({ count: 1, focused: '复制引文' });
  });

  it.each([
    ['is missing', 'Object.defineProperty(navigator, "clipboard", { value: undefined })'],
    ['refuses', 'navigator.clipboard.writeText = () => Promise.reject(new Error("no"))'],
    ['never answers', 'navigator.clipboard.writeText = () => new Promise(() => {})'],
    [
      'answers too late',
      'navigator.clipboard.writeText = () => new Promise((done) => setTimeout(done, 2500))',
    ],
  ])('shows the text selected where the clipboard %s', async (_case, script) => {
    const seen = await withPage(browser(), { site }, async (page) => {
      await page.addInitScript(script);
      await page.goto(`${slug}/`);
      await press(page, /^复制链接/);
      await page.locator('dialog.copying').waitFor();
      const selected = await page.evaluate(() => {
        const field = document.querySelector<HTMLTextAreaElement>('dialog textarea');
        return field?.value.slice(field.selectionStart, field.selectionEnd) ?? '';
      });
      await page.waitForTimeout(1500);
      const said = await page.locator('.said').textContent();
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
      const focused = await page.evaluate(() => document.activeElement?.textContent);
      return { selected, said, focused };
    });
    expect(seen).toEqual({ selected: `${site}${task.url}`, said: '', focused: '复制链接' });
  });

  it('works by keyboard alone', async () => {
    const text = await at(`${slug}/`, allowed, async (page) => {
      await controlOf(page, task.anchor).locator('summary').focus();
      await page.keyboard.press('Enter');
      await page.locator('.acts').waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.locator('.said:not(:empty)').waitFor();
      return clipboard(page);
    });
    expect(text).toBe(`${site}${task.url}`);
  });

  it('cites and leads on without a script', async () => {
    const seen = await at(`${slug}/`, { javaScriptEnabled: false }, async (page) => {
      const control = controlOf(page, task.anchor);
      await control.locator('summary').click();
      return {
        citation: await control.locator('.cited').textContent(),
        links: await control.locator('.places a').allTextContents(),
      };
    });
    expect(seen.citation).toMatch(/^《.+》.*第9项［编者注：.+］$/);
    expect(seen.links[0]).toMatch(/^第9项单页/);
  });
});

it.each(documents.map((document) => [document.slug, document.clauses.length] as const))(
  'every clause of %s has a control, and no two controls of the page share a name, all of them open',
  async (name, count) => {
    const found = await at(`${name}/`, {}, async (page) => {
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('details.tools')) one.toggleAttribute('open');
      });
      const buttons = page.getByRole('button', { name: /^复制引文/ });
      await buttons.nth(count - 1).waitFor();
      const controls = await controlsOf(page);
      return { count: await buttons.count(), names: controls.map(({ name: called }) => called) };
    });
    expect(found.count).toBe(count);
    expect(found.names.filter((one, i) => found.names.indexOf(one) !== i)).toEqual([]);
  },
);

it('a control cites the sentence that the address names, or the whole clause on request', async () => {
  const { anchor } = task.sentences[1]!;
  const seen = await at(`${slug}/#${anchor}`, allowed, async (page) => {
    const copied: string[] = [];
    for (const again of [false, true]) {
      if (again) await page.getByRole('button', { name: /^改引整条/ }).click();
      else await controlOf(page, task.anchor).locator('summary').click();
      await controlOf(page, task.anchor)
        .getByRole('button', { name: /^复制引文/ })
        .click();
      await expect.poll(() => clipboard(page)).not.toBe(copied[0] ?? '');
      copied.push(await clipboard(page));
    }
    return copied;
  });
  expect(seen[0]).toContain('第9项［第2句］');
  expect(seen[0]?.endsWith(`#${anchor}`)).toBe(true);
  expect(seen[1]?.endsWith(`#${task.anchor}`)).toBe(true);
});

describe('without a script every clause', () => {
  it.each(documents.map((document) => [document.slug, document] as const))(
    'of %s has a page with every way to cite it',
    async (name, document) => {
      const seen = await at(`${name}/cite/`, { javaScriptEnabled: false }, async (page) => ({
        here: await page.locator('.cite h2').evaluateAll((all) => all.map(({ id }) => id)),
        formats: await page
          .locator('.cite dl')
          .evaluateAll((all) => all.map((one) => one.children.length)),
        elsewhere: await page
          .locator('.cite-elsewhere a')
          .evaluateAll((all) => all.map((one) => one.getAttribute('href'))),
      }));
      const alone = document.clauses.filter(({ page }) => page === null);
      const paged = document.clauses.filter(({ page }) => page !== null);
      expect(seen.here).toEqual(alone.map(({ anchor }) => anchor));
      expect(seen.formats).toEqual(alone.map(() => 7));
      expect(seen.elsewhere).toEqual(paged.map(({ page }) => `/${page ?? ''}#citing-title`));
    },
  );

  it('leads there from its control', async () => {
    const found = await at(`${slug}/`, { javaScriptEnabled: false }, (page) =>
      page
        .locator('.tools .places')
        .evaluateAll((all) =>
          all.map((one) =>
            [...one.querySelectorAll('a')].some((link) =>
              /\/cite\/#|^\/[^/]+\/[^/]+\/$/.test(link.href.replace(location.origin, '')),
            ),
          ),
        ),
    );
    expect(found).not.toContain(false);
  });
});

describe('the page of a clause', () => {
  it('lists every citation without a script', async () => {
    const formats = await at(task.page ?? '', { javaScriptEnabled: false }, (page) =>
      page.locator('[data-format]').allTextContents(),
    );
    expect(formats).toHaveLength(7);
    expect(formats[0]).toMatch(/^《.+》.*第9项［编者注：.+］$/);
    expect(formats.join('\n')).not.toMatch(/undefined|null/);
  });

  it('completes them with date and address, and copies', async () => {
    const text = await at(task.page ?? '', allowed, async (page) => {
      await page.locator('.citing summary').click();
      await page.getByRole('button', { name: '复制：BibTeX' }).click();
      await page.locator('.said:not(:empty)').waitFor();
      return clipboard(page);
    });
    expect(text).toContain(`url = {${site}${task.url}}`);
    expect(text).toMatch(/urldate = \{\d{4}-\d\d-\d\d\}/);
  });
});

describe('reading aloud', () => {
  const voices = `
    const voice = { lang: 'zh-CN', name: '试' };
    const spoken = (window.spoken = []);
    Object.defineProperty(window, 'speechSynthesis', { value: {
      addEventListener: () => {},
      getVoices: () => [voice],
      speak: (one) => { spoken.push(one); },
      cancel: () => {},
    } });
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };`;

  it('is absent where the browser has no Chinese voice', async () => {
    const count = await withPage(browser(), { site }, async (page) => {
      await page.addInitScript(
        "Object.defineProperty(window, 'speechSynthesis', { value: { getVoices: () => [], addEventListener: () => {} } })",
      );
      await page.goto(`${slug}/`);
      await controlOf(page, task.anchor).locator('summary').click();
      await page.locator('.acts').waitFor();
      return page.getByRole('button', { name: /^朗读/ }).count();
    });
    expect(count).toBe(0);
  });

  it('marks the sentence being read, goes on to the next, and stops', async () => {
    const seen = await withPage(browser(), { site }, async (page) => {
      await page.addInitScript(voices);
      await page.goto(`${slug}/`);
      await press(page, /^朗读/);
      const marked = page.locator('.spoken');
      const first = await marked.getAttribute('id');
      await page.evaluate('window.spoken[0].onend()');
      await page.locator(`.spoken:not(#${first ?? ''})`).waitFor();
      const second = await marked.getAttribute('id');
      await page.getByRole('button', { name: '停止' }).click();
      await marked.waitFor({ state: 'detached' });
      return { first, second, left: await marked.count() };
    });
    const [one, two] = task.sentences.map(({ anchor }) => anchor);
    expect(seen).toEqual({ first: one, second: two, left: 0 });
  });
});
