import type { Triplet } from '@crosscultural/triplets';

/** Words and marks that often turn or feign a judgement; a cue, not a proof. */
export type Cue = 'negation' | 'irony';

/** 不没无未别 "not", 毫无 "none at all", 并非 "by no means"; 非常 "very" and 无线 "wireless" are none. */
const chineseNegation = /[不没未别]|无(?!线|论)|非(?!常)/u;
const englishNegation =
  /\b(?:not|no|never|without|nor|neither|cannot|hardly|barely|nothing|none|lacks?|lacking)\b|n['’]t\b|\b(?:dont|doesnt|didnt|isnt|wasnt|cant|wont)\b/iu;

/** 呵呵 "heh", 真是醉了 "words fail me", 也是够了 "enough of it", 佩服 "hats off", 哈哈 "ha ha". */
const chineseIrony = /呵呵|醉了|够了|佩服|哈哈|“[^”]{1,12}”|"[^"]{1,12}"|「[^」]{1,12}」/u;
const englishIrony =
  /\b(?:yeah right|lol|haha|sarcasm|thanks a lot|what a joke|good luck|so[- ]called)\b|["“][^"”]{1,40}["”]/iu;

const clauseMark = /[,.;:!?，。；：！？、\n]/u;

/**
 * The cues around a triplet: negation in the clauses of its terms, irony (quotation marks, laughter, set phrases) in the
 * stretch from the clause of its first term to that of its last.
 *
 * @example
 * absa.cuesOf('The screen is not bright.', 'en', triplet); // ['negation']
 */
export function cuesOf(text: string, language: string, { aspect, opinion }: Triplet): Cue[] {
  const written = [aspect, opinion].filter((span) => span !== null);
  const clauses = written.map((span) => clauseAround(text, span.start, span.end));
  const from = Math.min(...clauses.map(({ start }) => start));
  const to = Math.max(...clauses.map(({ end }) => end));
  const [negation, irony] = language === 'zh' ? [chineseNegation, chineseIrony] : [englishNegation, englishIrony];
  const cues: Cue[] = [];
  if (clauses.some(({ start, end }) => negation.test(text.slice(start, end)))) cues.push('negation');
  if (irony.test(text.slice(from, to))) cues.push('irony');
  return cues;
}

function clauseAround(text: string, spanStart: number, spanEnd: number): { start: number; end: number } {
  let start = spanStart;
  while (start > 0 && !clauseMark.test(text[start - 1])) start--;
  let end = spanEnd;
  while (end < text.length && !clauseMark.test(text[end])) end++;
  return { start, end };
}
