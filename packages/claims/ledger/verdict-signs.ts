import type { Verdict } from '../claim';

/** Sign of a verdict, and a colour for it that can be seen on light and on dark ground. */
export const signs: Readonly<Record<Verdict, { sign: string; colour: string }>> = {
  supported: { sign: '✓', colour: '#0f8a68' },
  contradicted: { sign: '✗', colour: '#c2540a' },
  inconclusive: { sign: '~', colour: '#8f6a00' },
  'not testable': { sign: '?', colour: '#808080' },
  'not yet computed': { sign: '…', colour: '#808080' },
};
