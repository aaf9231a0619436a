import { escapeHtml } from '@crosscultural/base';
import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import json from 'highlight.js/lib/languages/json';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';

hljs.registerLanguage('typescript', typescript);
hljs.registerLanguage('bash', bash);
hljs.registerLanguage('json', json);
hljs.registerLanguage('sql', sql);

/** The library's patterns look from every letter of a word to its end: for a word of 50,000 letters that takes 15 seconds. */
const longWord = /\w{2000}/;

/** Source code as HTML with `hljs-…` classes; text in a language that the site does not know, or with an endless word, is only escaped. */
export function highlighted(source: string, language: string): string {
  if (!hljs.getLanguage(language) || longWord.test(source)) return escapeHtml(source);
  return hljs.highlight(source, { language, ignoreIllegals: true }).value;
}
