import { escapeHtml } from '@crosscultural/base';
import type { LabelledReview, Sentiment, Span, Triplet } from '@crosscultural/triplets';

/** Text with its triplets marked, as HTML and as plain text. */
export interface HighlightedText {
  html: string;
  text: string;
}

type Role = 'aspect' | 'opinion';

/** Light grounds that keep black text readable; the role is also said by a letter, so that colour is not needed. */
const grounds: Record<Role, string> = { aspect: '#CFE3F5', opinion: '#FBE3C8' };
const underlines: Record<Sentiment, string> = { positive: '#228833', neutral: '#6B6B6B', negative: '#7A1F4B' };
const signs: Record<Sentiment, string> = { positive: '+', neutral: '=', negative: '−' };

/**
 * A review with its aspects and opinions coloured and numbered by triplet: `A1+` is the aspect of the first triplet, which is
 * positive, `O1+` its opinion. Implicit terms are listed below the text. The plain text says the same with brackets.
 *
 * All text is escaped: a review's text is hostile.
 *
 * @param review with the triplets to show: labelled or extracted ones.
 * @example
 * absa.highlightTriplets(review).text; // The [screen]A1+ is [great]O1+.
 */
export function highlightTriplets(review: LabelledReview): HighlightedText {
  const { text, language, triplets = [] } = review;
  const html: string[] = [];
  const plain: string[] = [];
  // Terms may overlap or nest: between two neighbouring borders the text is of one kind.
  const borders = bordersOf(text, triplets);
  for (let i = 0; i + 1 < borders.length; i++) {
    const [start, end] = [borders[i], borders[i + 1]];
    const piece = text.slice(start, end);
    const covering = namesOver(triplets, start, end);
    if (covering.length === 0) {
      html.push(visibleHtml(piece));
      plain.push(piece);
      continue;
    }
    const ending = covering.filter(({ span }) => span.end === end).map(({ name }) => name);
    const label = ending.length > 0 ? `<sub>${visibleHtml(ending.join(' '))}</sub>` : '';
    html.push(`<mark style="${markStyle(covering)}">${visibleHtml(piece)}${label}</mark>`);
    const opening = covering.filter(({ span }) => span.start === start).map(() => '[');
    plain.push(`${opening.join('')}${piece}${ending.map((name) => `]${name}`).join('')}`);
  }
  const notes = triplets.flatMap((triplet, i) => implicitNote(triplet, i));
  const footnote = notes.length === 0 ? '' : `<br><small>${visibleHtml(notes.join('; '))}</small>`;
  return {
    html: `<p class="triplets" lang="${visibleHtml(language)}">${html.join('')}${footnote}</p>`,
    text: [plain.join(''), ...notes].join('\n'),
  };
}

interface NamedSpan {
  role: Role;
  span: Span;
  sentiment: Sentiment;
  name: string;
}

function namedSpans(triplets: readonly Triplet[]): NamedSpan[] {
  return triplets.flatMap(({ aspect, opinion, sentiment }, i) => {
    const named = (role: Role, span: Span | null): NamedSpan[] =>
      span === null ? [] : [{ role, span, sentiment, name: termName(role, i, sentiment) }];
    return [...named('aspect', aspect), ...named('opinion', opinion)];
  });
}

function termName(role: Role, index: number, sentiment: Sentiment): string {
  return `${role === 'aspect' ? 'A' : 'O'}${index + 1}${signs[sentiment]}`;
}

function bordersOf(text: string, triplets: readonly Triplet[]): number[] {
  const inside = namedSpans(triplets).flatMap(({ span }) => [span.start, span.end]);
  return [...new Set([0, ...inside, text.length])].sort((a, b) => a - b);
}

function namesOver(triplets: readonly Triplet[], start: number, end: number): NamedSpan[] {
  return namedSpans(triplets).filter(({ span }) => span.start <= start && end <= span.end);
}

function markStyle(covering: readonly NamedSpan[]): string {
  const [{ role, sentiment }] = covering;
  return `background:${grounds[role]};color:#000;border-bottom:2px solid ${underlines[sentiment]}`;
}

function implicitNote({ aspect, opinion, sentiment }: Triplet, i: number): string[] {
  const note = (role: Role) => `${termName(role, i, sentiment)} is implicit`;
  return [...(aspect === null ? [note('aspect')] : []), ...(opinion === null ? [note('opinion')] : [])];
}

/** Escapes for elements and attributes; control characters and marks that turn the direction of text are shown as a sign. */
function visibleHtml(text: string): string {
  return escapeHtml(text.replace(/[\u202a-\u202e\u2066-\u2069]|(?![\t\n\r])\p{Cc}|\p{Surrogate}/gu, '\ufffd'));
}
