import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { englishSettings, type TripletModel } from '../../packages/absa';
import { seededRandom } from '../../packages/base/random';
import { readLabelled } from '../../packages/corpus';
import { initialValues } from '../../packages/neural/training/parameters';
import { createVocabulary } from '../../packages/triplets/encoder/vocabulary';
import { parametersOf } from '../../packages/triplets/model/build';
import { readModel, writeModel } from '../../packages/triplets/model/model-file';
import { absaCommand, type ModelMaker } from '../../src/cli/absa';
import { projectFolder } from '../../src/project';
import { collect, fixture, temporaryFile, temporaryFolder } from '../corpus/files';
import { answer } from '../triplets/answerers';
import { tinySettings } from '../triplets/tiny';

afterEach(() => vi.restoreAllMocks());

/** A reader that judges the implicit aspect by every "good" (positive) and "loud" (negative). */
function wordReader(language = 'en'): TripletModel & { disposed: boolean } {
  const reader = {
    settings: { ...englishSettings, language },
    decoding: { threshold: 0.5, delta: 0.8, maximumLength: 12 },
    disposed: false,
    answer: (questions: Parameters<TripletModel['answer']>[0]) =>
      questions.map(({ sentence: { tokens }, query }) => {
        const opinions = [0, ...tokens.map(({ word }) => Number(word === 'good' || word === 'loud'))];
        const implicit = [1, ...tokens.map(() => 0)];
        if (query.kind === 'opinions' || query.kind === 'opinions of the aspect') return answer(opinions, opinions);
        if (query.kind !== 'sentiment') return answer(implicit, implicit);
        const loud = query.opinion !== null && tokens[query.opinion.first].word === 'loud';
        return answer([], [], loud ? [0, 0, 1] : [1, 0, 0]);
      }),
    dispose() {
      reader.disposed = true;
    },
  };
  return reader as unknown as TripletModel & { disposed: boolean };
}

/** Runs `absa …` with made-up readers; returns what it printed and what it asked for. */
async function absa(words: string[], reader = wordReader()) {
  const printed: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((text) => void printed.push(text));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text).trimEnd());
    return true;
  });
  const trained: Parameters<ModelMaker['trainTripletModel']>[] = [];
  const opened: [string, unknown][] = [];
  const maker: ModelMaker = {
    async trainTripletModel(...given) {
      trained.push(given);
      const decoding = { threshold: 0.6, delta: 0.7, maximumLength: 12 };
      given[2]?.onProgress?.({ stage: 'labelled reviews', epoch: 1, epochs: 2, loss: 1.23456, devF1: 0.5, decoding });
      return { ...reader, decoding };
    },
    async useEngine() {
      return { name: 'wasm', reason: 'made up' };
    },
    async loadTripletModel(...given) {
      opened.push(given);
      return reader;
    },
  };
  await absaCommand(maker).parseAsync(words, { from: 'user' });
  vi.restoreAllMocks();
  return { printed, trained, opened, reader };
}

const english = "The good fan .####[([2], [1], 'POS')]\n";
const line = (id: string, text: string, language = 'en') =>
  `${JSON.stringify({ id, culture: language === 'zh' ? 'domestic' : 'foreign', language, platform: 'shop', text })}\n`;

