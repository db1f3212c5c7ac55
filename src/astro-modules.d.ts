/** Astro's own checker reads the components; tools that cannot know at least that they are such. */
declare module '*.astro' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  const component: AstroComponentFactory;
  export default component;
}

declare namespace App {
  interface Locals {
    /** Whether a page is to have marks in place of what is its own. */
    framed?: boolean;
  }
}
