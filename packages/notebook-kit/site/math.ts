import type MarkdownIt from 'markdown-it';

/** A formula as HTML with MathML beside it for screen readers; a faulty formula stays readable, in red. */
export function formula(tex: string, displayed: boolean): string {
  const katex = require('katex') as typeof import('katex').default;
  return katex.renderToString(tex, { displayMode: displayed, throwOnError: false, strict: 'ignore' });
}

/** Where a run that begins after `from` is closed by `fence` (not by `\$`), or −1. */
function closingFence(text: string, from: number, fence: string): number {
  let at = text.indexOf(fence, from);
  while (at > 0 && text[at - 1] === '\\') at = text.indexOf(fence, at + 1);
  return at;
}

/**
 * Teaches markdown-it the formulas of Jupyter: `$…$` within a line and `$$…$$` on lines of their own or within a
 * paragraph. A dollar sign before a blank or before a digit that ends the formula ("$5 and $6") stays a dollar, and no formula reaches into code.
 */
export function mathPlugin(markdown: MarkdownIt): void {
  markdown.block.ruler.before(
    'fence',
    'formula_block',
    (state, startLine, endLine, silent) => {
      const start = state.bMarks[startLine] + state.tShift[startLine];
      if (!state.src.startsWith('$$', start)) return false;
      const end = closingFence(state.src, start + 2, '$$');
      if (end < 0) return false;
      let nextLine = startLine;
      while (nextLine < endLine && state.eMarks[nextLine] < end + 2) nextLine++;
      if (nextLine >= endLine || state.src.slice(end + 2, state.eMarks[nextLine]).trim() !== '') return false;
      if (silent) return true;
      state.push('formula_block', 'div', 0).content = state.src.slice(start + 2, end);
      state.line = nextLine + 1;
      return true;
    },
    { alt: ['paragraph', 'blockquote', 'list'] },
  );

  markdown.inline.ruler.before('escape', 'formula', (state, silent) => {
    if (state.src[state.pos] !== '$') return false;
    const fence = state.src.startsWith('$$', state.pos) ? '$$' : '$';
    const start = state.pos + fence.length;
    const end = closingFence(state.src, start, fence);
    if (end < 0) return false;
    const tex = state.src.slice(start, end);
    const isMoney = fence === '$' && (/^\s|\s$|`/.test(tex) || /\d/.test(state.src[end + 1] ?? ''));
    if (tex.trim() === '' || isMoney) return false;
    if (!silent) state.push(fence === '$$' ? 'formula_block' : 'formula', 'span', 0).content = tex;
    state.pos = end + fence.length;
    return true;
  });

  markdown.renderer.rules.formula = (tokens, index) => formula(tokens[index].content, false);
  markdown.renderer.rules.formula_block = (tokens, index) =>
    `<div class="formula" tabindex="0">${formula(tokens[index].content, true)}</div>\n`;
}
