import { readLines, UserError } from '@crosscultural/base';
import { parseReview, parseSentiment, type Review, type Triplet } from '../review';
import { describeWhere, type Where } from '../where';
import { languageOfLines } from './aste';
import { type LabelledOrigin, labelledReview } from './labelled-origin';
import { withoutBlanks } from './word-positions';
import { taggedRuns } from './word-tags';

/**
 * ASTE-Data-V1 (Peng et al. 2020): `sentence####the=O screen=T-POS …####the=O … bright=S`. Targets are tagged `T`, `TT`, … with their
 * sentiment, the opinions of each `S`, `SS`, …. As the authors say, these tags lose triplets whose terms are shared; V2 lists them.
 *
 * @param idPrefix begins the ids; the line's number follows.
 * @throws UserError with file and line for a malformed line, or an opinion without a target.
 */
export async function* readAsteTags(
  file: string,
  idPrefix: string,
  origin: LabelledOrigin = {},
): AsyncGenerator<Review> {
  const languageOf = await languageOfLines(file, (line) => line.split('####')[0], origin.language);
  for await (const { text: line, number } of readLines(file)) {
    if (line === '') continue;
    const where = { file, line: number };
    const sentence = sentenceOf(line, where);
    const language = languageOf(sentence.text);
    const written = language === 'zh' ? withoutBlanks(sentence) : sentence;
    yield parseReview(labelledReview({ id: `${idPrefix}:${number}`, ...written }, language, origin), where);
  }
}

function sentenceOf(line: string, where: Where): { text: string; triplets: Triplet[] } {
  const parts = line.split('####');
  if (parts.length !== 3) throw wrong('"sentence####word=tag …####word=tag …"', line, where);
  const [targets, opinions] = parts.slice(1).map((tagged) => tagged.trim().split(/\s+/));
  const words = targets.map((pair) => pair.slice(0, pair.lastIndexOf('=')));
  if (opinions.length !== words.length) throw wrong(`${words.length} words with tags of opinions`, parts[2], where);
  const tagAt = (pairs: readonly string[], i: number) => pairs[i].slice(pairs[i].lastIndexOf('=') + 1);

  const found = taggedRuns(words, (i) => {
    const match = /^(T+)-(\w+)$/.exec(tagAt(targets, i));
    return match === null ? undefined : { kind: `${match[1].length} ${match[2]}`, begins: false };
  });
  const opinionRuns = taggedRuns(words, (i) => {
    const match = /^S+$/.exec(tagAt(opinions, i));
    return match === null ? undefined : { kind: match[0].length, begins: false };
  });
  const triplets = opinionRuns.flatMap(({ kind, span: opinion }): Triplet[] => {
    const own = found.filter((target) => target.kind.startsWith(`${kind} `));
    if (own.length === 0) throw wrong(`a target ${'T'.repeat(kind)} for the opinion`, opinion.text, where);
    return own.map(({ kind: name, span: aspect }) => {
      return { aspect, opinion, sentiment: parseSentiment(name.split(' ')[1], where) };
    });
  });
  return { text: words.join(' '), triplets };
}

function wrong(expected: string, found: string, where: Where): UserError {
  return new UserError(`${describeWhere(where)}: expected ${expected}, found ${JSON.stringify(found.slice(0, 60))}.`);
}
