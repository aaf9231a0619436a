import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Arrow,
  arrowsChart,
  type Figure,
  type QuadrantPoint,
  quadrantChart,
} from '../../../packages/notebook-kit/figures';

interface Planes {
  domestic: { points: QuadrantPoint[]; cuts: { x: number; y: number } };
  foreign: { points: QuadrantPoint[]; cuts: { x: number; y: number } };
  arrows: { arrows: Arrow[]; others: { label: string; x: number; y: number }[][]; cuts: { x: number; y: number } };
}

/** What Figs. 1–3 and the arrows of the public study held in 2026: sixty words crowded at one end. */
export const crowdedPlanes = JSON.parse(
  readFileSync(path.join(__dirname, '../../fixtures/crowded-planes.json'), 'utf8'),
) as Planes;

const plane = {
  axes: { x: { name: 'attention', title: 'attention: share of all mentions' }, y: { name: 'satisfaction' } },
  cutName: 'median',
  quadrantNames: ['keep up', 'improve first', 'maintain', 'low priority'],
  xScale: 'logarithmic',
} as const;

const words = (culture: 'domestic' | 'foreign', more: { yScale?: 'logit'; notice?: string }) =>
  quadrantChart({
    ...plane,
    ...more,
    ...crowdedPlanes[culture],
    title: `Attention and satisfaction, ${culture} reviews`,
    subtitle: '5504 mentions in 2641 reviews',
    colour: culture === 'domestic' ? '#D55E00' : '#0072B2',
    names: { common: 'feature word', rare: 'named too seldom', count: 'mentions' },
  });

const arrows = (count: number, more: { yScale?: 'logit'; notice?: string }) =>
  arrowsChart({
    ...plane,
    ...more,
    title: 'From home to abroad: what both cultures speak of',
    cutName: 'mean of the two medians',
    cuts: crowdedPlanes.arrows.cuts,
    arrows: crowdedPlanes.arrows.arrows.slice(0, count),
    groups: [
      { name: 'domestic', colour: '#D55E00', others: crowdedPlanes.arrows.others[0] },
      { name: 'foreign', colour: '#0072B2', others: crowdedPlanes.arrows.others[1] },
    ],
    othersName: 'one culture only',
  });

/** Crowded pictures on every scale, with and without a notice. */
export const crowdedFigures: Record<string, Figure> = {
  'domestic-logit': words('domestic', { yScale: 'logit' }),
  'domestic-linear': words('domestic', {}),
  'foreign-logit': words('foreign', { yScale: 'logit' }),
  'foreign-linear': words('foreign', {}),
  'foreign-notice': words('foreign', { yScale: 'logit', notice: 'no fields: the model misses 94 % of blame' }),
  'arrows-logit': arrows(20, { yScale: 'logit' }),
  'arrows-linear': arrows(20, {}),
  'arrows-few': arrows(6, { yScale: 'logit' }),
};
