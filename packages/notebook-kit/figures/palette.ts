/**
 * Colours for series, in the order in which they are given out. They stay apart for readers with deuteranopia and
 * protanopia (blue and vermilion: Okabe and Ito 2008) and reach a contrast of 3 : 1 on white wherever they fill a mark.
 */
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

/** The colour of a series that is given none, by its position; from the ninth on they come again. */
export function seriesColour(position: number): string {
  return seriesColours[position % seriesColours.length];
}

/**
 * Colours for groups that are found in data, such as communities of words: those of the series, blue and vermilion last, which mark what
 * a study compares (its cultures).
 */
export const groupColours = [2, 3, 4, 7, 5, 6, 0, 1].map((position) => seriesColours[position]);

/** Bars and cells whose colour names nothing. */
export const neutralColour = '#56657A';

/** From no value (almost white) to the largest (dark slate), evenly darker at each step: for heat maps. No series has this hue. */
export const sequentialColours: [number, string][] = [
  [0, '#F7F8FA'],
  [0.25, '#CBD3DE'],
  [0.5, '#A9B4C4'],
  [0.75, neutralColour],
  [1, '#1F2B3B'],
];

/**
 * Signed values: purple below zero, almost white at zero, green above, both ends equally dark (PRGn: Brewer 2003, safe for readers with
 * deuteranopia and protanopia). Neither hue is one of the cultures'.
 */
export const divergingColours: [number, string][] = [
  [0, '#762A83'],
  [0.25, '#C2A5CF'],
  [0.5, '#F7F7F7'],
  [0.75, '#A6DBA0'],
  [1, '#1B7837'],
];
