import { describeEnglishWord } from './english';
import { gloss, glossaryWords } from './gloss';
import { stopWords } from './stop-words';

/** British spellings of the glossary and the American ones that most reviewers use. */
const americanSpelling: readonly (readonly [british: RegExp, american: string])[] = [
  [/\bcolour/g, 'color'],
  [/\bcentre\b/g, 'center'],
  [/\bgrey\b/g, 'gray'],
];

const concepts = new Map<string, string>();
let names: ReadonlySet<string> | undefined;

/** The concept that an English wording names: small letters, remarks in brackets gone, one spelling, dictionary forms. */
function conceptOfEnglish(wording: string): string {
  let concept = concepts.get(wording);
  if (concept === undefined) {
    const plain = wording.toLowerCase().replace(/\([^)]*\)/g, ' ');
    const american = americanSpelling.reduce((text, [british, spelling]) => text.replace(british, spelling), plain);
    const words = american.split(/[\s–-]+/).filter((word) => word !== '');
    concept = words.map((word) => describeEnglishWord(word).lemma).join(' ');
    concepts.set(wording, concept);
  }
  return concept;
}

/**
 * The concepts that words of both languages can name. A gloss that explains instead of naming (it holds a comma) names
 * none; nor does one whose Chinese or English word is a stop word: its count would be 0 by rule, not by usage.
 */
function conceptNames(): ReadonlySet<string> {
  names ??= new Set(
    glossaryWords()
      .filter((word) => !stopWords('zh').has(word))
      .map((word) => gloss(word) as string)
      .filter((meaning) => !meaning.includes(','))
      .map(conceptOfEnglish)
      .filter((concept) => concept !== '' && !stopWords('en').has(concept)),
  );
  return names;
}

/**
 * The concept under which words of both languages are compared, in English: a Chinese word stands for its gloss
 * (鼠标 for `mouse`, 续航 and 电池续航 both for `battery life`), an English word for itself when some gloss names it.
 *
 * @returns `undefined` for a word that the glossary does not reach, in either direction.
 * @example
 * text.conceptOf('鼠标', 'zh'); // 'mouse'
 */
export function conceptOf(word: string, language: string): string | undefined {
  const wording = language === 'zh' ? gloss(word) : word;
  const concept = wording === undefined ? undefined : conceptOfEnglish(wording);
  return concept !== undefined && conceptNames().has(concept) ? concept : undefined;
}

/**
 * Concepts of several English words, to keep together when English reviews are cut into tokens (`extraTerms`).
 *
 * @example
 * text.preprocess(reviews, { extraTerms: text.conceptTerms() });
 */
export function conceptTerms(): string[] {
  return [...conceptNames()].filter((name) => /^[a-z]+(?: [a-z]+)+$/.test(name));
}
