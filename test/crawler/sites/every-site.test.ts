import { describe, expect, it } from 'vitest';
import { sites } from '../../../packages/crawler/sites';
import { parseFixture, queries } from './fixture';

describe('every site', () => {
  const endings: Record<string, Record<string, string>> = {
    amazon: { empty: 'html', login: 'html', captcha: 'html', 'changed-layout': 'html', gbk: 'html', hostile: 'html' },
    taobao: { empty: 'js', login: 'html', captcha: 'js', 'changed-layout': 'js', gbk: 'js', hostile: 'js' },
    tmall: { empty: 'js', login: 'html', captcha: 'js', 'changed-layout': 'js', gbk: 'js', hostile: 'js' },
    jd: { empty: 'js', login: 'html', captcha: 'html', 'changed-layout': 'js', gbk: 'js', hostile: 'js' },
    weibo: { empty: 'json', login: 'json', captcha: 'html', 'changed-layout': 'json', gbk: 'json', hostile: 'json' },
    wechat: { empty: 'html', login: 'html', captcha: 'html', 'changed-layout': 'html', gbk: 'html', hostile: 'html' },
    douban: { empty: 'html', login: 'html', captcha: 'html', 'changed-layout': 'html', gbk: 'html', hostile: 'html' },
  };
  const article = { kind: 'article', url: 'https://mp.weixin.qq.com/s/AbC_1-x' };
  const read = (site: string, name: string) =>
    parseFixture(site, `${name}.${endings[site][name]}`, site === 'wechat' && /gbk|hostile/.test(name) ? article : {});

  it.each(Object.keys(sites))('%s: an empty list is empty', (site) => {
    expect(read(site, 'empty')).toEqual({ records: [], problems: [], next: [] });
  });

  it.each(Object.keys(sites))('%s: a login wall stops the crawl', (site) => {
    expect(() => read(site, 'login')).toThrow(/asks for a login.*\(page https:\/\//);
  });

  it.each(Object.keys(sites))('%s: a captcha stops the crawl', (site) => {
    expect(() => read(site, 'captcha')).toThrow(/asks for a captcha.*\(page https:\/\//);
  });

  it.each(Object.keys(sites))('%s: a changed layout fails loudly', (site) => {
    expect(() => read(site, 'changed-layout')).toThrow(/0 of 20 items parsed.*\(page https:\/\//);
  });

  it.each(Object.keys(sites))('%s: a page with neither items nor the sign of an empty list fails loudly', (site) => {
    const nothing = site === 'amazon' || site === 'wechat' || site === 'douban' ? 'nothing.html' : 'nothing.json';
    expect(() => parseFixture(site, `../${nothing}`)).toThrow(/0 of an unknown number of items parsed/);
  });

  it.each(Object.keys(sites))('%s: GBK is read as Chinese', (site) => {
    const { records } = read(site, 'gbk');
    expect(records.length).toBeGreaterThan(0);
    for (const { text } of records) expect(text).toMatch(/^[\p{Script=Han}\p{Nd}\p{P}@ #\n]+$/u);
  });

  it.each(Object.keys(sites))('%s: hostile text stays text, and nothing else', (site) => {
    const { records } = read(site, 'hostile');
    expect(records[0].text).toBe(
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the text must survive as it is
      "=cmd|' /C calc'!A0 '); DROP TABLE crawl_records;-- </script> \u202egnp.exe ${process.exit()} {{7*7}} ../../etc/passwd",
    );
  });

  it.each(Object.keys(sites))('%s: refuses a query that it cannot answer', (site) => {
    expect(() => sites[site].listing({}, 1)).toThrow(/needs/);
    expect(() => sites[site].listing({ product: '../../x', seller: "'", keyword: ' ' }, 1)).toThrow(/needs/);
  });

  it.each(Object.keys(sites))('%s: its pages are on its hosts', (site) => {
    expect(sites[site].hosts.test(new URL(sites[site].listing(queries[site], 1).url).hostname)).toBe(true);
  });
});
