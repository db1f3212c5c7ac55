/** The terms of the programs of others that the intake page carries. */
import type { APIRoute } from 'astro';

const terms = import.meta.glob<string>(
  [
    '../../../../node_modules/@rgrove/parse-xml/LICENSE',
    '../../../../node_modules/{bail,comma-separated-tokens,devlop,entities,extend}/{LICENSE,license}',
    '../../../../node_modules/{fflate,hast-util-from-html,hast-util-from-parse5}/{LICENSE,license}',
    '../../../../node_modules/{hast-util-parse-selector,hastscript,is-plain-obj}/{LICENSE,license}',
    '../../../../node_modules/{parse5,property-information,rehype-parse}/{LICENSE,license}',
    '../../../../node_modules/{space-separated-tokens,trough,unified}/{LICENSE,license}',
    '../../../../node_modules/{unist-util-stringify-position,vfile}/{LICENSE,license}',
    '../../../../node_modules/{vfile-location,vfile-message,web-namespaces}/{LICENSE,license}',
  ],
  { query: '?raw', import: 'default', eager: true },
);

const RULE = `\n${'-'.repeat(72)}\n\n`;

export const GET: APIRoute = () => {
  const parts = Object.entries(terms).map(([path, text]) => {
    const name = path.replace(/^.*node_modules\/|\/[^/]*$/g, '');
    return `${name}\n\n${text.trim()}\n`;
  });
  return new Response(parts.join(RULE));
};
