import type { Culture } from '@crosscultural/corpus';

/*
 * These stay apart for readers with deuteranopia and protanopia (blue and vermilion: Okabe and Ito 2008; green: Tol 2021)
 * and reach a contrast of 3 : 1 on white wherever they fill a mark.
 */

/**
 * The fixed colour of each culture, whichever are shown: vermilion at home, blue abroad.
 *
 * @example
 * figures.barChart({ …, series: [{ name: 'foreign', values, colour: figures.cultureColours.foreign }] });
 */
export const cultureColours: Readonly<Record<Culture, string>> = { domestic: '#D55E00', foreign: '#0072B2' };
