import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mean } from '../../packages/base';
import {
  addTopicCounts,
  beginPart,
  fitLda,
  fitLdaInParts,
  type LdaModel,
  loadModel,
  noTopicCounts,
  piecesOf,
  sweepPart,
  topWords,
} from '../../packages/lda';
import {
  anyJob,
  forgetOldBlocks,
  makeShards,
  mergeShards,
  parseBlock,
  reviewStudy,
  type ShardTopics,
  topicStudy,
  usualBlock,
  usualTopics,
} from '../../packages/review-shards';
import { readPartOfCorpus } from '../../packages/review-shards/topics/documents';
import {
  driveStudy,
  emptyResults,
  type Job,
  planStages,
  resultPath,
  runJob,
  runLocally,
  type Study,
  shardFile,
} from '../../packages/shards';
import { simulateToFolder } from '../../packages/simulation';
import { topicCorpus } from '../../packages/text';
import { openStudy } from '../../src/study';

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'topic-shards-'));
  file = simulateToFolder({ perCulture: 130, seed: 5, profile: 'default', folder: path.join(folder, 'simulated') });
  // Copies of reviews of other shards, of which only the first counts.
  const lines = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .filter((line) => JSON.parse(line).culture === 'foreign');
  const again = lines.slice(0, 12).map((line, i) => {
    const { triplets: _, ...review } = JSON.parse(line);
    return JSON.stringify({ ...review, id: `again:${i}`, text: i % 2 === 0 ? review.text : `${review.text} !` });
  });
  writeFileSync(file, [...lines, ...again].join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const settings: ShardTopics = { ...usualTopics, culture: 'foreign', topics: 4, sweeps: 7, block: 3, seed: 11 };

async function shardsOf(name: string, size: number): Promise<string> {
  const out = path.join(folder, name);
  await makeShards({ files: [file], size, out, map: 'text=text' });
  return out;
}

const run = (study: Study, jobs: readonly Job[]) =>
  runLocally(study.folder, jobs, (job) => runJob(anyJob(study.folder), job), 1);

async function fitted(out: string, asked = settings): Promise<LdaModel> {
  const study = topicStudy(reviewStudy(out), asked);
  expect(
    await driveStudy(study, { run: (jobs) => run(study, jobs), onSettled: forgetOldBlocks(study.folder) }),
  ).toEqual([]);
  return loadModel(modelFile(study));
}

const modelFile = (study: Study) => resultPath(study.folder, planStages(study).at(-1)!.jobs[0]);

/** What notebook 04 makes of the same reviews on one machine. */
async function corpusOfOneMachine(out: string) {
  await mergeShards(reviewStudy(out));
  const study = await openStudy({ notebook: 'cross-cultural/04-topics', data: out });
  const { documents } = await study.preprocess('foreign');
  study.corpus.store.close();
  return topicCorpus(documents, { partsOfSpeech: ['noun'] });
}

describe('topics over shards', () => {
  it('of one shard are those of one machine, to the last assignment', async () => {
    const out = await shardsOf('one', 1000);
    const model = await fitted(out);
    const corpus = await corpusOfOneMachine(out);
    const expected = fitLda(corpus, { topics: 4, iterations: 7, alpha: 0.1, beta: 0.01, seed: 11 });
    expect(model.vocabulary).toEqual(corpus.vocabulary);
    expect(model.documents).toEqual(corpus.documents);
    expect(model.assignments).toEqual(expected.assignments);
    expect(model.logLikelihood.at(-1)).toBeCloseTo(expected.logLikelihood.at(-1)!, 9);
    expect(topWords(model, 3)).toHaveLength(4);
  });

  it('of many have the words and documents of one machine, and come as near to its likelihood as another seed', async () => {
    const out = await shardsOf('many', 50);
    const model = await fitted(out);
    const corpus = await corpusOfOneMachine(out);
    expect(model.vocabulary).toEqual(corpus.vocabulary);
    expect(model.documents).toEqual(corpus.documents);
    // The same steps in one thread (see the next test), for more sweeps and seeds than files are made for here.
    const options = { topics: 4, iterations: 100, alpha: 0.1, beta: 0.01 };
    const reached = (modelOf: (seed: number) => LdaModel) =>
      [1, 2, 3, 4, 5].map((seed) => modelOf(seed).logLikelihood.at(-1)!);
    const alone = reached((seed) => fitLda(corpus, { ...options, seed }));
    const apart = reached((seed) => fitLdaInParts(corpus, { ...options, seed, parts: 4 }));
    const [least, most] = [Math.min(...alone), Math.max(...alone)];
    expect(mean(apart)).toBeGreaterThan(least - (most - least));
    expect(mean(apart)).toBeLessThan(most + (most - least));
    // In one block of all sweeps the shards' topics have nothing in common.
    const stale = reached((seed) => fitLdaInParts(corpus, { ...options, seed, parts: 4, sweepsPerMerge: 100 }));
    expect(Math.max(...stale)).toBeLessThan(Math.min(...apart));
  });

  it('are what the same parts give in one thread, block by block', async () => {
    const out = path.join(folder, 'many');
    const study = topicStudy(reviewStudy(out), settings);
    const model = await fitted(out);
    const documents = planStages(study).find(({ step }) => step.name === 'topics-documents')!;
    const parts = documents.jobs.map((job) => readPartOfCorpus(resultPath(study.folder, job)));
    expect(parts.map(({ part }) => part)).toEqual(parts.map((_, i) => i));
    const tokens = parts.map((part) => part.documents.reduce((sum, { length }) => sum + length, 0));
    expect(parts.map(({ tokensBefore }) => tokensBefore)).toEqual(
      tokens.map((_, i) => tokens.slice(0, i).reduce((sum, count) => sum + count, 0)),
    );
    expect(model.logLikelihood).toHaveLength(3);
    const options = { topics: 4, alpha: 0.1, beta: 0.01, seed: 11 };
    let states = parts.map((part) => beginPart(part, options).state);
    const counts = noTopicCounts(model.vocabulary.length, 4);
    for (const part of parts) addTopicCounts(counts, beginPart(part, options).counts);
    for (const [firstSweep, sweeps] of [
      [1, 3],
      [4, 3],
      [7, 1],
    ]) {
      const swept = parts.map((part, p) => sweepPart(part, states[p], counts, { ...options, firstSweep, sweeps }));
      states = swept.map(({ state }) => state);
      for (const { change } of swept) addTopicCounts(counts, change);
    }
    expect(model.assignments.flatMap((topics) => Array.from(topics))).toEqual(
      states.flatMap(({ assignments }) => Array.from(assignments)),
    );
  });

  it('in blocks of a part of a sweep are what the same pieces give in one thread', async () => {
    const out = path.join(folder, 'many');
    const asked = { ...settings, sweeps: 3, block: 1 / 2 };
    const study = topicStudy(reviewStudy(out), asked);
    const model = await fitted(out, asked);
    const documents = planStages(study).find(({ step }) => step.name === 'topics-documents')!;
    const pieces = documents.jobs.flatMap((job) => piecesOf(readPartOfCorpus(resultPath(study.folder, job)), 2));
    const options = { topics: 4, alpha: 0.1, beta: 0.01, seed: 11 };
    const begun = pieces.map((piece) => beginPart(piece, options));
    const states = begun.map(({ state }) => state);
    const counts = noTopicCounts(model.vocabulary.length, 4);
    for (const each of begun) addTopicCounts(counts, each.counts);
    for (const firstSweep of [1, 2, 3]) {
      for (const piece of [0, 1]) {
        const together = pieces.flatMap((_, p) => (p % 2 === piece ? [p] : []));
        const block = { ...options, firstSweep, sweeps: 1 };
        const swept = together.map((p) => sweepPart(pieces[p], states[p], counts, block));
        together.forEach((p, i) => {
          states[p] = swept[i].state;
        });
        for (const { change } of swept) addTopicCounts(counts, change);
      }
    }
    expect(model.assignments.flatMap((topics) => Array.from(topics))).toEqual(
      states.flatMap(({ assignments }) => Array.from(assignments)),
    );
    // Counted anew from the topics of all tokens, the counts are those that were merged.
    const recount = noTopicCounts(model.vocabulary.length, 4);
    model.documents.forEach((document, d) => {
      Array.from(document).forEach((word, n) => {
        recount.terms[word * 4 + model.assignments[d][n]]++;
        recount.topics[model.assignments[d][n]]++;
      });
    });
    expect(counts).toEqual(recount);
    expect(model.logLikelihood).toHaveLength(6);
  });

  it('keep the results of the last blocks only, and are not done again', async () => {
    const out = path.join(folder, 'many');
    const study = topicStudy(reviewStudy(out), settings);
    const sizes = planStages(study)
      .filter(({ step }) => step.name === 'topics-merge')
      .map(({ jobs }) => statSync(resultPath(study.folder, jobs[0])).size);
    expect(sizes.map((size) => size > 0)).toEqual([false, false, false, true]);
    const nothing = async () => {
      throw new Error('nothing is to do');
    };
    expect(await driveStudy(study, { run: nothing })).toEqual([]);
  });

  it('go on where a driver was stopped, and end the same', async () => {
    const out = await shardsOf('stopped', 50);
    const study = topicStudy(reviewStudy(out), settings);
    let left = 26;
    const stopping = async (jobs: readonly Job[]) => {
      for (const job of jobs) {
        if (left-- === 0) throw new Error('killed');
        await run(study, [job]);
      }
    };
    const options = { run: stopping, onSettled: forgetOldBlocks(study.folder) };
    await expect(driveStudy(study, options)).rejects.toThrow('killed');
    expect((await fitted(out)).assignments).toEqual((await fitted(path.join(folder, 'many'))).assignments);
  });

  it('a shard that is lost between two blocks takes its counts along; the rest finishes and the loss is said', async () => {
    const out = await shardsOf('lossy', 50);
    const study = topicStudy(reviewStudy(out), settings);
    let merges = 0;
    const letters = await driveStudy(study, {
      run: (jobs) => run(study, jobs),
      onSettled: ({ step }) => {
        if (step.name === 'topics-merge' && ++merges === 2) writeFileSync(shardFile(study.folder, '00001'), 'damaged');
      },
    });
    expect(letters).toEqual([
      {
        shard: '00001',
        step: 'topics-sample',
        error: expect.stringContaining('has other bytes than when it was made'),
      },
    ]);
    const whole = await fitted(path.join(folder, 'many'));
    const model = loadModel(modelFile(study));
    const lost = readPartOfCorpus(
      resultPath(study.folder, planStages(study).find(({ step }) => step.name === 'topics-documents')!.jobs[1]),
    );
    expect(lost.documents.length).toBeGreaterThan(0);
    expect(model.documents).toHaveLength(whole.documents.length - lost.documents.length);
    expect(model.topicCounts.reduce((sum, n) => sum + n, 0)).toBe(
      model.documents.reduce((sum, { length }) => sum + length, 0),
    );
    expect(model.vocabulary).toEqual(whole.vocabulary);
  });

  it('a joint step that fails says so, and nothing goes on without it', async () => {
    const out = await shardsOf('rare', 80);
    const study = topicStudy(reviewStudy(out), { ...settings, minimumFrequency: 1e6 });
    await expect(driveStudy(study, { run: (jobs) => run(study, jobs) })).rejects.toThrow(
      /topics-vocabulary has failed for all shards together: None of \d+ words occurs 1000000 times/,
    );
    expect(readdirSync(path.join(out, 'results'))).not.toContain('topics-documents');
    expect(() => topicStudy(reviewStudy(out), { ...settings, block: 0 })).toThrow(
      /must be a whole number of at least 1, or 1\/n/,
    );
  });

  it('whose block was removed since are not sampled from nothing', async () => {
    const out = path.join(folder, 'many');
    const study = topicStudy(reviewStudy(out), settings);
    const stages = planStages(study);
    emptyResults(study.folder, stages.at(-2)!.jobs);
    rmSync(modelFile(study));
    await expect(runJob(anyJob(out), stages.at(-1)!.jobs[0])).rejects.toThrow(/were removed when a later one was done/);
  });
});

describe('the usual block', () => {
  it('is a sweep for few topics, and a part of one for many', () => {
    expect([1, 5, 10, 11, 20, 50, 51, 100].map(usualBlock)).toEqual([1, 1, 1, ...Array(3).fill(1 / 4), 1 / 16, 1 / 16]);
    expect(parseBlock('1/4')).toBe(usualBlock(20));
    expect(() => parseBlock('0')).toThrow('--block must be a whole number of sweeps, or 1/n');
  });
});
