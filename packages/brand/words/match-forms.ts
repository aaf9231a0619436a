import { UserError } from '@crosscultural/base';
import { type FormTrie, formTrie, isAscii, symbolOf } from './form-trie';

/** A term and the forms that stand for it in a text: `BrandWord` of the room papers, or a user's own. */
export interface TermForms {
  name: string;
  /** Chinese forms, which stand anywhere. */
  zh: readonly string[];
  /** English forms, which begin and end at the border of a word. */
  en: readonly string[];
}

/** Where terms stand in posts: post i owns the entries `starts[i]` … `starts[i + 1]` − 1 of the other columns, in the text's order. */
export interface TermHits {
  /** Names of the terms; `term` holds indices into them. */
  terms: readonly string[];
  /** [posts + 1]. */
  starts: Uint32Array;
  term: Uint16Array;
  /** `text.slice(begin, end)` is the form. */
  begin: Uint32Array;
  end: Uint32Array;
}

/**
 * Finds the forms of many terms in one pass over the texts. Where forms overlap, the one that begins first wins, of
 * those that begin together the longest: 续航差 counts for `battery issues` and not for `battery life`. A form that
 * stands for two terms counts for both. Letters of any case and width match; a blank matches a hyphen.
 *
 * @param texts one a post.
 * @param terms at most 65,535.
 * @throws UserError when there is no term or a term has no form.
 * @example
 * const hits = brand.matchForms(posts.texts, papers.brandTerms);
 * hits.terms[hits.term[0]]; // the first term of the first post that has any
 */
export function matchForms(texts: readonly string[], terms: readonly TermForms[]): TermHits {
  if (terms.length === 0 || terms.length > 65_535) {
    throw new UserError(`Matching needs 1 to 65,535 terms, not ${terms.length}.`);
  }
  const without = terms.find(({ zh, en }) => ![...zh, ...en].some((form) => form !== ''));
  if (without) throw new UserError(`The term "${without.name}" has no form: give it one in Chinese or English.`);
  const trie = formTrie(terms.map(({ zh, en }) => [...zh, ...en]));
  const starts = new Uint32Array(texts.length + 1);
  const term: number[] = [];
  const begin: number[] = [];
  const end: number[] = [];
  for (let post = 0; post < texts.length; post++) {
    const text = texts[post];
    for (let at = 0; at < text.length; ) {
      const match = longestMatch(trie, text, at);
      if (!match) {
        at++;
        continue;
      }
      for (const found of trie.termsOf[match.node]!) {
        term.push(found);
        begin.push(at);
        end.push(match.end);
      }
      at = match.end;
    }
    starts[post + 1] = term.length;
  }
  return {
    terms: terms.map(({ name }) => name),
    starts,
    term: Uint16Array.from(term),
    begin: Uint32Array.from(begin),
    end: Uint32Array.from(end),
  };
}

function longestMatch(trie: FormTrie, text: string, at: number): { node: number; end: number } | undefined {
  let node = trie.first(symbolOf(text.charCodeAt(at)));
  if (node === 0 || !wordBorder(text, at)) return undefined;
  let longest: { node: number; end: number } | undefined;
  for (let next = at + 1; node > 0; next++) {
    if (trie.termsOf[node] && wordBorder(text, next)) longest = { node, end: next };
    if (next === text.length) break;
    node = trie.next(node, symbolOf(text.charCodeAt(next)));
  }
  return longest;
}

/** Whether a form may begin or end here: not between two letters or two digits of the Latin alphabet. */
function wordBorder(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return true;
  const [before, after] = [symbolOf(text.charCodeAt(at - 1)), symbolOf(text.charCodeAt(at))];
  if (!isAscii(before) || !isAscii(after)) return true;
  return !((isLetter(before) && isLetter(after)) || (isDigit(before) && isDigit(after)));
}

const isLetter = (symbol: number) => symbol >= 97 && symbol <= 122;
const isDigit = (symbol: number) => symbol >= 48 && symbol <= 57;

/** For each post the terms that it mentions, each once, in ascending order: what counts posts and not mentions. */
export function termsOfPost({ starts, term }: TermHits, post: number): number[] {
  return [...new Set(term.subarray(starts[post], starts[post + 1]))].sort((a, b) => a - b);
}
