import { graphFromLinks } from '../../packages/graph';

/** Who met whom outside the club, lower number first, from 0 (Zachary 1977, J. Anthropological Research 33, 452–473). */
const friends: Record<number, number[]> = {
  0: [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31],
  1: [2, 3, 7, 13, 17, 19, 21, 30],
  2: [3, 7, 8, 9, 13, 27, 28, 32],
  3: [7, 12, 13],
  4: [6, 10],
  5: [6, 10, 16],
  6: [16],
  8: [30, 32, 33],
  9: [33],
  13: [33],
  14: [32, 33],
  15: [32, 33],
  18: [32, 33],
  19: [33],
  20: [32, 33],
  22: [32, 33],
  23: [25, 27, 29, 32, 33],
  24: [25, 27, 31],
  25: [31],
  26: [29, 33],
  27: [33],
  28: [31, 33],
  29: [32, 33],
  30: [32, 33],
  31: [32, 33],
  32: [33],
};

const pairs = Object.entries(friends).flatMap(([a, others]) => others.map((b) => [Number(a), b]));

/** Zachary's karate club: 34 members, 78 friendships. */
export const karate = graphFromLinks(34, { from: pairs.map(([a]) => a), to: pairs.map(([, b]) => b) });

/** Whom each member followed when the club split: 0 the instructor, 1 the administrator. */
export const sides = Array.from({ length: 34 }, (_, member) =>
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 16, 17, 19, 21].includes(member) ? 0 : 1,
);
