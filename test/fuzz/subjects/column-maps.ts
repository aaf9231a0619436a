import { readFileSync } from 'node:fs';
import { parseColumnMap, todayOfMap } from '../../../packages/corpus/formats/column-map';
import { parsePostMap } from '../../../packages/corpus/posts';
import type { FuzzedReader } from '../fuzz';
import { mutateFile, text } from '../seeds';

export const columnMaps: FuzzedReader = {
  name: 'column maps',
  seeds: [
    text('map', 'text=comment,culture==domestic'),
    text('map', 'text=text,culture=country:CN=domestic,TW=domestic,US=foreign,rating=stars'),
    text('map', '"text"="a ""b"", c",culture==foreign,today==2021-01-16'),
    text('map', 'text=微博正文,likes=点赞数,createdAt=发布时间'),
  ],
  mutate: mutateFile,
  read(file) {
    const map = readFileSync(file, 'utf8');
    for (const parse of [parseColumnMap, parsePostMap, todayOfMap]) {
      try {
        parse(map);
      } catch (error) {
        if ((error as Error).name !== 'UserError') throw error;
      }
    }
  },
};
