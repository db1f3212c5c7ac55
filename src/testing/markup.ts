/** Whether a page is valid HTML, by html-validate. */
import type { ConfigData } from 'html-validate';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const config: ConfigData = {
  root: true,
  // The last one only takes back rules about how the source looks, which the generator decides.
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:prettier'],
  rules: {
    // Documents have the titles that their organs gave them.
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    // Headings are named by the printed number, which stands outside of them, and their own text.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // Everything comes from the site itself.
    'require-sri': 'off',
  },
};

const validator = new HtmlValidate(new StaticConfigLoader(config));

/** What is wrong with the page, as `file:line:column rule message`; warnings count too. */
export async function markupFaults(file: string, html: string): Promise<string[]> {
  const report = await validator.validateString(html, file);
  return report.results.flatMap(({ messages }) =>
    messages.map(
      ({ line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId} ${message}`,
    ),
  );
}
