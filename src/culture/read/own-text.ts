/** `RT @name` and `MT @name` (a retweet, a modified one) by hand, and the text that Twitter gives a native retweet. */
const passedOn = /(?<![A-Za-z0-9_@])[RM]T[ :]{0,2}[@＠]/i;

/**
 * What the author of a post wrote: the text before a chain `//@name:` of Weibo, or before `RT @name` on Twitter. What follows are
 * the words of those who posted it before.
 *
 * @param text of a post; that of a pure repost gives an empty text.
 * @example
 * ownText('真的吗？//@小明:明天放假！'); // '真的吗？' (really? // @Xiaoming: a day off tomorrow!)
 */
export function ownText(text: string): string {
  const chain = startOfChain(text);
  const own = chain < 0 ? text : text.slice(0, chain);
  const retweet = passedOn.exec(own);
  return retweet ? own.slice(0, retweet.index) : own;
}

/** Where `//@` stands that is not part of an address such as `http://@…`; −1 if nowhere. */
function startOfChain(text: string): number {
  for (let at = text.indexOf('//'); at >= 0; at = text.indexOf('//', at + 1)) {
    const next = text[at + 2] === ' ' ? text[at + 3] : text[at + 2];
    if ((next === '@' || next === '＠') && text[at - 1] !== ':') return at;
  }
  return -1;
}
