import type { ReaderNotice } from '../../formats/notice';
import type { PostField } from '../../posts/own-columns';
import { platformName, weiboOffset } from '../names/platforms';
import { type FoundPost, identifierIn, isRounded, said } from '../reading/found-post';
import { passesOn } from '../reading/own-text';
import { authorNamed } from './post';

/** Cells of a row by field, as the map or the columns' usual names tell. */
export type Cells = (field: PostField) => string | undefined;

/**
 * A row of a table of posts. The platform is the one that the row names, else the one in the file's name, else that name itself;
 * a time with a zone is by the author's clock.
 *
 * @param stem the file's name without its ending.
 */
export function postOfCells(cells: Cells, stem: string): FoundPost {
  const text = cells('text') ?? '';
  const platform = platformName(said(cells('platform')) ?? platformIn(stem));
  const remarks: ReaderNotice['kind'][] = [];
  const passed = said(cells('parent'));
  const isRepost = passesOn(text) || (passed !== undefined && platform === 'Weibo');
  return {
    id: identifierIn(remarks, cells('id')),
    platform,
    author: authorNamed(identifierIn(remarks, cells('author'))),
    isAuthorRounded: isRounded(cells('author')),
    text,
    kind: isRepost ? 'repost' : passed === undefined ? 'original' : 'reply',
    time: said(cells('createdAt')),
    zone: platform === 'Weibo' ? weiboOffset : undefined,
    clock: platform === 'Weibo' ? weiboOffset : 'as written',
    client: said(cells('client')),
    language: said(cells('language')),
    parent: identifierIn(remarks, passed),
    remarks,
  };
}

function platformIn(stem: string): string {
  if (/weibo|微博/i.test(stem)) return 'Weibo';
  return /tw(?:itter|eet)/i.test(stem) ? 'Twitter' : stem;
}
