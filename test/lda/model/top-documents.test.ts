import { topDocuments } from '@crosscultural/lda';
import { describe, expect, it } from 'vitest';
import { modelOf } from '../model-of';

describe('topDocuments', () => {
  const model = modelOf(['a/0 b/1', 'a/0 a/0 b/0', 'b/1 b/1']);

  it('lists the documents with the greatest shares', () => {
    expect(topDocuments(model, 2)).toEqual([
      [
        { document: 1, share: 4 / 5, tokens: 3 },
        { document: 0, share: 2 / 4, tokens: 1 },
      ],
      [
        { document: 2, share: 3 / 4, tokens: 2 },
        { document: 0, share: 2 / 4, tokens: 1 },
      ],
    ]);
  });
});
