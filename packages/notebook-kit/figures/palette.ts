/**
 * Colours that stay apart for readers with deuteranopia and protanopia (blue and vermilion: Okabe and Ito 2008; green: Tol 2021)
 * and reach a contrast of 3 : 1 on white wherever they fill a mark.
 */
export const cultureColours = { domestic: '#D55E00', foreign: '#0072B2' } as const;

export const sentimentColours = { positive: '#228833', neutral: '#8C8C8C', negative: '#7A1F4B' } as const;

/** Colours for series that have no colour of their own, in the order in which they are given out. */
export const seriesColours = [
  '#0072B2',
  '#D55E00',
  '#00875F',
  '#AA3377',
  '#B8860B',
  '#3B9BD0',
  '#5F5F5F',
  '#8C510A',
] as const;

/** From no value (almost white) to the largest (dark blue), evenly darker at each step: for heat maps. */
export const sequentialColours: [number, string][] = [
  [0, '#F7FBFF'],
  [0.25, '#C6DBEF'],
  [0.5, '#6BAED6'],
  [0.75, '#2171B5'],
  [1, '#08306B'],
];

const namedColours: Record<string, string> = { ...cultureColours, ...sentimentColours };

/**
 * The colour of a series: the fixed one of its culture or sentiment when its name says so ('domestic',
 * 'Foreign', 'positive reviews'), else the next of `seriesColours`.
 */
export function seriesColour(name: string, position: number): string {
  const known = name.toLowerCase().match(/\b(domestic|foreign|positive|neutral|negative)\b/);
  return known ? namedColours[known[1]] : seriesColours[position % seriesColours.length];
}
