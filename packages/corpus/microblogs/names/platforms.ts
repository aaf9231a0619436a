import type { Culture } from '../../fields';

/**
 * The name that the columns give a platform, whatever a file calls it.
 *
 * @example
 * platformName('X'); // 'Twitter'
 */
export function platformName(written: string): string {
  const name = written.trim();
  if (/^(?:twitter|x|x\.com|twitter\.com|推特)$/i.test(name)) return 'Twitter';
  if (/weibo|微博/i.test(name)) return 'Weibo';
  return name;
}

const cultures = new Map<string, Culture>([
  ['Weibo', 'domestic'],
  ['Twitter', 'foreign'],
]);

/** The culture that a platform stands for in Paper C; of any other the files must tell. */
export function cultureOfPlatform(name: string): Culture | undefined {
  return cultures.get(name);
}

/** Weibo shows China's time to everybody. */
export const weiboOffset = 8 * 60;
