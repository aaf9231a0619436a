import type { ClaimPart } from '@crosscultural/claims';

/** Which differences of the cultures are sure, and yet no larger than a culture differs from itself. */
export function withinPlacebo(parts: readonly ClaimPart[]): string {
  const list = parts.flatMap(({ name, side, verdict, interval95: ends, placebo }) =>
    placebo !== undefined && verdict === 'inconclusive' && ends !== null && (ends[0] > 0 || ends[1] < 0)
      ? [`${name} (${side}), ${placebo.toFixed(2)}`]
      : [],
  );
  return list.length > 0 ? `Not surely larger than a culture’s differences from itself: ${list.join('; ')}.` : '';
}

/** Which parts cannot be tested, and why: parts of one reason together. */
export function reasonsOf(parts: readonly ClaimPart[]): string {
  const untestable = parts.filter(({ verdict }) => verdict === 'not testable');
  const list = [...new Set(untestable.map(({ reason }) => reason))].map((reason) => {
    const own = untestable.filter((part) => part.reason === reason);
    return `${own.map(({ name, side }) => `${name} (${side})`).join(', ')}: ${reason}`;
  });
  return list.length > 0 ? `Not testable: ${list.join('; ')}.` : '';
}
