import { describe, expect, it } from 'vitest';
import {
  aspectClauses,
  aspectMentions,
  dailySums,
  matchForms,
  postMarks,
  type ReadPosts,
  sentimentClasses,
} from '../../../packages/brand';
import { postsToColumns } from '../../../packages/corpus';
import { brandEvents, simulateBrandPosts } from '../../../packages/simulation';
import type { BrandEvidence } from '../../../src/claims';
import { brandAspects, brandTerms } from '../../../src/papers';
import { claimsUnderControls, controlsOf } from '../../../src/study/brand/controls';

const posts = simulateBrandPosts({ posts: 6000, seed: 4 });

/** The posts read by a model that makes no mistake on a post, and takes a clause to feel as its post does. */
function read(): ReadPosts {
  const columns = postsToColumns(posts);
  const probabilities = new Float32Array(3 * posts.length);
  posts.forEach(({ sentiment }, i) => {
    probabilities[3 * i + sentimentClasses.indexOf(sentiment)] = 1;
  });
  const clauses = aspectClauses(columns.texts, matchForms(columns.texts, brandAspects));
  const ofClauses = new Float32Array(3 * clauses.texts.length);
  for (let i = 0; i < clauses.post.length; i++) {
    ofClauses.set(probabilities.subarray(3 * clauses.post[i], 3 * clauses.post[i] + 3), 3 * clauses.clause[i]);
  }
  return {
    posts: { ...columns, probabilities },
    terms: postMarks(matchForms(columns.texts, brandTerms)),
    aspects: aspectMentions(clauses, ofClauses),
    intensity: posts.map(({ intensity }) => intensity),
  };
}

const judged = read();
const events = brandEvents.map(({ date, kind, name }) => ({ date, kind, name }));
const evidence: BrandEvidence = { sums: dailySums(judged), events };
const controls = controlsOf(judged, evidence, 3, 6);
const of = (name: string) => controls.find((control) => control.name === name)!;
const total = ({ sums }: BrandEvidence, name: string) =>
  Math.round((sums.columns.get(name) ?? new Float64Array()).reduce((a, b) => a + b, 0));

describe('the controls', () => {
  it('change one thing and leave the rest as it was', () => {
    expect(of('as read').draws[0]).toBe(evidence);
    const shuffled = of('sentiments shuffled').draws[0];
    for (const name of ['posts', 'sentiment|positive', 'sentiment|negative', 'aspect|battery', 'posts|Weibo']) {
      expect(total(shuffled, name)).toBe(total(evidence, name));
    }
    expect(shuffled.sums.columns.get('posts')).toEqual(evidence.sums.columns.get('posts'));
    expect(total(shuffled, 'aspect|battery|negative')).not.toBe(total(evidence, 'aspect|battery|negative'));
    const moved = of('platforms shuffled').draws[0];
    expect(total(moved, 'posts|Weibo')).toBe(total(evidence, 'posts|Weibo'));
    expect(total(moved, 'interactions|Weibo')).not.toBe(total(evidence, 'interactions|Weibo'));
  });

  it('move events within the period and keep their kinds', () => {
    const { events: moved } = of('events on random days').draws[0];
    expect(moved.map(({ kind, name }) => [kind, name])).toEqual(events.map(({ kind, name }) => [kind, name]));
    expect(moved.map(({ date }) => date)).not.toEqual(events.map(({ date }) => date));
    for (const { date } of moved) expect(date).toMatch(/^2023-/);
  });

  it('leave events alone where none are told', () => {
    const names = controlsOf(judged, { ...evidence, events: [] }, 3).map(({ name }) => name);
    expect(names).toEqual(['as read', 'sentiments shuffled', 'platforms shuffled', 'subjects at random']);
  });

  it('are the same with the same seed', () => {
    expect(controlsOf(judged, evidence, 3, 1)[1].draws[0].events).toEqual(controls[1].draws[0].events);
    expect(controlsOf(judged, evidence, 4, 1)[1].draws[0].events).not.toEqual(controls[1].draws[0].events);
  });

  it('turn down the claims that speak of what was dealt out', () => {
    const rows = claimsUnderControls(controls, 1);
    expect(rows.map(({ id }) => id)).toEqual(['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9', 'B10']);
    const result = (id: string, name: string) => rows.find((row) => row.id === id)!.results[name];
    for (const [name, ids] of [
      ['sentiments shuffled', ['B4', 'B5', 'B6']],
      ['platforms shuffled', ['B3', 'B10']],
      ['subjects at random', ['B2', 'B8']],
    ] as const) {
      for (const id of ids) {
        expect([id, result(id, name)]).toMatchObject([
          id,
          { supported: 0, draws: 1, first: { verdict: expect.stringMatching(/^(contradicted|inconclusive)$/) } },
        ]);
      }
    }
    // At a level of 5 % one of six sets of random days may do well.
    for (const id of ['B1', 'B7', 'B9']) {
      expect(result(id, 'events on random days').draws).toBe(6);
      expect(result(id, 'events on random days').supported).toBeLessThanOrEqual(1);
    }
    expect(result('B3', 'events on random days').first).toEqual(result('B3', 'as read').first);
    for (const id of ['B1', 'B2', 'B3', 'B5', 'B6', 'B8', 'B9', 'B10']) {
      expect([id, result(id, 'as read').supported]).toEqual([id, 1]);
    }
  });
});
