import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type LabelledTextSource,
  labelledTextSources,
  listSources,
  readLabelledTexts,
  readSource,
} from '../../../packages/corpus';
import { projectFolder } from '../../../src/project';
import { collect, temporaryFolder } from '../files';
import { zipFile } from '../formats/zip-file';

/** A data folder with these files for a source, by their role, and a catalogue that knows them. */
function folderOf(id: string, contents: Record<string, string | Buffer>) {
  const folder = temporaryFolder();
  const catalogue = listSources().filter((source) => source.id === id);
  for (const file of catalogue.flatMap(({ files }) => files)) {
    const target = path.join(folder, file.mirrorPath);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, contents[file.role ?? 'all']);
    file.sha256 = createHash('sha256')
      .update(contents[file.role ?? 'all'])
      .digest('hex');
  }
  return { folder, catalogue };
}

describe('readLabelledTexts', () => {
  test('knows each source of the catalogue, with its parts', () => {
    for (const [id, { parts }] of Object.entries(labelledTextSources)) {
      const source = listSources().find((each) => each.id === id);
      const roles = source?.files.map(({ role }) => role).filter((role) => !role?.endsWith('-labels')) ?? [];
      if (id !== 'chnsenticorp') expect(roles).toEqual(parts.length === 0 ? [undefined] : parts);
    }
  });

  test('reads a part from a zip file, or all of them in order', async () => {
    const chnSentiCorp = folderOf('chnsenticorp', {
      all: zipFile('dev.tsv', Buffer.from('label\ttext_a\n1\t好\n0\t差\n')),
    });
    const { ids, texts, labels } = await readLabelledTexts('chnsenticorp', { ...chnSentiCorp, part: 'dev' });
    expect([ids, texts, Array.from(labels)]).toEqual([
      ['chnsenticorp-dev:1', 'chnsenticorp-dev:2'],
      ['好', '差'],
      [1, 0],
    ]);
    await expect(readLabelledTexts('chnsenticorp', chnSentiCorp)).rejects.toThrow(
      'holds no file that ends with train.tsv',
    );

    const weibo = folderOf('weibo2018', { train: '1,1,a\n2,0,b\n', test: '3,0,c\n4,1,d\n' });
    const joined = await readLabelledTexts('weibo2018', weibo);
    expect(joined.ids).toEqual(['weibo2018-train:1', 'weibo2018-train:2', 'weibo2018-test:1', 'weibo2018-test:2']);
    expect(Array.from(joined.labels)).toEqual([1, 0, 0, 1]);
  });

  test('reads tweets with bytes and quotes lost, without names', async () => {
    const header =
      'tweet_id,airline_sentiment,airline_sentiment_confidence,negativereason,negativereason_confidence,airline,' +
      'airline_sentiment_gold,name,negativereason_gold,retweet_count,text,tweet_coord,tweet_created,tweet_location,user_timezone,,,,';
    const row = (text: Buffer) =>
      Buffer.concat([
        Buffer.from('5.70306E+17,neutral,1,,,United,,some_name,,0,'),
        text,
        Buffer.from(',,2015-02-24 11:35:52 -0800,,Eastern,,,,\r\n'),
      ]);
    const swallowed =
      '"Thank you, � ?,,2015-02-20 01:25:27 -0800,Ohio,Eastern\n568701051903336448,negative,1.0,,,United,,other,,0,@united bad"'.replace(
        '� ',
        '\u0000',
      );
    const lost = Buffer.from(swallowed, 'latin1');
    lost[lost.indexOf(0)] = 0x80;
    const airline = folderOf('airline', {
      all: Buffer.concat([Buffer.from(`${header}\n`), row(Buffer.from('nice ❤ very very ❤ very ❤ very ❤')), row(lost)]),
    });
    const { texts, labels, classes, groups, notices } = await readLabelledTexts('airline', airline);
    expect(texts).toEqual(['nice ❤ very very ❤ very ❤ very ❤', 'Thank you, ']);
    expect(Array.from(labels, (label) => classes[label])).toEqual(['neutral', 'neutral']);
    expect(groups).toEqual(['United', 'United']);
    expect(notices.map(({ kind }) => kind)).toEqual([
      'encoding',
      'unnamed-columns',
      'swallowed-rows',
      'missing-class',
      'missing-class',
    ]);
    expect(notices[1].message).toBe('4 columns without a name, empty: not read.');
    expect(JSON.stringify([texts, notices])).not.toMatch(/some_name|5\.70/);
  });

  test('refuses a file that is cut off, of texts and of triplets', async () => {
    const whole = folderOf('weibo2018', { train: '1,1,a\n2,0,b\n', test: '3,0,c\n' });
    const [{ files }] = whole.catalogue;
    writeFileSync(path.join(whole.folder, files[0].mirrorPath), '1,1,a\n');
    await expect(readLabelledTexts('weibo2018', { ...whole, part: 'train' })).rejects.toThrow(
      'is not the file of the catalogue (it may be cut off); fetch it again: npx crosscultural data fetch',
    );
    expect((await readLabelledTexts('weibo2018', { ...whole, part: 'test' })).texts).toEqual(['c']);
    const line = "The screen is good .####[([1], [3], 'POS')]\n";
    const triplets = folderOf('aste-v2-14lap', { train: line, dev: line, test: line });
    await expect(collect(readSource('aste-v2-14lap', { folder: triplets.folder, part: 'train' }))).rejects.toThrow(
      'train_triplets.txt is not the file of the catalogue',
    );
  });

  test('says what is wrong', async () => {
    const folder = temporaryFolder();
    const wrong = readLabelledTexts('weibo2019' as LabelledTextSource, { folder });
    await expect(wrong).rejects.toThrow('There are no labelled texts "weibo2019"; there are: online-shopping, ');
    await expect(readLabelledTexts('weibo2018', { folder, part: 'dev' })).rejects.toThrow(
      'weibo2018 has no part "dev"; it has train, test.',
    );
    await expect(readLabelledTexts('airline', { folder, part: 'dev' })).rejects.toThrow('it comes in one piece.');
    await expect(readLabelledTexts('airline', { folder })).rejects.toThrow('run: npx crosscultural data fetch');
    const airline = folderOf('airline', { all: '' });
    await expect(collect(readSource('airline', { folder: airline.folder }))).rejects.toThrow(
      'airline holds no reviews; read it with readLabelledTexts.',
    );
  });
});

const mirror = path.join(projectFolder, '..', 'shared', 'data');

describe.runIf(existsSync(mirror))('the real files', () => {
  test.each<[LabelledTextSource, number[]]>([
    ['online-shopping', [31046, 31728]],
    ['chnsenticorp', [6000, 6000]],
    ['weibo2018', [4659, 5841]],
    ['ewect-usual', [3637, 1954, 1409]],
    ['ewect-virus', [3952, 2768, 6886]],
    ['airline', [9169, 3082, 2354]],
    ['tweeteval-sentiment', [4284, 6806, 3194]],
    ['amazon-electronics', [1105, 809, 8086]],
    ['amazon-home', [976, 719, 8305]],
  ])('%s has as many texts of each class as it should', async (id, counts) => {
    const { texts, labels, classes } = await readLabelledTexts(id, { folder: mirror });
    expect(classes.map((_, index) => labels.filter((label) => label === index).length)).toEqual(counts);
    expect(texts.filter((text) => /\n\d{15,},(?:negative|neutral|positive),/.test(text))).toEqual([]);
  });
});
