import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readModelScores, scoreTriplets } from '../../../packages/absa';
import { UserError } from '../../../packages/base/errors';
import { tinyReviews } from '../../triplets/tiny';
import { temporaryFolder } from './shelf-of';

const gold = tinyReviews().map(({ triplets }) => triplets);
const scores = scoreTriplets(
  gold,
  gold.map((triplets, i) => (i % 2 === 0 ? triplets : [])),
  { seed: 1 },
);
const good = {
  model: 'en-triplets',
  sets: [{ name: 'tiny', title: 'tiny reviews', part: 'test', reviews: 16, scores }],
};

function folderWith(text: string): string {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'scores.json'), text);
  return folder;
}

it('reads what scoreTriplets gave', () => {
  const read = readModelScores(folderWith(JSON.stringify(good)));
  expect(read).toEqual(good);
  // Half of the triplets, all of them right: 2 · 8 / (16 + 8).
  expect(read.sets[0].scores.triplets.f1).toBeCloseTo(2 / 3);
});

function without(part: string): string {
  const { [part as 'pairs']: _, ...others } = scores;
  return JSON.stringify({ ...good, sets: [{ ...good.sets[0], scores: others }] });
}

it.each([
  ['{', /scores\.json cannot be read/],
  ['{}', /holds no scores of a model: malformed at model: /],
  ['{"model":"x","sets":[]}', /malformed at sets: /],
  [without('implicit'), /malformed at sets\.0\.scores\.implicit: /],
  [JSON.stringify(good).replace(/"f1":0\.\d+/, '"f1":66.7'), /malformed at sets\.0\.scores\.\w+\.f1: /],
  [JSON.stringify(good).replace(/"low":[\d.]+/, '"low":null'), /malformed at sets\.0\.scores\.\w+\.interval\.low: /],
])('refuses %.30s', (text, message) => {
  const folder = folderWith(text);
  expect(() => readModelScores(folder)).toThrow(UserError);
  expect(() => readModelScores(folder)).toThrow(message);
});

it('says so when there are none', () => {
  expect(() => readModelScores(temporaryFolder())).toThrow(/scores\.json is missing/);
});
