/** Plain, for screens of any width, for paper, light and dark as the system has it. */
export const SINGLE_STYLES = `
:root { color-scheme: light dark; font-family: system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; line-height: 1.75; }
body { max-width: 46rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.8rem; line-height: 1.35; }
.document > h2, .layer > h2, #compare { font-size: 1.5rem; line-height: 1.35; margin: 3rem 0 1rem; }
h2, h3, h4, h5, h6 { font-size: 1.1rem; line-height: 1.5; margin: 1.4rem 0 0.5rem; }
p { margin: 0.5rem 0; }
.remark, .supplied, small, .tools, .search-facets, .where, .compare-source, .compare-address { font-size: 0.875rem; }
.run-in, .number { font-weight: 600; }
.document, .layer { border-top: 1px solid; }
:target:not(#top) { outline: 2px solid; outline-offset: 0.3rem; }
@media (scripting: enabled) { .scripted { display: none; } }
summary { cursor: pointer; padding: 0.2rem 0; }
.tools > summary { width: fit-content; opacity: 0.75; }
.tools ul, nav ul { padding-left: 1.25rem; }
.of { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.cited { white-space: pre-wrap; }
.acts { display: flex; flex-wrap: wrap; gap: 0.5rem; }
button, select, input { font: inherit; min-height: 2.75rem; max-width: 100%; }
[data-search-results] { padding-left: 1.5rem; }
[data-search-results] h2 { margin: 0.8rem 0 0; }
.search-facets { display: flex; flex-wrap: wrap; gap: 0.5rem; max-height: 14rem; overflow: auto; }
.search-facets fieldset { max-width: 100%; }
.search-facets label { display: block; }
.search-facets input, .compare-check input { min-height: 0; }
[data-count] { margin-left: 0.4rem; opacity: 0.7; }
.search-documents, .search-help { display: none; }
.compare-form { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: end; }
.compare-form label > span { display: block; }
.compare-form .compare-check { display: flex; gap: 0.5rem; align-items: center; }
.compare-columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); gap: 1.5rem; }
.compare-text { white-space: pre-line; }
.compare-text mark { color: inherit; background: color-mix(in srgb, currentColor 18%, transparent); }
.said { position: fixed; left: 1rem; bottom: 1rem; margin: 0; padding: 0.2rem 0.6rem; background: Canvas; }
.said:not(:empty) { border: 1px solid; }
dialog { max-width: min(40rem, 90vw); }
dialog textarea { width: 100%; font: inherit; }
.top { position: fixed; right: 1rem; bottom: 1rem; padding: 0.4rem 0.6rem; border: 1px solid; background: Canvas; }
input[type=search] { width: min(24rem, 70%); padding: 0.3rem; }
dt { font-weight: 600; }
dd { margin: 0 0 0.3rem 1rem; }
[hidden] { display: none; }
@media print { .search, .compare, .top, details { display: none; } }
`;
