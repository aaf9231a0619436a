import type { KeywordNetwork } from '../../packages/network';
import type { Document, PartOfSpeech, Token } from '../../packages/text';

const token = (word: string, partOfSpeech: PartOfSpeech = 'noun'): Token => ({
  text: word,
  lemma: word,
  partOfSpeech,
});

/** A document of nouns; `|` ends a sentence, a word with `*` in front is an adjective. */
export function document(text: string, id = text, language = 'en'): Document {
  const tokens: Token[] = [];
  const sentenceEnds: number[] = [];
  for (const sentence of text.split('|')) {
    for (const word of sentence.split(' ').filter((part) => part !== '')) {
      tokens.push(word.startsWith('*') ? token(word.slice(1), 'adjective') : token(word));
    }
    if (tokens.length > (sentenceEnds.at(-1) ?? 0)) sentenceEnds.push(tokens.length);
  }
  return { id, culture: language === 'zh' ? 'domestic' : 'foreign', language, tokens, sentenceEnds };
}

/** A network of nodes named a, b, c … from edges written as `ab` or `ab3`, the weight behind. */
export function networkOf(edges: string, names = 'abcdefghij'): KeywordNetwork {
  const list = edges.split(' ').map((edge) => ({
    source: names.indexOf(edge[0]),
    target: names.indexOf(edge[1]),
    weight: edge.length > 2 ? Number(edge.slice(2)) : 1,
    count: 5,
    expected: 1,
    npmi: 0.5,
  }));
  const largest = Math.max(...list.flatMap(({ source, target }) => [source, target]));
  const nodes = [...names].slice(0, largest + 1).map((word) => ({ word, frequency: 10 }));
  return { nodes, edges: list };
}