describe('absa train', () => {
  it('fine-tunes a BERT model that --init names', async () => {
    const init = path.join(projectFolder, 'test', 'fixtures', 'bert', 'float32');
    const { trained } = await absa([
      ...['train', '--train', temporaryFile('train.txt', english), '--dev', fixture('dmaste.txt')],
      ...[
        '--out',
        temporaryFolder(),
        '--init',
        init,
        '--frozen-layers',
        '1',
        '--questions-at-once',
        '8',
        '--attention-dropout',
        '0.1',
        '--epochs',
        '2',
      ],
    ]);
    const [[, settings, options]] = trained;
    expect(options?.init).toBe(init);
    expect(settings).toMatchObject({
      seed: 1,
      mainStage: { epochs: 2 },
      bert: { config: { hiddenSize: 16, attentionDropout: 0.1 } },
    });
    expect(settings.bert).toMatchObject({ frozenLayers: 1, questionsAtOnce: 8, lowerCase: true });
  });

  it('asks for more text where there is too little', async () => {
    const files = ['--train', temporaryFile('train.txt', english), '--dev', fixture('dmaste.txt')];
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const training = absaCommand().parseAsync(['train', ...files, '--out', temporaryFolder(), '--engine', 'wasm'], {
      from: 'user',
    });
    await expect(training).rejects.toThrow(
      /^No word occurs \d times in the \d+ sentences: give more text \(in code a lower minimumCount helps, too\)\.$/,
    );
  });

  it('refuses dropout of attention where no BERT is fine-tuned, and a share that is none', async () => {
    const files = [
      '--train',
      temporaryFile('train.txt', english),
      '--dev',
      fixture('dmaste.txt'),
      '--out',
      temporaryFolder(),
    ];
    await expect(absa(['train', ...files, '--attention-dropout', '0.1'])).rejects.toThrow(
      '--attention-dropout is for fine-tuning a BERT model: give its folder by --init.',
    );
    await expect(absa(['train', ...files, '--attention-dropout', '1.5'])).rejects.toThrow(
      '--attention-dropout must be a number between 0 and 1, for example 0.1, not "1.5".',
    );
  });

  it('hands labelled and raw reviews of one language to the training, without the texts of the test', async () => {
    const out = path.join(temporaryFolder(), 'model');
    const raw = temporaryFile('raw.jsonl', line('a', 'Loud .') + line('b', '好', 'zh') + line('c', 'A test .'));
    const test = temporaryFile('test.txt', "A test .####[([1], [0], 'NEU')]\n");
    const { trained, printed } = await absa([
      ...['train', '--train', temporaryFile('train.txt', english), fixture('aste-v2.txt')],
      ...['--dev', fixture('dmaste.txt'), '--unlabelled', raw, '--leave-out', test],
      ...['--out', out, '--seed', '7', '--epochs', '3', '--engine', 'wasm'],
    ]);
    const [[data, settings, options]] = trained;
    expect(data.train.map(({ text }) => text.slice(0, 8))).toEqual(['The good', 'The batt', 'I use it']);
    expect([data.dev.length, data.related?.length]).toEqual([1, 0]);
    expect(data.unlabelled?.map(({ text }) => text)).toEqual(['Loud .']);
    expect(settings).toEqual({ ...englishSettings, seed: 7, mainStage: { ...englishSettings.mainStage, epochs: 3 } });
    expect(options).toMatchObject({ engine: 'wasm', checkpointFolder: out });
    expect(printed).toEqual([
      'en: 3 reviews to learn from, 1 dev, 0 related, 1 raw',
      'Engine: wasm (made up)',
      'labelled reviews, epoch 1 of 2: loss 1.235, dev F1 50.0',
      `Model written to ${out} (threshold 0.6, δ 0.7, chosen on dev)`,
    ]);
  });

  it('reads Chinese quadruples with their reviews by characters; of several languages, the one that is asked for', async () => {
    const csv = ['--train', fixture('quadruple-labels.csv'), '--dev', fixture('quadruple-labels.csv')];
    const { trained } = await absa(['train', ...csv, '--reviews', fixture('quadruple-reviews.csv'), '--out', 'x']);
    expect(trained[0][0].train.length).toBeGreaterThan(0);
    const both = await absa([
      ...['train', '--train', fixture('aste-v2.txt'), fixture('quadruple-labels.csv'), '--dev', fixture('aste-v2.txt')],
      ...['--reviews', fixture('quadruple-reviews.csv'), '--language', 'en', '--out', 'x'],
    ]);
    expect(both.trained[0][0].train).toHaveLength(2);
    expect(trained[0][1]).toMatchObject({ language: 'zh', wordFeatureSize: 96, seed: 1 });
  });

  it.each([
    [[fixture('quadruple-labels.csv')], [], /name the file of the reviews \(id,Reviews\) with --reviews\.$/],
    [[fixture('stars.txt')], [], /holds no labelled triplets that are known here/],
    [['nowhere.txt'], [], /There is no file nowhere\.txt/],
    [[fixture('aste-v2.txt')], ['--epochs', '0'], /--epochs must be a whole number from 1, not "0"\./],
    [[fixture('aste-v2.txt')], ['--seed', 'x'], /--seed must be a whole number, not "x"\./],
    [
      [fixture('aste-v2.txt'), fixture('quadruple-labels.csv')],
      ['--reviews', fixture('quadruple-reviews.csv')],
      /a model learns one language; these reviews are in en and zh: choose with --language\./,
    ],
  ])('refuses %j %j', async (train, more, message) => {
    const words = ['train', '--train', ...train, '--dev', fixture('aste-v2.txt'), '--out', 'x', ...more];
    await expect(absa(words)).rejects.toMatchObject({ name: 'UserError', message: expect.stringMatching(message) });
  });
});

