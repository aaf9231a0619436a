import path from 'node:path';
import { readBytes, zipEntryBytes } from '../../../packages/base';
import {
  collectLabelledTexts,
  type LabelledText,
  threeClasses,
  twoClasses,
} from '../../../packages/corpus/labelled-texts/labelled-texts';
import {
  chnSentiCorpTexts,
  ewectTexts,
  tweetEvalTexts,
  weibo2018Texts,
} from '../../../packages/corpus/labelled-texts/readers';
import { decodedJson, decodedText } from '../../../packages/corpus/values/encoding';
import { zipFile } from '../../corpus/formats/zip-file';
import type { FuzzedReader } from '../fuzz';
import { json, mutateFile, text } from '../seeds';

const contentOf = async (bytes: AsyncIterable<Buffer>) => (await decodedText(bytes)).text;

/** The texts of a corpus, by the name of the file. */
const readers: Record<string, (file: string) => Promise<Iterable<LabelledText>>> = {
  'chnsenticorp.zip': async (file) => chnSentiCorpTexts(await contentOf(zipEntryBytes(file, 'train.tsv'))),
  'weibo.csv': async (file) => weibo2018Texts(await contentOf(readBytes(file))),
  'ewect.json': async (file) => ewectTexts(await decodedJson(file)),
  'tweets.txt': async (file) => tweetEvalTexts(await contentOf(readBytes(file)), '0\n2\n'),
  'tweet-labels.txt': async (file) => tweetEvalTexts('good\nbad\n', await contentOf(readBytes(file))),
};

/** Public texts with sentiment labels, which sentiment models learn from. */
export const labelledTexts: FuzzedReader = {
  name: 'labelled texts',
  seeds: [
    {
      name: 'chnsenticorp.zip',
      bytes: zipFile('train.tsv', Buffer.from('label\ttext_a\n1\t很好，"真的"\n0\t差\n')),
    },
    text('weibo.csv', '1,positive,很好,真的\n2,0,差\n3,1,好\n'),
    json('ewect.json', [
      { id: 1, content: '很好', label: 'happy' },
      { id: 2, content: 5, label: 'angry' },
    ]),
    text('tweets.txt', 'good day\nbad “day”\n'),
    text('tweet-labels.txt', '2\n0\n'),
  ],
  mutate: mutateFile,
  async read(file) {
    const name = path.basename(file);
    const classes = /ewect|tweet/.test(name) ? threeClasses : twoClasses;
    await collectLabelledTexts(await readers[name](file), name, classes);
  },
};
