/**
 * Where the words of others begin in what passes them on: `RT @name`, `MT @name` (a modified one) and the `QT @name` of some copies, in any
 * letters; Weibo's `//@name:`, which is no part of an address such as `http://@…`.
 */
const passedOn = /(?<![A-Za-z0-9_@])[RMQ]T[ :]{0,2}[@＠][\p{L}\p{N}_-]|(?<!:)\/\/\s?[@＠]/iu;

/** Whether a text passes on what somebody else wrote. */
export const passesOn = (text: string) => passedOn.test(text);

/**
 * What the author of a post wrote: the text before a chain `//@name:` of Weibo, or before `RT @name` on Twitter. What follows are
 * the words of those who posted it before.
 *
 * @param text of a post; that of a pure repost gives an empty text.
 * @example
 * ownText('真的吗？//@小明:明天放假！'); // '真的吗？' (really? // @Xiaoming: a day off tomorrow!)
 */
export function ownText(text: string): string {
  const found = passedOn.exec(text);
  return found ? text.slice(0, found.index) : text;
}
