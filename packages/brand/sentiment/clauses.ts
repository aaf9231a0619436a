/** Marks that end a clause (no colon, no 、: what follows goes on about the same), and blanks between Chinese characters. */
const marks = /[，;；。！!？?…\r\n~～]+|,(?!\d)|\.+(?=\s|$)|(?<=\p{Script=Han})[ \u3000]+(?=\p{Script=Han})/u;

/** Words that turn to the contrary and begin a clause; not 不但, 不过如此, 冷却 and their like. */
const turns =
  /(?<![不非])但(?!愿|凡)|(?<!再好|只)不过(?!如此|关|是)|可是|然而|只是|可惜|反而|(?<![冷退忘省了])却|(?<=\s)(?:but|however|although|though|yet|except|unfortunately)(?=[\s,])/iu;

/** A topic tag of Chinese microblogs, #…#: it names what a post belongs to and judges nothing. */
const tag = /#[^#\s]{1,40}#/u;

const border = new RegExp(`(?<tag>${tag.source})|(?<mark>${marks.source})|${turns.source}`, 'giu');
const wholeTag = new RegExp(`^${tag.source}$`, 'u');

/**
 * Cuts a text into clauses: at marks, at blanks between Chinese characters, and before a word that turns to the contrary
 * (但, 不过, but …), so that “屏幕很好但续航差” is two judgements. A topic tag (#小米#) is a clause of its own.
 *
 * @returns [begin, end) of each, in order; together they cover the text; none of an empty text.
 * @example
 * brand.clausesOf('屏幕很好但续航差'); // [[0, 4], [4, 8]]
 */
export function clausesOf(text: string): [number, number][] {
  const clauses: [number, number][] = [];
  let begin = 0;
  for (const { 0: found, index, groups } of text.matchAll(border)) {
    // A mark belongs to the clause before it, a tag to none, a turn to the clause that it begins.
    const ends = groups?.tag ? [index, index + found.length] : [groups?.mark ? index + found.length : index];
    for (const end of ends) {
      if (end <= begin) continue;
      clauses.push([begin, end]);
      begin = end;
    }
  }
  if (begin < text.length) clauses.push([begin, text.length]);
  return clauses;
}

/** Whether a clause is the last of its sentence. */
export function endsSentence(clause: string): boolean {
  return /[。！!？?…\n]\s*$|\.\s*$/u.test(clause.slice(-8));
}

const turnFirst = new RegExp(`^(?:${turns.source.replace('(?<=\\s)', '')})`, 'iu');

/** Whether a clause turns to the contrary of what was said before it. */
export function beginsWithTurn(clause: string): boolean {
  return turnFirst.test(clause.trimStart());
}

/** Whether a clause is a topic tag. */
export function isTag(clause: string): boolean {
  return wholeTag.test(clause);
}
