import { describe, expect, it } from 'vitest';
import { plantedPlan, simulatedLabelledReviews } from '../../src/study/simulated';

describe('plantedPlan', () => {
  const plan = plantedPlan(5);

  it('lists what was planted, and not how reviews write it', () => {
    const price = plan.concepts.find(({ id, culture }) => id === 'price' && culture === 'domestic');
    expect(price).toMatchObject({ english: 'price', satisfaction: 0.3, claims: ['A8'] });
    for (const concept of plan.concepts) expect(concept).not.toHaveProperty('surfaceForms');
    expect(plan.concepts.filter(({ group }) => group === 'celebrity-endorser')).toHaveLength(7);
  });

  it('gives noise as shares of a culture’s reviews', () => {
    expect(plan.noise.find(({ kind }) => kind === 'traditional')).toEqual({
      kind: 'traditional',
      domestic: 0.02,
      foreign: 0,
    });
  });

  it('makes reviews of its seed', () => {
    expect(
      plan
        .reviews(12)
        .map(({ culture }) => culture)
        .sort(),
    ).toEqual([...Array(12).fill('domestic'), ...Array(12).fill('foreign')]);
    expect(plan.reviews(3)).toEqual(plantedPlan(5).reviews(3));
    expect(plan.reviews(3)).not.toEqual(plantedPlan(6).reviews(3));
  });
});

describe('simulatedLabelledReviews', () => {
  it('gives so many reviews of one culture, each with triplets, and none of the sample’s', () => {
    const reviews = simulatedLabelledReviews('domestic', 20);
    expect(reviews).toHaveLength(20);
    for (const { culture, triplets = [] } of reviews) {
      expect(culture).toBe('domestic');
      expect(triplets.length).toBeGreaterThan(0);
    }
    const texts = new Set(
      plantedPlan(2023)
        .reviews(200)
        .map(({ text }) => text),
    );
    expect(reviews.filter(({ text }) => texts.has(text))).toEqual([]);
  });
});
