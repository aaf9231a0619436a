import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkNames, parseOwnClaims } from '../../../packages/claims/own';

const review = (product: string, category: string) =>
  JSON.stringify({
    ...{ id: product, culture: 'foreign', language: 'en', platform: 'Shop', product, text: 'It is good.' },
    triplets: [{ aspect: { start: 0, end: 2, text: 'It' }, opinion: null, sentiment: 'positive', category }],
  });

function checked(side: string, concept: string, files: Record<string, string>, more = '') {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'names-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  const claim = `{id: one, statement: S, measure: attention, concept: ${concept}, side: ${side}, comparison: more than, than: Old, margin: 0.1, contradictedBy: C}`;
  const yaml = `title: T\ndata: data.jsonl\nsides: product\n${more}claims:\n  - ${claim}\n`;
  return checkNames(parseOwnClaims(yaml, 'claims.yaml'), path.join(folder, 'claims.yaml'));
}

const data = { 'data.jsonl': `${review('New', 'battery')}\n${review('Old', 'screen')}\n` };

it('sides and concepts that the data know are found', async () => {
  expect(await checked('New', 'battery', data)).toBe(true);
});

it('all that the data do not know are named, each with what it may mean', async () => {
  const error = await checked('Nwe', 'batery', data).catch(String);
  expect(error).toMatch(/claims\.yaml, claim one: side: no text belongs to "Nwe"; there are: New, Old\n/);
  expect(error).toMatch(/claim one: concept: no triplet of the data has the category "batery"; there are: battery, s/);
});

it('a concept that people labelled is known, though nobody mentions it in the data', async () => {
  const files = { ...data, 'labelled.jsonl': `${review('Old', 'price')}\n` };
  await expect(checked('New', 'price', data)).rejects.toThrow('"price"');
  expect(await checked('New', 'price', files, 'labelled: labelled.jsonl\n')).toBe(true);
});

it('data that are still to come are no mistake', async () => {
  expect(await checked('New', 'battery', {})).toBe(false);
});
