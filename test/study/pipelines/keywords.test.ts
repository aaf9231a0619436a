import { beforeAll, describe, expect, it } from 'vitest';
import { centralities } from '../../../packages/network';
import {
  agreementWithTopics,
  type CultureKeywords,
  communityNames,
  conceptLabel,
  contrastRows,
  cultureContrastOf,
  keywordNetworkOf,
  keywordsOf,
  meaningOf,
  networkPicture,
  networkSensitivity,
  networkSettings,
  shuffledCultures,
  withMeaning,
} from '../../../src/study';
import { smallStudy } from '../small-study';

const study = smallStudy(300, { endorserNames: { 林晓宇: 'Lin Xiaoyu' } });
let keywords: CultureKeywords;
beforeAll(async () => {
  keywords = await keywordsOf(study, 'domestic');
});

describe('the network of keywords', () => {
  it('has every node in one community', () => {
    const { graph, groups, members } = keywordNetworkOf(keywords, networkSettings(study));
    expect(members).toHaveLength(groups.count);
    expect(
      members
        .flat()
        .map(({ word }) => word)
        .sort(),
    ).toEqual(graph.nodes.map(({ word }) => word).sort());
    expect(graph.nodes.length).toBeLessThanOrEqual(80);
  });

  it('is drawn with its backbone, in the colours of the whole network’s communities', () => {
    const found = keywordNetworkOf(keywords, networkSettings(study));
    const { nodes, edges } = networkPicture(study, found, centralities(found.graph), { significance: 0.2 });
    expect(edges.length).toBeLessThan(found.graph.edges.length);
    for (const { label, group } of nodes) expect(found.members[group].map(({ word }) => word)).toContain(label);
    expect(communityNames(study, found, 2)).toHaveLength(found.groups.count);
  });

  it('agrees wholly with itself, and is found under every other setting', () => {
    const found = keywordNetworkOf(keywords, networkSettings(study));
    const itself = new Map(found.graph.nodes.map(({ word }, node) => [word, found.groups.of[node]]));
    expect(agreementWithTopics(found, itself)).toBeCloseTo(1, 9);
    const tried = networkSensitivity(study, keywords, new Map());
    expect(tried.map(({ setting }) => setting).slice(0, 3)).toEqual([
      'as above',
      `seed: ${study.seed + 1}`,
      'words: 60',
    ]);
    expect(tried[0].same).toBeCloseTo(1, 9);
    expect(tried.every(({ same }) => same <= 1 + 1e-9)).toBe(true);
  });
});

describe('cultureContrastOf', () => {
  it('parts concepts that differ from those that do not', async () => {
    const across = (await cultureContrastOf(study))!;
    expect(across.significant.every(({ z }) => Math.abs(z) > 1.96)).toBe(true);
    expect(across.undecided.every(({ adjustedPValue }) => adjustedPValue >= 0.05)).toBe(true);
    // A concept that one culture does not name is no difference.
    expect(across.contrasts.every(({ first, second }) => first > 0 && second > 0)).toBe(true);
    const [row] = contrastRows(study, across.contrasts);
    expect(row.low).toBeLessThan(row.estimate);
    expect(row.label).toBe(conceptLabel(study, across.contrasts[0]));
  });

  it('finds hardly a difference between shuffled cultures when reviews are what is drawn', async () => {
    const [texts, tokens] = (await shuffledCultures(study, undefined, 8))!;
    expect([texts.unit, tokens.unit]).toEqual(['texts', 'tokens']);
    expect(texts.observed).toBeGreaterThan(0);
    expect(texts.shuffledShare).toBeLessThan(0.01);
    expect(texts.shuffledShare).toBeLessThanOrEqual(tokens.shuffledShare);
    expect(texts.shuffles).toBe(8);
  });

  it('needs two cultures', async () => {
    expect(await cultureContrastOf({ ...study, cultures: ['foreign'] })).toBeNull();
  });
});

it('glosses Chinese keywords and endorsers, and leaves English words alone', () => {
  expect(withMeaning(study, '密码')).toBe('密码 (password)');
  expect(withMeaning(study, '林晓宇')).toBe('林晓宇 (Lin Xiaoyu)');
  expect(withMeaning(study, 'battery')).toBe('battery');
  expect(meaningOf(study, 'battery')).toBeUndefined();
});
