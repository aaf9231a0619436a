import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  artefactFolder,
  cacheFolder,
  committedFigures,
  currentFigures,
  drawnFigures,
  executedNotebookFile,
  isCommitted,
  ledgerFolder,
  siteFolder,
} from '../../src/study/places';

afterEach(() => vi.unstubAllEnvs());

describe('where things go', () => {
  it.each([
    ['simulated', '', '', true],
    ['public', 'public', '', true],
    ['my-shop', 'my-shop', 'my-shop', false],
  ])('%s', (corpus, below, ledger, committed) => {
    expect(artefactFolder('F', corpus)).toBe(path.join('F', below));
    expect(ledgerFolder('F', corpus)).toBe(path.join('F', ledger));
    expect(siteFolder(corpus)).toBe(path.join(siteFolder('simulated'), below));
    expect(isCommitted(corpus)).toBe(committed);
  });

  it('executed on another corpus than the simulated one, a notebook leaves the committed one alone', () => {
    const [own, other, ofUser] = ['simulated', 'public', 'my-shop'].map((corpus) =>
      executedNotebookFile('cross-cultural/04-topics', corpus),
    );
    expect(own).toContain(path.join('notebooks', 'cross-cultural', '04-topics.ipynb'));
    expect(other).toBe(path.join(cacheFolder, 'executed', 'public', 'cross-cultural', '04-topics.ipynb'));
    expect(ofUser).toBe(path.join(siteFolder('my-shop'), 'notebooks', 'cross-cultural', '04-topics.ipynb'));
  });

  it('a run writes into a folder of its own', () => {
    vi.stubEnv('CROSSCULTURAL_FIGURES', undefined);
    expect(currentFigures()).toBe(committedFigures);
    vi.stubEnv('CROSSCULTURAL_FIGURES', '/tmp/run');
    expect(currentFigures()).toBe('/tmp/run');
  });

  it('pictures of earlier runs are taken only from where the runner says', () => {
    vi.stubEnv('CROSSCULTURAL_DRAWN', undefined);
    expect(drawnFigures('public')).toBe(undefined);
    vi.stubEnv('CROSSCULTURAL_DRAWN', 'figures');
    expect([drawnFigures('public'), drawnFigures('simulated')]).toEqual([path.join('figures', 'public'), 'figures']);
  });
});
