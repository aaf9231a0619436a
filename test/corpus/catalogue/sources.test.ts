import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { derivationOf, listSources, readSource } from '../../../packages/corpus';
import { projectFolder } from '../../../src/project';
import { collect, temporaryFile, temporaryFolder } from '../files';

describe('the catalogue', () => {
  const sources = listSources();

  test('pins every file to a commit, a hash and a place of its own', () => {
    const files = sources.flatMap((source) => source.files.map((file) => ({ source, file })));
    expect(files).toHaveLength(58);
    for (const { source, file } of files) {
      for (const url of file.urls) {
        const pinned =
          url.includes(`/${source.repository}/${source.commit}/`) || /\/git\/blobs\/[0-9a-f]{40}$/.test(url);
        expect(pinned, url).toBe(true);
        expect(url, 'percent-encoded').toMatch(/^[\x21-\x7e]+$/);
      }
      // What was selected or cut has no address; then the repository and a recipe stand in its place.
      expect(file.urls.length > 0).toBe(file.derivation === undefined);
      expect(file.bytes !== undefined || file.mirrorSha256 !== undefined).toBe(true);
    }
    expect(new Set(files.map(({ file }) => file.mirrorPath)).size).toBe(58);
    expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
  });

  test('gives a licence, a citation and a size for each data set', () => {
    for (const { licence, citation, bytes } of sources) {
      expect(licence).not.toBe('');
      expect(citation).toMatch(/\(\d{4}\)/);
      expect(bytes).toBeGreaterThan(50_000);
    }
  });

  test.each([
    ['{', 'cannot be read'],
    ['{"sources": [{"id": "A b"}]}', 'is malformed at sources.0.id'],
    ['{"sources": []}', 'is malformed at sources'],
    [
      JSON.stringify({
        sources: [{ ...listSources()[0], bytes: undefined, files: [{ ...listSources()[0].files[0], urls: [] }] }],
      }),
      'is malformed at sources.0.files.0: expected urls or a derivation',
    ],
  ])('%s is refused', (content, message) => {
    expect(() => listSources(temporaryFile('sources.json', content))).toThrow(message);
  });
});

describe('derivationOf', () => {
  test('says in one line where a file comes from that nobody offers', () => {
    const source = listSources().find(({ id }) => id === 'checked')!;
    expect(derivationOf(source, source.files[0])).toMatch(
      /^platforms\/zh\/checked\/posts\.jsonl\.gz has no public address; take it with --mirror FOLDER, or make it from github\.com\/cyang03\/CHECKED at ff3055c4a3: all files of [^\n]*\.$/,
    );
    const [first] = listSources();
    expect(derivationOf(first, first.files[0])).toBeUndefined();
  });
});

describe('readSource', () => {
  test.each([
    ['ced-weibo', 'publicMicroblogs'],
    ['sinanet', 'publicCommunities'],
  ])('says what reads %s, which holds no reviews', async (id, reader) => {
    const source = listSources().find((candidate) => candidate.id === id)!;
    const folder = temporaryFolder();
    for (const { mirrorPath } of source.files) {
      mkdirSync(path.dirname(path.join(folder, mirrorPath)), { recursive: true });
      writeFileSync(path.join(folder, mirrorPath), '');
    }
    await expect(collect(readSource(id, { folder }))).rejects.toThrow(`read it with ${reader}.`);
  });

  test('names the command that fetches what is missing', async () => {
    const read = collect(readSource('amazon-home', { folder: temporaryFolder() }));
    await expect(read).rejects.toThrow('(en/amazon/home.txt); run: npx crosscultural data fetch');
    await expect(collect(readSource('amazon'))).rejects.toThrow('There is no public data set "amazon"; there are: ');
  });
});

const mirror = path.join(projectFolder, '..', 'shared', 'data');

describe.runIf(existsSync(mirror))('the real files', () => {
  test.each([
    ['laptop-unlabelled', 26481, 0, 0, 0],
    ['laptop-labelled', 697, 1990, 812, 9],
    ['makeup-labelled', 13663, 25982 - 7, 19135, 477],
    ['online-shopping', 2323 + 10000 + 3992, 0, 0, 0],
    ['amazon-electronics', 10000, 0, 0, 0],
    ['amazon-home', 10000, 0, 0, 0],
    ['laptops-flipkart', 24112, 0, 0, 0],
    ['phones-amazon-in', 14675, 0, 0, 0],
    ['earphones-amazon-in', 14337, 0, 0, 0],
    ['dmaste-electronics', 1595, 5998, 2442, 0],
    ['aste-v2-14lap', 1453, 2349, 0, 0],
  ])('%s holds as many reviews and triplets as it should', async (id, reviews, triplets, implicitAspects, opinions) => {
    const counts = { reviews: 0, triplets: 0, implicitAspects: 0, implicitOpinions: 0 };
    for await (const review of readSource(id, { folder: mirror })) {
      counts.reviews++;
      for (const { aspect, opinion } of review.triplets ?? []) {
        counts.triplets++;
        if (aspect === null) counts.implicitAspects++;
        if (opinion === null) counts.implicitOpinions++;
      }
    }
    expect(counts).toEqual({ reviews, triplets, implicitAspects, implicitOpinions: opinions });
  });

  test('the rows known not to fit are reported', async () => {
    const notices: string[] = [];
    const onNotice = ({ kind, line }: { kind: string; line?: number }) => notices.push(`${kind} ${line}`);
    await collect(readSource('laptop-labelled', { folder: mirror, onNotice }));
    await collect(readSource('makeup-labelled', { folder: mirror, onNotice }));
    expect(notices.filter((notice) => !notice.startsWith('repeated'))).toEqual([
      expect.stringContaining('masked-term'),
      'masked-term 2769',
      'masked-term 9600',
      'moved-term 9866',
      'moved-term 21593',
      'moved-term 22051',
    ]);
    expect(notices.filter((notice) => notice.startsWith('repeated'))).toHaveLength(7);
  });
});
