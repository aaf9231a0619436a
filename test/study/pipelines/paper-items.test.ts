import { expect, it } from 'vitest';
import type { ClaimResult } from '../../../src/claims';
import type { PaperItem } from '../../../src/papers';
import { itemTables, sectionOf } from '../../../src/study';

const item = (changes: Partial<PaperItem>): PaperItem => ({
  ...{ id: 'x', section: '§3', kind: 'statement', text: 'a | b', here: 'so' },
  ...{ place: { notebook: '04-topics', cell: 'density' }, ...changes },
});
const result = {
  ...{ id: 'A1', verdict: 'supported', statistic: { name: '', value: 0.5 }, interval95: [0.4, 0.6], detail: 'Found.' },
} as unknown as ClaimResult;

it('gives a table a section, with links to cells and verdicts from the ledger', () => {
  const items = [item({}), item({ section: '§4', kind: 'claim', claim: 'A1' }), item({ section: '§4', claim: 'A2' })];
  const [first, second] = itemTables(items, [result], false);
  expect([first.section, second.section]).toEqual(['§3', '§4']);
  expect(first.markdown).toContain(
    '| statement | a \\| b | so | [4.1 The model (§3.0.1)](04-topics.ipynb#cell-id=density) |',
  );
  expect(second.markdown).toContain('**A1: supported** (0.50 [0.40, 0.60]). Found.');
  expect(second.markdown).toContain('**A2: not yet computed**');
});

it('says on the simulation that a claim was recovered', () => {
  const claimed = [item({ claim: 'A1' })];
  expect(itemTables(claimed, [result], true)[0].markdown).toContain('**A1: recovered**');
  const contradicted = { ...result, verdict: 'contradicted' } as unknown as ClaimResult;
  expect(itemTables(claimed, [contradicted], true)[0].markdown).toContain('not recovered (contradicted)');
});

it('refuses a cell that is not there', () => {
  expect(() => sectionOf({ notebook: '04-topics', cell: 'nowhere' })).toThrow(RangeError);
});
