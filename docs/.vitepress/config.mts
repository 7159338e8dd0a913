// The site of the documentation: `npm run docs` builds it into build/docs, without a network.
import type MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { defineConfig } from 'vitepress';

/** Shows above a sample the name of the file that it is: what stands in brackets after its language. */
function withFileNames(markdown: MarkdownIt): void {
  const { fence } = markdown.renderer.rules;
  markdown.renderer.rules.fence = (tokens, index, ...rest) => {
    const name = /\[(.+)\]/.exec(tokens[index]?.info ?? '')?.[1];
    const head = name ? `<p class="file-name">${markdown.utils.escapeHtml(name)}</p>` : '';
    return head + (fence?.(tokens, index, ...rest) ?? '');
  };
}

const page = (text: string, link: string) => ({ text, link });

export default defineConfig({
  title: 'Brieflint',
  description: 'Checks analysts’ briefings while they are written.',
  lang: 'en-GB',
  // Where the site will lie below its host is for whoever publishes it to say.
  base: (process.env.DOCS_BASE as `/${string}/` | undefined) ?? '/',
  outDir: '../build/docs',
  cacheDir: '../build/docs-cache',
  cleanUrls: false,
  lastUpdated: false,
  // What the page holds besides, the build of the playground puts beside it.
  ignoreDeadLinks: [/playground-app/],
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  vite: { logLevel: 'warn', publicDir: '../build/docs-public' },
  markdown: { config: (markdown) => withFileNames(markdown.use(footnotes)) },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [page('Tutorial', '/tutorial'), page('Rules', '/reference/rules'), page('Playground', '/playground')],
    sidebar: [
      { text: 'Learn', items: [page('Your first briefing', '/tutorial'), page('Playground', '/playground')] },
      {
        text: 'Do',
        items: [
          page('Install Brieflint', '/how-to/install'),
          page('A standard of your house', '/how-to/house-standard'),
          page('A template of your house', '/how-to/house-template'),
          page('Papers by ICD 203', '/how-to/icd-203'),
          page('Word files and web pages', '/how-to/word-and-web-pages'),
          page('Word, PDF and pages out', '/how-to/export'),
          page('An account of forecasts', '/how-to/forecasts'),
          page('An old archive', '/how-to/old-archive'),
          page('What changed', '/how-to/what-changed'),
          page('Before publication', '/how-to/continuous-integration'),
          page('Another editor', '/how-to/other-editors'),
          page('An assistant', '/how-to/assistants'),
        ],
      },
      {
        text: 'Look up',
        items: [
          page('What a briefing is', '/reference/briefings'),
          page('Rules', '/reference/rules'),
          page('Standards', '/reference/standards'),
          page('Templates', '/reference/templates'),
          page('Settings', '/reference/settings'),
          page('Ignore comments', '/reference/ignoring'),
          page('VS Code', '/reference/editor'),
          page('The ledger', '/reference/ledger'),
          page('The score', '/reference/score'),
          page('Commands', '/reference/commands'),
          page('Report formats', '/reference/formats'),
          page('The library', '/reference/library'),
          page('Speed', '/reference/speed'),
        ],
      },
      {
        text: 'Understand',
        items: [
          page('Why one standard', '/explanation/one-standard'),
          page('Why horizons', '/explanation/horizons'),
          page('What a score says', '/explanation/score'),
          page('What research says', '/explanation/research'),
          page('What stays private', '/explanation/privacy'),
        ],
      },
    ],
  },
});
