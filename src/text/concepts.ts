import { describeEnglishWord } from './english';
import { gloss, glossaryWords } from './gloss';

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

function conceptNames(): ReadonlySet<string> {
  names ??= new Set(glossaryWords().map((word) => conceptOfEnglish(gloss(word) as string)));
  return names;
}

/**
 * The concept under which words of both languages are compared, in English: a Chinese word stands for its gloss (耳机
 * for `earphone`, 续航 and 电池续航 both for `battery life`), an English word for itself when some gloss names it.
 *
 * @returns `undefined` for a word that the glossary does not reach, in either direction.
 */
export function conceptOf(word: string, language: string): string | undefined {
  if (language === 'zh') {
    const meaning = gloss(word);
    return meaning === undefined ? undefined : conceptOfEnglish(meaning);
  }
  const concept = conceptOfEnglish(word);
  return conceptNames().has(concept) ? concept : undefined;
}

/** Concepts of several English words, to keep together when English reviews are cut into tokens (`extraTerms`). */
export function conceptTerms(): string[] {
  return [...conceptNames()].filter((name) => /^[a-z]+(?: [a-z]+)+$/.test(name));
}
