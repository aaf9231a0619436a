import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Notebook, readManifest, readNotebook, serializeNotebook } from '@crosscultural/notebook-kit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readLedger } from '../../../src/claims';
import { cacheFolder } from '../../../src/study/places';
import {
  type PublishListener,
  type PublishRequest,
  publishNotebooks,
  usesCorpus,
} from '../../../src/study/publishing/publish-notebooks';

/** Notebooks, figures and site of the test's own; what is made from data is cached where it always is. */
const { folder } = vi.hoisted(() => {
  // Hoisted above the imports, which are not there yet.
  const [fs, os] = [process.getBuiltinModule('node:fs'), process.getBuiltinModule('node:os')];
  const { join } = process.getBuiltinModule('node:path');
  return { folder: fs.mkdtempSync(join(os.tmpdir(), 'publish-notebooks-test-')) };
});
vi.mock('../../../src/study/places', async (original) => {
  const actual = await original<typeof import('../../../src/study/places')>();
  const notebookFile = (name: string) => path.join(folder, 'notebooks', `${name}.ipynb`);
  const siteFolder = (corpus: string) => path.join(folder, 'site', actual.isSimulated(corpus) ? '' : corpus);
  return {
    ...actual,
    notebooksFolder: path.join(folder, 'notebooks'),
    committedFigures: path.join(folder, 'figures'),
    notebookFile,
    siteFolder,
    executedNotebookFile: (name: string, corpus: string) =>
      actual.isSimulated(corpus) ? notebookFile(name) : path.join(siteFolder(corpus), 'notebooks', `${name}.ipynb`),
  };
});

const names = ['00-start-here', 'cross-cultural/01-small', 'brand/01-small'];
const [start, reviews, posts] = names;
const parameters = "const data = 'simulated';\nconst seed = 2023;";
const table = (count: string) =>
  `{ title: 'So many', columns: [{ key: 'count', label: 'count', kind: 'integer' }], rows: [{ count: ${count} }] }`;

function write(name: string, ...cells: string[]): void {
  const [first, ...rest] = cells;
  const cell = (id: string, source: string, tags: string[] = []) => ({
    ...{ cell_type: 'code', id, metadata: { tags }, source, outputs: [], execution_count: null },
  });
  const notebook = {
    cells: [cell('parameters', first, ['parameters']), ...rest.map((source, i) => cell(`cell-${i}`, source))],
    ...{ metadata: {}, nbformat: 4, nbformat_minor: 5 },
  } as unknown as Notebook;
  const file = path.join(folder, 'notebooks', `${name}.ipynb`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, serializeNotebook(notebook));
}

const ofReviews = (name: string) =>
  `import { openStudy } from 'crosscultural';\nconst study = await openStudy({ notebook: '${name}', data, seed });`;

beforeAll(() => {
  write(start, parameters, ofReviews(start), 'study.showLedger();');
  write(
    ...[reviews, parameters, ofReviews(reviews)],
    `study.table('how-many', ${table('study.corpus.counts.domestic')});\nstudy.judge({}, ['A1']);`,
  );
  write(
    ...[posts, `${parameters}\nconst posts = 30000;`],
    `import { openBrandStudy } from 'crosscultural';\nconst study = await openBrandStudy({ notebook: '${posts}', data, seed, posts });`,
    `study.table('brand-how-many', ${table('study.posts.texts.length')});\nstudy.judge({}, ['B1']);`,
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const file of readdirSync(cacheFolder)) {
    if (file.startsWith('brand-posts-200-')) rmSync(path.join(cacheFolder, file));
  }
});

function publish(request: Partial<PublishRequest>, listener: PublishListener = {}) {
  const choices = { engine: 'wasm' as const, models: [], labelled: [], labelledTexts: null, sample: null };
  const usual = { notebooks: names, data: 'simulated', size: {}, seed: 2023, write: true, check: false, choices };
  return publishNotebooks(
    { ...usual, timeoutSeconds: 170, gold: false, apiReference: false, fresh: true, ...request },
    listener,
  );
}