describe('absa evaluate', () => {
  it('prints scores with their intervals as JSON and nothing else', async () => {
    const test = temporaryFile(
      'test.txt',
      "good####[([-1], [0], 'POS')]####x\nloud , good####[([-1], [0], 'POS')]####x\n",
    );
    const { printed, opened, reader } = await absa(['evaluate', 'folder', '--test', test]);
    expect(opened).toEqual([['folder', { engine: 'auto' }]]);
    expect(printed).toHaveLength(1);
    const scores = JSON.parse(printed[0]);
    // Found: good; loud (labelled positive, called negative) and good (not labelled).
    expect(scores).toMatchObject({
      model: 'folder',
      engine: 'wasm',
      language: 'en',
      reviews: 2,
      triplets: { gold: 2, predicted: 3, correct: 1, f1: 0.4 },
      opinions: { correct: 2, recall: 1 },
      implicit: { gold: 2 },
      explicit: { gold: 0 },
    });
    expect(scores.triplets.interval.low).toBeLessThan(scores.triplets.interval.high);
    expect(reader.disposed).toBe(true);
  });

  it('refuses a file without labelled reviews', async () => {
    const test = temporaryFile('test.jsonl', line('a', 'good'));
    await expect(absa(['evaluate', 'folder', '--test', test])).rejects.toThrow('no labelled review in en is in there');
  });
});

describe('absa extract', () => {
  it('loads the model to multiply in float32 with --exact', async () => {
    const folder = temporaryFolder();
    const files = [
      '--in',
      temporaryFile('in.jsonl', line('a', 'A good fan .')),
      '--out',
      path.join(folder, 'out.jsonl'),
    ];
    const usual = await absa(['extract', folder, ...files]);
    const exact = await absa(['extract', folder, ...files, '--exact']);
    expect([usual, exact].map(({ opened }) => opened)).toEqual([
      [[folder, { engine: 'auto' }]],
      [[folder, { engine: 'auto', exact: true }]],
    ]);
  });

  it('writes each review of the reader’s language with its triplets, whatever its text', async () => {
    const folder = temporaryFolder();
    const out = path.join(folder, 'triplets.jsonl');
    const long = 'It is loud . '.repeat(400);
    const texts = ['', '👍👍🏽', '𠮷', 'A good&amp;cheap fan\r\nloud!', long];
    const lines = texts.map((text, i) => line(`r:${i}`, text)).join('') + line('zh', '好', 'zh');
    const { printed } = await absa(['extract', folder, '--in', temporaryFile('in.jsonl', lines), '--out', out]);
    const written = readFileSync(out, 'utf8')
      .trimEnd()
      .split('\n')
      .map((each) => JSON.parse(each));
    expect(written.map(({ text }) => text)).toEqual(texts);
    expect(written.slice(0, 4).map(({ triplets }) => triplets)).toEqual([
      [],
      [],
      [],
      [
        { aspect: null, opinion: { start: 2, end: 6, text: 'good' }, sentiment: 'positive' },
        { aspect: null, opinion: { start: 22, end: 26, text: 'loud' }, sentiment: 'negative' },
      ],
    ]);
    expect(written[4].triplets).toHaveLength(400);
    expect(printed).toEqual([
      'Engine: wasm (made up)',
      `402 triplets of 5 reviews, written to ${out}`,
      'left out: 1 in another language than en, which this model reads',
    ]);
  });

  it('reads a CSV by a column map', async () => {
    const folder = temporaryFolder();
    const out = path.join(folder, 'triplets.jsonl');
    const table = temporaryFile('mine.csv', 'body,stars\n"Good, really",5\n');
    await absa(['extract', folder, '--in', table, '--out', out, '--map', 'text=body,rating=stars,culture==foreign']);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ rating: 5, triplets: [{ sentiment: 'positive' }] });
  });

  it('says which rows could not be read', async () => {
    const folder = temporaryFolder();
    const out = path.join(folder, 'triplets.jsonl');
    const table = temporaryFile('mine.csv', 'id,text,culture\n1,A good fan,foreign\n2,A loud fan,CN\n3,A fan,\n');
    const { printed } = await absa(['extract', folder, '--in', table, '--out', out]);
    expect(printed.slice(1)).toEqual([
      `1 triplets of 1 reviews, written to ${out}`,
      '1 cell that cannot be read as the field, left empty, in line 3 ("CN").',
      '2 rows without a culture that can be read, left out, first in line 3.',
    ]);
  });

  it('leaves out what says nothing when asked to, and says by which rule', async () => {
    const folder = temporaryFolder();
    const out = path.join(folder, 'triplets.jsonl');
    const texts = ['A good fan', 'Automatic 5 star rating', 'A good fan', '!!!', 'A good fan'];
    const ids = ['s:1', 's:2', 's:3', 's:4', 'shop-5'];
    const own = temporaryFile('in.jsonl', texts.map((text, i) => line(ids[i], text)).join(''));
    const { printed } = await absa(['extract', folder, '--in', own, '--out', out, '--clean']);
    expect(printed.slice(1)).toEqual([
      `2 triplets of 2 reviews, written to ${out}`,
      'left out by --clean: 1 punctuation only, 1 default review, 1 repeated',
      'kept: 1 short reviews that repeat another buyer’s words',
    ]);
  });

  it('goes on only with the same input, whatever its size', async () => {
    const folder = temporaryFolder();
    const out = path.join(folder, 'triplets.jsonl');
    const args = (file: string) => ['extract', folder, '--in', file, '--out', out];
    const named = (file: string) => path.join(folder, file);
    writeFileSync(named('in.jsonl'), line('a', 'good fan'));
    // What a run leaves that is stopped after its first review.
    const origin = vi.spyOn(JSON, 'stringify');
    await absa(args(named('in.jsonl')));
    const fingerprint = origin.mock.results
      .map(({ value }) => value as string)
      .find((value) => /^\["[0-9a-f]{64}"/.test(value));
    origin.mockRestore();
    writeFileSync(`${out}.partial`, '');
    writeFileSync(`${out}.partial.origin`, fingerprint!);
    writeFileSync(named('in.jsonl'), line('a', 'good cat'));
    await expect(absa(args(named('in.jsonl')))).rejects.toThrow('another model, input or setting made it');
  });

  it('does not write over what it reads', async () => {
    const own = temporaryFile('in.jsonl', line('a', 'good'));
    await expect(absa(['extract', temporaryFolder(), '--in', own, '--out', own])).rejects.toThrow(
      '--out must not be the file that is read.',
    );
  });
});

