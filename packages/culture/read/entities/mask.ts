/** What a post addresses, files under or links to names nobody: each pattern ends after a bounded or a linear stretch. */
const urls = /(?:https?:\/\/|www\.)[^\s\p{Script=Han}，。！？、；：）】]+/gu;
const names = /[@＠][\p{L}\p{N}_-]{1,30}/gu;
const weiboTags = /[#＃][^#＃\s][^#＃\n]{0,99}[#＃]/g;
const tags = /[#＃][\p{L}\p{N}_]{1,100}/gu;
const needed = /[@＠#＃]|https?:|www\./;

/**
 * The text with its web addresses, @names and hashtags as line breaks, of the same length: places in it are places in the text.
 *
 * @param language `zh` for tags between two marks (#电影#, film), all others for tags after one.
 */
export function withoutMarkup(text: string, language: string): string {
  if (!needed.test(text)) return text;
  const blank = (part: string) => '\n'.repeat(part.length);
  const plain = text.replace(urls, blank).replace(names, blank);
  return (language === 'zh' ? plain.replace(weiboTags, blank) : plain).replace(tags, blank);
}
