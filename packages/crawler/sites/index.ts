import { UserError } from '@crosscultural/base';
import type { Site } from '../site';
import { amazon } from './amazon';
import { douban } from './douban';
import { jd } from './jd';
import { taobao, tmall } from './taobao';
import { wechat } from './wechat';
import { weibo } from './weibo';

/**
 * Every site that can be crawled, by name.
 *
 * @example sites.weibo.needs // '--keyword WORDS'
 */
export const sites: Readonly<Record<string, Site>> = { amazon, taobao, tmall, jd, weibo, wechat, douban };

/** The site of that name. @throws UserError naming the sites there are. */
export function siteNamed(name: string): Site {
  if (Object.hasOwn(sites, name)) return sites[name];
  throw new UserError(`There is no site “${name}”; the sites are ${Object.keys(sites).join(', ')}.`);
}