describe('absa export', () => {
  it('writes extracted reviews for Label Studio, which are read back', async () => {
    const folder = temporaryFolder();
    const [extracted, out] = [path.join(folder, 'triplets.jsonl'), path.join(folder, 'tasks.json')];
    const own = temporaryFile('in.jsonl', line('shop-1', 'A good fan, but loud') + line('shop-2', 'A fan'));
    await absa(['extract', folder, '--in', own, '--out', extracted]);
    const { printed } = await absa(['export', extracted, '--to', 'label-studio', '--out', out]);
    expect(printed).toEqual([
      `2 triplets of 2 reviews, written to ${out}`,
      `Paste ${path.join(folder, 'tasks.xml')} into the labelling interface of the project, then import ${out}`,
    ]);
    expect(readFileSync(path.join(folder, 'tasks.xml'), 'utf8')).toContain('<Label value="Opinion"/>');
    expect(await collect(readLabelled([out]))).toEqual(await collect(readLabelled([extracted])));
  });

  it('refuses a file without labels and one that would be written over', async () => {
    const own = temporaryFile('in.jsonl', line('a', 'good'));
    const out = path.join(temporaryFolder(), 'tasks.json');
    await expect(absa(['export', own, '--out', out])).rejects.toThrow('no labelled review is in there.');
    await expect(absa(['export', own, '--out', 'tasks.xml'])).rejects.toThrow(
      '--out tasks.xml: the tasks are JSON; name a .json file.',
    );
    await expect(absa(['export', own, '--out', own])).rejects.toThrow('--out must not be the file that is read.');
  });
});

describe('absa store', () => {
  const values = initialValues(parametersOf(tinySettings, createVocabulary(['good'])), seededRandom(1));
  const decodings = [{ threshold: 0.5, delta: 0.8, maximumLength: 12 }];
  const model = { settings: tinySettings, vocabulary: createVocabulary(['good']), words: null, decodings, values };

  it('writes a model in the precision that is asked for', async () => {
    const [folder, out] = [temporaryFolder(), path.join(temporaryFolder(), 'small')];
    writeModel(folder, { ...model, identity: 'made up' });
    const { printed } = await absa(['store', folder, '--precision', 'int8', '--out', out]);
    expect(printed).toEqual([`Model written to ${out} (int8)`]);
    expect(readModel(out)).toMatchObject({ precision: 'int8', decodings, identity: 'made up' });
  });

  it('refuses the folder that is read', async () => {
    const folder = temporaryFolder();
    await expect(absa(['store', folder, '--precision', 'int8', '--out', folder])).rejects.toMatchObject({
      name: 'UserError',
      message: `${folder}: a model is stored in another folder than the one it is read from.`,
    });
  });
});
