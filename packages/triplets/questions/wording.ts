import { withGloss } from '@crosscultural/text';
import { type Sentence, spanOfTokens, type Term } from '../tokens';
import type { Query, Question } from './query';

/**
 * A question as a person would ask it, in the language of the sentence: Chinese for `zh`, else English.
 *
 * @example
 * absa.queryText({ sentence, query: { kind: 'opinions of the aspect', aspect: { first: 1, last: 1 } } }); // What opinions describe the aspect “screen”?
 */
export function queryText({ sentence, query }: Question): string {
  const write = (term: Term) => termText(sentence, term);
  return sentence.language === 'zh' ? inChinese(query, write) : inEnglish(query, write);
}

/**
 * The question in English, with the meaning of Chinese terms that the glossary knows.
 *
 * @example
 * absa.queryInEnglish({ sentence: chinese, query: { kind: 'aspects' } }); // What aspects?
 */
export function queryInEnglish({ sentence, query }: Question): string {
  return inEnglish(query, (term) => {
    const text = termText(sentence, term);
    return text === undefined || sentence.language !== 'zh' ? text : withGloss(text);
  });
}

type WriteTerm = (term: Term) => string | undefined;

function termText(sentence: Sentence, term: Term): string | undefined {
  return spanOfTokens(sentence, term)?.text;
}

/** After BMRC's queries (Chen et al. 2021, table 1); an implicit term is asked for as such. */
function inEnglish(query: Query, write: WriteTerm): string {
  const name = (what: 'aspect' | 'opinion', term: Term) =>
    term === null ? `the implicit ${what}` : `the ${what} “${write(term)}”`;
  switch (query.kind) {
    case 'aspects':
      return 'What aspects?';
    case 'opinions':
      return 'What opinions?';
    case 'opinions of the aspect':
      return `What opinions describe ${name('aspect', query.aspect)}?`;
    case 'aspects of the opinion':
      return `What aspects does ${name('opinion', query.opinion)} describe?`;
    case 'sentiment':
      return `What sentiment do ${name('aspect', query.aspect)} and ${name('opinion', query.opinion)} express?`;
  }
}

/** The same questions in Chinese: 方面 aspect, 观点 opinion, 情感 sentiment, 未写明的 implicit. */
function inChinese(query: Query, write: WriteTerm): string {
  const name = (what: string, term: Term) => (term === null ? `未写明的${what}` : `${what}“${write(term)}”`);
  switch (query.kind) {
    case 'aspects':
      return '有哪些方面？';
    case 'opinions':
      return '有哪些观点？';
    case 'opinions of the aspect':
      return `哪些观点描述${name('方面', query.aspect)}？`;
    case 'aspects of the opinion':
      return `${name('观点', query.opinion)}描述哪些方面？`;
    case 'sentiment':
      return `${name('方面', query.aspect)}和${name('观点', query.opinion)}表达什么情感？`;
  }
}
