import { escapeHtml } from '@crosscultural/base';
import type { Notebook, StartPageSection } from '@crosscultural/notebook-kit';
import {
  type ClaimResult,
  type CorpusLedger,
  fromSimulation,
  type Verdict,
  verdicts,
  verdictText,
} from '../../../claims';
import { type Claim, claims, papers } from '../../../papers';

/** Where a claim was judged: the page of a notebook and its cell, from the root of an edition. */
export type JudgedAt = ReadonlyMap<string, { href: string; label: string }>;

/** A corpus of the ledger as the start page shows it. */
export interface LedgerEdition {
  /** In the ledger: `public`. */
  name: string;
  ledger: CorpusLedger;
  judgedAt: JudgedAt;
  /** Whether a table or figure of a name is published from it. */
  hasArtefact(name: string): boolean;
  /** From the start page to the root of its edition: '' or `public/`. */
  toEdition: string;
}

/**
 * What was found, for the start page: how many claims each corpus supports, then a card for each claim with both corpora side by side:
 * verdict, number, reason, and a link to the cell that judged it.
 *
 * @param editions the public corpus first.
 */
export function claimSections(editions: readonly LedgerEdition[]): StartPageSection[] {
  if (editions.length === 0) return [];
  const summary = `<ul class="tallies">${editions.map(tally).join('')}</ul>`;
  const judged = claims.filter(({ id }) => editions.some(({ ledger }) => ledger.results.some((one) => one.id === id)));
  const cards = papers.flatMap(({ id, title }) => {
    const own = judged.filter(({ paper }) => paper === id).map((claim) => card(claim, editions));
    if (own.length === 0) return [];
    return [`<h3>Paper ${id} · ${escapeHtml(title)}</h3><ul class="claims">${own.join('')}</ul>`];
  });
  return [
    { title: 'What was found', html: summary, first: true },
    { title: 'Every claim', html: cards.join('') },
  ];
}

/** How many claims have each verdict, and which. */
function tally({ name, ledger }: LedgerEdition): string {
  const simulated = fromSimulation(name);
  const lines = verdicts.flatMap((verdict) => {
    const own = ledger.results.filter((result) => result.verdict === verdict);
    if (own.length === 0) return [];
    const word = simulated && verdict === 'supported' ? 'recovered' : verdict;
    const ids = own.map(({ id }) => `<a href="#claim-${id}">${id}</a>`).join(' ');
    return [`<li>${mark(verdict)} <strong>${own.length} ${word}</strong> <span>${ids}</span></li>`];
  });
  const what = simulated
    ? 'Simulated: does the method find what was planted?'
    : `${name[0].toUpperCase()}${name.slice(1)} data: does it hold there?`;
  const others = Object.values(ledger.others ?? {}).map(({ label }) => label);
  return `<li><h3>${escapeHtml(what)}</h3><p>${[ledger.label, ...others].map(escapeHtml).join('; ')}</p><ul>${lines.join('')}</ul></li>`;
}

const signs: Record<Verdict, string> = {
  supported: '✓',
  contradicted: '✗',
  inconclusive: '~',
  'not testable': '?',
  'not yet computed': '…',
};

/** The sign of a verdict, which words follow. */
const mark = (verdict: Verdict) =>
  `<span class="mark ${verdict.replaceAll(' ', '-')}" aria-hidden="true">${signs[verdict]}</span>`;

function card({ id, section, statement, statistic }: Claim, editions: readonly LedgerEdition[]): string {
  const found = editions.map((edition) => verdict(id, edition)).join('');
  return (
    `<li id="claim-${id}"><p><strong>${id}</strong> ${escapeHtml(statement)} <small>${escapeHtml(section)}</small></p>` +
    `<p class="asked"><small>Asked: ${escapeHtml(statistic)}.</small></p><div class="verdicts">${found}</div></li>`
  );
}

function verdict(id: string, { name, ledger, judgedAt, toEdition, hasArtefact }: LedgerEdition): string {
  const result = ledger.results.find((one) => one.id === id);
  if (!result) return `<div><small>${escapeHtml(name)}</small><p>not yet computed</p></div>`;
  const at = judgedAt.get(id);
  const cell = at ? `<a href="${escapeHtml(toEdition + at.href)}">${escapeHtml(at.label)}</a>` : '';
  const shown =
    result.artefact && hasArtefact(result.artefact)
      ? `<a href="${toEdition}artefacts/${encodeURI(result.artefact)}.html">${escapeHtml(result.artefact)}</a>`
      : '';
  const links = [cell, shown].filter((link) => link !== '').join(' · ');
  return (
    `<div><small>${escapeHtml(name)}</small><p>${mark(result.verdict)} <strong>${escapeHtml(verdictText(result, fromSimulation(name)))}</strong>${number(result)}</p>` +
    `${reason(result)}<p class="links"><small>${links}</small></p></div>`
  );
}

function number({ statistic: { value }, interval95, n, unit }: ClaimResult): string {
  const interval = interval95 ? ` [${interval95.map((end) => end.toFixed(2)).join(', ')}]` : '';
  const shown = value === null ? '' : ` ${value.toFixed(2)}${interval}`;
  return n > 0 ? `${shown}, <span class="count">n = ${n.toLocaleString('en')} ${escapeHtml(unit)}</span>` : shown;
}

/** Why, in the text; what is long goes on where the reader opens it. */
function reason({ detail }: ClaimResult): string {
  const short = 220;
  if (detail.length <= short) return `<p class="reason">${escapeHtml(detail)}</p>`;
  const cut = detail.lastIndexOf(' ', short);
  return `<details class="reason"><summary>${escapeHtml(detail.slice(0, cut))} …</summary>… ${escapeHtml(detail.slice(cut + 1))}</details>`;
}

/**
 * The cell of each claim’s verdict: the last that gave one.
 *
 * @param judged notebooks with their verdicts.
 * @param shown the notebooks of the edition, whose cells may have other numbers: one that was not executed here has no verdict.
 */
export function judgedAt(judged: readonly NamedNotebook[], shown: readonly NamedNotebook[]): JudgedAt {
  const places = new Map<string, { href: string; label: string }>();
  for (const { name, notebook } of judged) {
    const numbers = new Map(
      codeCells(shown.find((one) => one.name === name)?.notebook).map(({ id }, i) => [id, i + 1]),
    );
    for (const { id, outputs = [] } of codeCells(notebook)) {
      const number = numbers.get(id);
      if (number === undefined) continue;
      for (const claim of outputs.flatMap(claimsIn))
        places.set(claim, {
          href: `${name}.html#${encodeURIComponent(`cell-id=${id}`)}`,
          label: `${name}, cell ${number}`,
        });
    }
  }
  return places;
}

interface NamedNotebook {
  name: string;
  notebook: Notebook;
}

const codeCells = (notebook?: Notebook) => (notebook?.cells ?? []).filter(({ cell_type: type }) => type === 'code');

function claimsIn(output: NonNullable<Notebook['cells'][number]['outputs']>[number]): string[] {
  const metadata =
    'metadata' in output ? (output.metadata.crosscultural as { claims?: { id: string }[] } | undefined) : undefined;
  return (metadata?.claims ?? []).map(({ id }) => id);
}
