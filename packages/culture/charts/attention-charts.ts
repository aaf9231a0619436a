import type { Culture } from '@crosscultural/corpus';
import {
  arrowsChart,
  type Figure,
  quadrantChart as generalQuadrantChart,
  type QuadrantPlane,
} from '@crosscultural/notebook-kit';
import { cultureColours } from '../colours';

/** Attention and satisfaction of a feature word, shares of 1 (Paper A, its two measures). */
export interface AttentionPoint {
  attention: number;
  satisfaction: number;
}

/** Attention and satisfaction with what they rest on. */
export interface MeasuredAttention extends AttentionPoint {
  /** 95 % intervals, drawn as thin bars. */
  attentionInterval?: readonly [low: number, high: number];
  satisfactionInterval?: readonly [low: number, high: number];
  /** How many mentions the word has: tells a logit axis where 0 and 100 % stand. */
  occurrences?: number;
}

/** A feature word with its measures, shares of 1. */
export interface AttentionWord extends MeasuredAttention {
  label: string;
  occurrences: number;
  /** Named too seldom to be judged: drawn in grey, and labelled only where there is room beside it. */
  rare?: boolean;
}

/** The plane of attention (to the right) and satisfaction (upwards). */
export interface AttentionPlane extends Omit<QuadrantPlane, 'axes' | 'cuts' | 'xScale' | 'yScale'> {
  /** Where the plane is split; NaN where it is not. */
  cuts: AttentionPoint;
  /** Logarithmic where a few words get most of the attention; linear unless given. */
  attentionScale?: 'linear' | 'logarithmic';
  /** Logit where most words crowd at one end of 0 to 100 %; linear unless given. */
  satisfactionScale?: 'linear' | 'logit';
}

export interface AttentionChart extends AttentionPlane {
  words: readonly AttentionWord[];
  /** Colour of the common words' marks. */
  colour: string;
}

/** A subject that both cultures speak of, with its place in each. */
export type SharedSubject = {
  label: string;
  /** Whether the cultures differ by more than either does from itself; an arrow that does not count is drawn dotted. */
  counts?: boolean;
} & Record<Culture, MeasuredAttention>;

export interface CultureArrowsChart extends AttentionPlane {
  subjects: readonly SharedSubject[];
  /** Words of one culture alone, drawn small and without labels. */
  others?: Record<Culture, readonly (MeasuredAttention & { label: string })[]>;
}

/**
 * Attention against satisfaction, a labelled mark for each feature word, cut into four quadrants (Paper A, Figs. 1–3).
 *
 * @param chart the words, attention and satisfaction as shares of 1, and the cuts of the quadrants. `satisfactionScale: 'logit'` opens
 * crowded ends (see `scaleOfSatisfaction`); with a `notice`, which says why fields cannot be told, nothing is cut and no field named.
 * @throws RangeError when no word is given.
 * @example
 * figures.quadrantChart({ title: 'Attention and satisfaction', colour: figures.cultureColours.domestic,
 *   words: [{ label: '屏幕 (screen)', attention: 0.1, satisfaction: 0.8, occurrences: 210 }],
 *   cuts: { attention: 0.05, satisfaction: 0.6 }, cutName: 'median', quadrantNames: attention.quadrants });
 */
export function quadrantChart({ words, ...chart }: AttentionChart): Figure {
  return generalQuadrantChart({
    ...planeOf(chart),
    colour: chart.colour,
    names: { common: 'feature word', rare: 'named too seldom', count: 'mentions' },
    points: words.map((word) => ({
      ...measuredPoint(word),
      label: word.label,
      count: word.occurrences,
      rare: word.rare,
    })),
  });
}

/**
 * Both cultures in the plane of attention and satisfaction: an arrow for each shared subject, from its place at home to its place
 * abroad, dotted where no culture is needed to explain it. More than eight subjects have a small picture each, with the intervals of both places where they are given.
 *
 * @param chart the shared subjects, attention and satisfaction as shares of 1, and the cuts of the quadrants.
 * @throws RangeError when no subject is given.
 * @example
 * figures.cultureArrowsChart({ title: 'From home to abroad', quadrantNames: attention.quadrants, cutName: 'median',
 *   cuts: { attention: 0.05, satisfaction: 0.6 }, subjects: [{ label: 'storage',
 *     domestic: { attention: 0.02, satisfaction: 0.9 }, foreign: { attention: 0.06, satisfaction: 0.5 } }] });
 */
export function cultureArrowsChart({ subjects, others, ...chart }: CultureArrowsChart): Figure {
  const group = (culture: Culture) => ({
    name: culture,
    colour: cultureColours[culture],
    others: others?.[culture].map((word) => ({ ...measuredPoint(word), label: word.label })),
  });
  return arrowsChart({
    ...planeOf(chart),
    groups: [group('domestic'), group('foreign')],
    othersName: 'one culture only',
    faintName: 'no more than without a culture',
    arrows: subjects.map(({ label, counts, domestic, foreign }) => ({
      label,
      faint: counts === false,
      from: measuredPoint(domestic),
      to: measuredPoint(foreign),
    })),
  });
}

function planeOf({ cuts, attentionScale, satisfactionScale, ...plane }: AttentionPlane): QuadrantPlane {
  const axes = {
    x: { name: 'attention', title: 'attention: share of all mentions of feature words' },
    y: { name: 'satisfaction' },
  };
  return { ...plane, axes, cuts: pointOf(cuts), xScale: attentionScale, yScale: satisfactionScale };
}

function measuredPoint({ attentionInterval, satisfactionInterval, occurrences, ...point }: MeasuredAttention) {
  return {
    ...pointOf(point),
    ...(attentionInterval && { xInterval: attentionInterval }),
    ...(satisfactionInterval && { yInterval: satisfactionInterval }),
    ...(occurrences !== undefined && { count: occurrences }),
  };
}

const pointOf = ({ attention, satisfaction }: AttentionPoint) => ({ x: attention, y: satisfaction });
