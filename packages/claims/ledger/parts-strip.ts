import { escapeHtml } from '@crosscultural/base';
import type { ClaimPart } from '../claim';
import { signs } from './verdict-signs';

/**
 * The parts of a claim as a strip of small signs with a word each, grouped by culture; the verdict is said in words to whoever does
 * not see it.
 *
 * @param parts none give nothing.
 */
export function partsStrip(parts: readonly ClaimPart[]): string {
  if (parts.length <= shortStrip) return strip(parts);
  const counts = Object.entries(signs).flatMap(([verdict, { sign, colour }]) => {
    const count = parts.filter((part) => part.verdict === verdict).length;
    const mark = `<span role="img" aria-label="${verdict}" title="${verdict}" style="color:${colour}">${sign}</span>`;
    return count > 0 ? [`${mark} ${count}`] : [];
  });
  return `<details><summary><small>${parts.length} parts: ${counts.join(' · ')}</small></summary>${strip(parts)}</details>`;
}

/** A strip of more parts than this is folded, with its signs counted. */
const shortStrip = 6;

function strip(parts: readonly ClaimPart[]): string {
  const sides = [...new Set(parts.map(({ side }) => side))];
  return sides
    .map((side) => {
      const own = parts.filter((part) => part.side === side).map(chip);
      const head = sides.length > 1 && side ? `<small>${escapeHtml(side)}</small> ` : '';
      return `<div style="line-height:1.7;margin-top:0.2em">${head}${own.join(' ')}</div>`;
    })
    .join('');
}

function chip({ name, side, verdict, reason }: ClaimPart): string {
  const { sign, colour } = signs[verdict];
  const said = escapeHtml(`${name}${side ? ` (${side})` : ''}: ${verdict}${reason ? `, ${reason}` : ''}`);
  return `<small title="${said}" style="border:1px solid ${colour};border-radius:0.6em;padding:0 0.4em;display:inline-block;line-height:1.4"><span role="img" aria-label="${verdict}" style="color:${colour}">${sign}</span> ${escapeHtml(name)}</small>`;
}
