import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { otherSubjects, readOtherStars } from '../../../models/sentiment/other-stars';

const reviews = {
  toy: '5 #### Fun .\n2 #### It broke .\n',
  pet: '3 #### The cat shrugged .\n1 #### No .\n4 #### Fine .\n',
};
const folder = mkdtempSync(path.join(tmpdir(), 'other-stars-'));
for (const [subject, text] of Object.entries(reviews)) writeFileSync(path.join(folder, `${subject}.txt`), text);
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const written = { toy: hashOf(reviews.toy), pet: hashOf(reviews.pet) };

describe('reviews of other subjects', () => {
  it('are read with their stars as three classes, one file after the other', async () => {
    const { texts, labels } = await readOtherStars(folder, written);
    expect(texts).toEqual(['Fun .', 'It broke .', 'The cat shrugged .', 'No .', 'Fine .']);
    expect([...labels]).toEqual([2, 0, 1, 0, 2]);
  });

  it('must be there, and to the byte: else it is said where they come from', async () => {
    await expect(readOtherStars(folder, { ...written, book: '' })).rejects.toThrow(
      /book\.txt is missing: .*NJUNLP\/DMASTE/,
    );
    await expect(readOtherStars(folder, { toy: written.pet })).rejects.toThrow(
      /toy\.txt is not the one of .*NJUNLP\/DMASTE/,
    );
    expect(Object.keys(otherSubjects)).toEqual(['book', 'toy', 'pet', 'grocery', 'fashion']);
  });
});
