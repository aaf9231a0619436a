import { escapeHtml } from '@crosscultural/base';

type Highlighter = typeof import('highlight.js/lib/core').default;

let loaded: Highlighter | undefined;

function highlighter(): Highlighter {
  if (loaded) return loaded;
  loaded = require('highlight.js/lib/core') as Highlighter;
  for (const language of ['typescript', 'bash', 'json', 'sql']) {
    loaded.registerLanguage(language, require(`highlight.js/lib/languages/${language}`));
  }
  return loaded;
}

/** The library's patterns look from every letter of a word to its end: for a word of 50,000 letters that takes 15 seconds. */
const longWord = /\w{2000}/;

/** Source code as HTML with `hljs-…` classes; text in a language that the site does not know, or with an endless word, is only escaped. */
export function highlighted(source: string, language: string): string {
  const hljs = highlighter();
  if (!hljs.getLanguage(language) || longWord.test(source)) return escapeHtml(source);
  return hljs.highlight(source, { language, ignoreIllegals: true }).value;
}