/** As somebody has left it in JupyterLab: nothing but a cell that shall not run and one that computes. */
const untitled = JSON.stringify({
  cells: [
    { source: ["throw new Error('never run')"], id: 'a1', metadata: { tags: ['skip-execution'] } },
    { source: ['1 + 1'], id: 'a2', metadata: {} },
  ].map((cell) => ({ ...cell, cell_type: 'code', execution_count: null, outputs: [] })),
  ...{ metadata: { language_info: { name: 'typescript' } }, nbformat: 4, nbformat_minor: 5 },
});

const text = (...where: string[]) => readFileSync(path.join(folder, ...where), 'utf8');
/** Every file that a run may not touch, with its content. */
const committed = () =>
  ['figures', 'notebooks'].flatMap((part) =>
    (
      readdirSync(path.join(folder, part), { recursive: true, withFileTypes: true }) as {
        name: string;
        parentPath: string;
        isFile(): boolean;
      }[]
    )
      .filter((entry) => entry.isFile() && !/simulated-200-posts|own-posts/.test(entry.parentPath))
      .map(({ parentPath, name }) => [name, readFileSync(path.join(parentPath, name), 'utf8')]),
  );

describe('publishNotebooks', () => {
  it('gives reviews to Paper A and posts to Paper B, and one ledger and site to both', async () => {
    const seen: string[] = [];
    const { notebooks, indexPage } = await publish(
      {},
      {
        onCorpus: ({ label, counts }) => seen.push(`${label} ${counts.domestic}`),
        onPosts: ({ label, platforms }) => seen.push(`${label} ${platforms.map(({ name }) => name)}`),
        onNotebook: (name) => seen.push(name),
      },
    );
    expect(seen.slice(0, 2)).toEqual(['simulated posts Weibo,WeChat,Douban', 'simulated corpus 1500']);
    expect(seen.slice(2).sort()).toEqual([...names].sort());
    expect(seen.at(-1)).toBe(start);
    expect(notebooks.map(({ name, artefacts }) => [name, artefacts])).toEqual([
      ...[
        [start, 0],
        [reviews, 2],
        [posts, 2],
      ],
    ]);
    expect(text('figures', 'how-many.csv')).toContain('1500,"simulated corpus, seed 2023"');
    expect(text('figures', 'brand-how-many.csv')).toContain('30000,"simulated posts, seed 2023"');
    const { simulated } = readLedger(path.join(folder, 'figures'));
    expect(simulated.results.map(({ id }) => id)).toEqual(['A1', 'B1']);
    expect([simulated.label, simulated.others?.B?.label]).toEqual([
      ...['simulated corpus, seed 2023', 'simulated posts, seed 2023'],
    ]);
    const shas = new Map(
      readManifest(path.join(folder, 'figures')).artefacts.map(({ path: file, corpus }) => [file, corpus.sha256]),
    );
    expect([shas.get('how-many.csv'), shas.get('brand-how-many.csv')]).toEqual([
      ...[simulated.sha256, simulated.others?.B?.sha256],
    ]);
    expect(indexPage).toBe(path.join(folder, 'site', 'index.html'));
    expect(text('site', 'brand', '01-small.html')).toContain('simulated corpus, seed 2023');
  });

  it('leaves what is committed alone when another number of posts is simulated', async () => {
    const before = committed();
    const { indexPage } = await publish({ notebooks: [posts], size: { posts: 200 } });
    expect(committed()).toEqual(before);
    expect(text('figures', 'simulated-200-posts', 'brand-how-many.csv')).toContain(
      '200,"200 simulated posts, seed 2023"',
    );
    expect(Object.keys(readLedger(path.join(folder, 'figures', 'simulated-200-posts')))).toEqual([
      'simulated-200-posts',
    ]);
    expect(indexPage).toBe(path.join(folder, 'site', 'simulated-200-posts', 'index.html'));
    expect(readFileSync(indexPage, 'utf8')).toContain('planted truth');
    const { cells } = readNotebook(path.join(folder, 'site', 'simulated-200-posts', 'notebooks', `${posts}.ipynb`));
    expect([cells[1].source].flat().join('')).toBe('const posts = 200;');
  });

  it('runs Paper B on a file of posts, and says what is unusual in it', async () => {
    const file = path.join(folder, 'Own posts.csv');
    const row = (i: number) =>
      `post ${i},${i === 3 ? 'someday' : `2023-01-0${i + 1}`},${i % 2 === 0 ? 'Weibo' : 'Douban'}`;
    writeFileSync(file, `text,date,platform\n${Array.from({ length: 6 }, (_, i) => row(i)).join('\n')}\n`);
    const before = committed();
    const heard: Parameters<NonNullable<PublishListener['onPosts']>>[0][] = [];
    await publish({ notebooks: [posts], data: file }, { onPosts: (corpus) => heard.push(corpus) });
    expect(heard).toMatchObject([{ label: 'posts of Own posts.csv' }]);
    expect(Object.fromEntries(heard[0].platforms.map(({ name, posts: count }) => [name, count]))).toEqual({
      Weibo: 3,
      Douban: 2,
    });
    expect(heard[0].notices.join()).toContain('1 ');
    expect(committed()).toEqual(before);
    expect(text('figures', 'own-posts', 'brand-how-many.csv')).toContain('5,"posts of Own posts.csv, seed 2023"');
    expect(existsSync(path.join(folder, 'site', 'own-posts', 'brand', '01-small.html'))).toBe(true);
  });

  it('goes on past a stray notebook that fails, and makes a page of one that does not', async () => {
    writeFileSync(path.join(folder, 'notebooks', 'Untitled 第一.ipynb'), untitled); // 第一: first
    write('My_Notes', 'const half = 1;', "throw new Error('half done');");
    writeFileSync(path.join(folder, 'notebooks', 'broken.ipynb'), '{"cells":');
    const heard: string[] = [];
    const { notebooks } = await publish(
      { notebooks: [start, 'Untitled 第一', 'My_Notes'], write: false },
      {
        onFailed: (name, error) => heard.push(`${name}: ${error.message.split('\n')[0]}`),
        onNotice: (message) => heard.push(message),
      },
    );
    expect(notebooks.map(({ name }) => name)).toEqual([start, 'Untitled 第一']);
    expect(heard).toMatchObject([
      expect.stringMatching(/^My_Notes: .* cell 2 of 2 \(id cell-0\) failed: Error: half done$/),
      expect.stringMatching(/^left out of the site: .*broken\.ipynb: not a notebook/),
    ]);
    expect(text('site', 'untitled-第一.html')).toContain('<pre class="output stream stdout" tabindex="0">2\n</pre>');
    for (const name of ['Untitled 第一', 'My_Notes', 'broken']) rmSync(path.join(folder, 'notebooks', `${name}.ipynb`));
  });

  it('mixes no figures of another seed with those of the other notebooks, and names it on the right pages', async () => {
    const before = committed();
    const notices: string[] = [];
    await publish({ notebooks: [reviews], seed: 7 }, { onNotice: (message) => notices.push(message) });
    expect(notices).toEqual([
      expect.stringMatching(/^figures\/ holds results of other notebooks with seed 2023: .* seed 7 /),
    ]);
    expect(committed()).toEqual(before);
    expect(text('site', 'cross-cultural', '01-small.html')).toContain('simulated corpus, seed 7');
    for (const page of ['index.html', 'brand/01-small.html']) expect(text('site', page)).not.toContain('seed 7');
  });

  it('runs through on a file that is too small for a question', async () => {
    const file = path.join(folder, 'tiny.csv');
    writeFileSync(file, 'text,culture\nA bright screen,foreign\n');
    write(
      ...['cross-cultural/02-tiny', parameters],
      "import { openStudy, text } from 'crosscultural';\nconst study = await openStudy({ notebook: 'cross-cultural/02-tiny', data, seed });",
      'const { documents } = await study.preprocess(study.cultures[0]);\nconst counted = text.topicCorpus(documents, { minimumFrequency: 9 });',
      'console.log(counted);',
      "console.log('the rest goes on');",
    );
    const unanswered: unknown[] = [];
    const request = { notebooks: ['cross-cultural/02-tiny'], data: file };
    await publish(request, { onNotebook: (_, run) => unanswered.push(...run.unanswered) });
    expect(unanswered).toMatchObject([
      { id: 'cell-1', needs: null, reason: expect.stringMatching(/^None of \d words occurs 9 times or more/) },
      { id: 'cell-2', needs: 'cell-1' },
    ]);
    const page = text('site', 'tiny', 'cross-cultural', '02-tiny.html');
    expect(page).toContain('Not answered: None of');
    expect(page).toContain('the rest goes on');
    rmSync(path.join(folder, 'notebooks', 'cross-cultural', '02-tiny.ipynb'));
  });

  it('looks at what it will write over before any notebook runs', async () => {
    const file = path.join(folder, 'figures', 'manifest.json');
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, whole.replace('"how-many.csv"', '"../notebooks/00-start-here.ipynb"'));
    const onCell = vi.fn();
    await expect(publish({}, { onCell })).rejects.toThrow(`${file} names "../notebooks/00-start-here.ipynb"`);
    expect(onCell).not.toHaveBeenCalled();
    writeFileSync(file, whole);
  });

  it('leaves out notebooks without the parameter that chooses the corpus', () => {
    expect(names.map((name) => usesCorpus(name, { data: 'mine.csv', size: {} }))).toEqual([true, true, true]);
    expect(names.map((name) => usesCorpus(name, { data: 'simulated', size: { posts: 9 } }))).toEqual([
      false,
      false,
      true,
    ]);
    write('brand/02-own-simulation', 'const seed = 1;');
    expect(usesCorpus('brand/02-own-simulation', { data: 'simulated', size: {} })).toBe(true);
    expect(usesCorpus('brand/02-own-simulation', { data: 'mine.csv', size: {} })).toBe(false);
  });

  it('executes a notebook again only when something has changed, and one that somebody left there always', async () => {
    // Only notebooks of the papers are kept: what others read is not known.
    const ours = 'cross-cultural/01-research-design';
    const show = (table: string) => `study.table('${table}', ${howMany});`;
    const howMany = table('study.corpus.counts.domestic');
    write(ours, parameters, ofReviews(ours), show('kept-table'));
    const runs = path.join(cacheFolder, 'runs', ours.replace('/', '-'));
    const before = existsSync(runs) ? readdirSync(runs) : [];
    const kept: Record<string, boolean> = {};
    const run = async (name: string, request: Partial<PublishRequest> = {}) => {
      await publish(
        { notebooks: [name], fresh: false, ...request },
        { onNotebook: (name, _run, isKept) => Object.assign(kept, { [name]: isKept }) },
      );
      return kept[name];
    };
    try {
      expect(await run(ours)).toBe(false);
      const made = committed();
      rmSync(path.join(folder, 'figures', 'kept-table.csv'));
      expect(await run(ours)).toBe(true);
      expect(committed()).toEqual(made);
      expect(await run(ours, { fresh: true })).toBe(false);
      expect(await run(ours, { check: true, write: false })).toBe(false);
      expect(await run(ours, { seed: 7, write: false })).toBe(false);
      write(ours, parameters, ofReviews(ours), show('kept-table-now'));
      expect(await run(ours)).toBe(false);
      expect(text('figures', 'kept-table-now.csv')).toContain('1500');
      expect([await run(reviews), await run(reviews)]).toEqual([false, false]);
    } finally {
      rmSync(path.join(folder, 'notebooks', `${ours}.ipynb`));
      for (const file of readdirSync(runs).filter((name) => !before.includes(name))) rmSync(path.join(runs, file));
    }
  });

  it('takes the pictures that lie in figures/, unless all is to be made anew', async () => {
    const drawing = 'cross-cultural/02-drawing';
    const cells = (word: string) => [
      "import { figures } from 'crosscultural';",
      "const chart = figures.lineChart({ title: 'T', xTitle: 'x', yTitle: 'y', series: [{ name: 's', y: [1, 2] }] });",
      `await study.figure('drawn-line', chart, '${word}');`,
    ];
    const run = async (word: string, fresh: boolean) => {
      write(drawing, parameters, ofReviews(drawing), ...cells(word));
      await publish({ notebooks: [drawing], fresh });
      return text('figures', 'drawn-line.svg');
    };
    const drawn = await run('a line', true);
    const manifest = path.join(folder, 'figures', 'manifest.json');
    const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');
    const marked = `${drawn}<!-- lies there -->`;
    writeFileSync(path.join(folder, 'figures', 'drawn-line.svg'), marked);
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(sha256(drawn), sha256(marked)));
    expect(await run('the line', false)).toBe(marked);
    expect(await run('the line', true)).toBe(drawn);
    rmSync(path.join(folder, 'notebooks', `${drawing}.ipynb`));
  });
});
