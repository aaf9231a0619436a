import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cultures } from '../../packages/corpus';
import { conceptTerms } from '../../src/papers';
import { featureLabeller } from '../../src/study/pipelines/feature-label';
import { meaningOf, withMeaning } from '../../src/study/pipelines/words';
import { plantedPlan } from '../../src/study/simulated';
import { smallStudy } from '../study/small-study';

/** The endorsers of the simulation have invented names, which the study tells. */
const endorserNames = Object.fromEntries(
  plantedPlan(2023)
    .concepts.filter(({ group }) => group !== undefined)
    .map(({ chinese, english }) => [chinese, english]),
);
const study = smallStudy(20, { endorserNames });
const folder = path.join(__dirname, '../../figures');
/** Pictures of Paper A that show words; those of single input tokens show characters of a sentence, which stands beside them translated. */
const isShown = (name: string) =>
  name.endsWith('.json') && !/^(brand-|platforms-|input-vectors|tag-probabilities|manifest|claims)/.test(name);
const pictures = ['', 'public'].flatMap((part) =>
  readdirSync(path.join(folder, part))
    .filter(isShown)
    .map((name) => path.join(part, name)),
);

/** Every text in a figure, wherever it stands. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** Chinese words in a text that no bracket or second line explains. */
const bare = (text: string) =>
  [...text.matchAll(/(\p{Script=Han}[\p{Script=Han}\w]*)(?:<\/b>)?(\s*\(|<br><span)?/gu)]
    .filter(([, , explained]) => explained === undefined)
    .map(([, word]) => word);

describe('Chinese words in the committed pictures of Paper A', () => {
  it.each(pictures)('%s: each has a gloss', (name) => {
    const words = new Set(textsIn(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))).flatMap(bare));
    // A committed picture may be older than the glossary: what it shows bare, the next run explains.
    expect([...words].filter((word) => meaningOf(study, word) === undefined)).toEqual([]);
  });

  it('finds words that nothing explains', () => {
    expect(bare('显卡效果')).toEqual(['显卡效果']);
    expect(bare('客服 (customer service), 键盘灯')).toEqual(['键盘灯']);
    expect(bare('<b>下单</b><br><span style="font-size:10.5px">place an order</span>')).toEqual([]);
  });
});

describe('labels of feature words', () => {
  let label: (feature: string) => string;
  beforeAll(() => {
    const terms = Object.entries(conceptTerms.zh);
    label = featureLabeller(
      study,
      cultures[0],
      terms.map(([written, concept], i) => {
        const feature = `${concept}-${i}`;
        return { term: written, written, occurrences: 1, language: 'zh', feature, step: 'glossary' as const };
      }),
    );
  });

  it('explain every Chinese term of the list of concepts', () => {
    for (const [i, [written, concept]] of Object.entries(conceptTerms.zh).entries()) {
      const text = label(`${concept}-${i}`);
      expect(bare(text), text).toEqual([]);
      expect(text.startsWith(written)).toBe(true);
    }
  });

  it('say what a term counts for where no glossary has it', () => {
    const one = { term: '屏显度', written: '屏显度', occurrences: 1, language: 'zh', feature: 'picture-quality' };
    expect(featureLabeller(study, 'domestic', [{ ...one, step: 'glossary' }])('picture-quality')).toBe(
      '屏显度 (picture quality)',
    );
    expect(withMeaning(study, '携带')).toBe('携带 (portability)');
    expect(withMeaning(study, 'not 失望')).toBe('not 失望 (disappointed)');
    expect(withMeaning(study, 'not happy')).toBe('not happy');
  });
});
