import type { Table } from '@crosscultural/base';
import type { ClaimBook } from '../book';
import { type ClaimPart, type ClaimResult, verdictText } from '../claim';

/** What verdicts rest on. */
export interface LedgerContent {
  /** What every table says, for example "simulated corpus, seed 2023". */
  label: string;
  /** Of the content: results of another content are not mixed with these. */
  sha256: string;
}

/** What the ledger found on one corpus: on the content of the first paper that it has results of, and of the others where theirs is another. */
export interface CorpusLedger<Id extends string = string, PaperId extends string = string> extends LedgerContent {
  /** Papers whose claims were judged on other content of the same name: one paper may read reviews, another posts. */
  others?: Partial<Record<PaperId, LedgerContent>>;
  /** Results of some or all claims. */
  results: readonly ClaimResult<Id>[];
}

/** What the results of a paper's claims rest on. */
export function contentOf({ label, sha256, others }: CorpusLedger, paper: string): LedgerContent {
  return others?.[paper] ?? { label, sha256 };
}

/** For each paper whose verdicts rest on content of their own, what that is: "Paper B: simulated posts, seed 2023". */
export function otherContents({ papers }: ClaimBook, { others = {} }: CorpusLedger): string[] {
  return papers.flatMap((id) => {
    const content = others[id];
    return content ? [`Paper ${id}: ${content.label}`] : [];
  });
}

const ofEachClaim =
  'Contradicted: the whole interval falls short of what is asked by more than a margin; a claim of several parts: so many of them are contradicted that the rest could not carry it. Not testable: at least half of the parts are. Inconclusive: neither supported nor contradicted. On the simulation a claim that holds is called recovered. Each claim and part is judged at 95 %; nothing corrects for their number.';

/** What a reader of verdicts on these papers must know. */
export function ledgerNote({ papers, notes }: ClaimBook, ids: readonly string[] = papers): string {
  return [...papers.filter((id) => ids.includes(id)).map((id) => notes[id]), ofEachClaim].join(' ');
}

/** A claim's number with its interval, for example "0.83 [0.50, 1.00]". */
export function withInterval({ statistic, interval95 }: ClaimResult): string {
  return statistic.value === null ? '—' : numberWithInterval(statistic.value, interval95);
}

/** A number with its interval. */
export function numberWithInterval(value: number, interval: readonly [number, number] | null): string {
  return value.toFixed(2) + (interval ? ` [${interval.map((end) => end.toFixed(2)).join(', ')}]` : '');
}

/** Each part of a claim in words: "office (foreign): contradicted −0.42 [−0.60, −0.20]"; why one is not testable stands with the evidence. */
export function partsInWords(parts: readonly ClaimPart[]): string[] {
  return parts.map(({ name, side, verdict, value, interval95, placebo }) =>
    [
      `${name}${side ? ` (${side})` : ''}: ${verdict}`,
      ...(value === null ? [] : [numberWithInterval(value, interval95)]),
      ...(placebo === undefined ? [] : [`(placebo ${placebo.toFixed(2)})`]),
    ].join(' '),
  );
}

const partsOf = ({ parts = [] }: ClaimResult): string => partsInWords(parts).join('; ') || '—';

/** Whether the verdict depends on what satisfaction divides by. */
export function readingsOf(result: ClaimResult): string {
  if (!result.readings) return '—';
  return result.dependsOnReading
    ? `depends: ${result.readings.map(({ reading, verdict }) => `${reading}: ${verdict}`).join('; ')}`
    : 'same verdict either way';
}

/**
 * The ledger of one corpus as a table: a row per claim with verdict, statistic, interval, n and what was found.
 *
 * @param book whose claims were judged.
 * @param results the verdicts, one a row, in this order.
 * @param source the corpus’s label.
 * @param simulated whether the corpus is the simulation; verdicts are then printed as checks of the method.
 * @example
 * tableToText(ledgerTable(book, results, 'reviews of 2024'));
 */
export function ledgerTable(
  book: ClaimBook,
  results: readonly ClaimResult[],
  source?: string,
  simulated = false,
): Table {
  const { claims } = book;
  const hasReadings = results.some(({ readings }) => readings !== undefined);
  const hasParts = results.some(({ parts }) => parts !== undefined);
  const asked = results.map(({ id }) => claims.find((claim) => claim.id === id)!.paper);
  return {
    title: 'Claims of the papers',
    columns: [
      { key: 'id', label: 'Claim' },
      { key: 'statement', label: 'What the paper says' },
      { key: 'verdict', label: 'Verdict' },
      { key: 'value', label: 'Statistic [95 %]' },
      { key: 'statistic', label: 'Which statistic' },
      { key: 'criterion', label: 'Supported from (lower end from)' },
      { key: 'n', label: 'n' },
      { key: 'detail', label: 'What was found' },
      ...(hasParts ? [{ key: 'parts', label: 'Its parts' }] : []),
      ...(hasReadings ? [{ key: 'readings', label: 'Satisfaction’s denominator' }] : []),
      { key: 'artefact', label: 'Shown in' },
    ],
    rows: results.map((result) => {
      const claim = claims.find(({ id }) => id === result.id)!;
      return {
        id: result.id,
        statement: claim.statement,
        verdict: verdictText(book, result, simulated),
        value: withInterval(result),
        statistic: claim.statistic,
        criterion: `${claim.criterion.value.toFixed(2)} (${claim.criterion.lower.toFixed(2)})`,
        n: result.n === 0 ? '—' : `${result.n} ${result.unit}`,
        detail: result.detail,
        parts: partsOf(result),
        readings: readingsOf(result),
        artefact: result.artefact ?? '—',
      };
    }),
    note: ledgerNote(book, asked),
    ...(source !== undefined && { source }),
  };
}

/** Whether a corpus comes from the simulation, of any size: there verdicts check the methods. */
export function fromSimulation(name: string): boolean {
  return name === 'simulated' || name.startsWith('simulated-');
}

/** The ledgers in the order that readers meet them: public, others by code units, and the simulation last. */
export function byCorpus(corpora: Readonly<Record<string, CorpusLedger>>): (CorpusLedger & { name: string })[] {
  const rank = (name: string) => (name === 'public' ? 0 : fromSimulation(name) ? 2 : 1);
  return Object.keys(corpora)
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((name) => ({ name, ...corpora[name] }));
}

/**
 * All claims, corpora side by side: verdict and statistic of each; a claim without a result is "not yet computed".
 *
 * @param book whose claims were judged.
 * @param corpora as in `writeLedger`.
 * @example
 * comparisonTable(book, readLedger(book, 'figures')).rows[0];
 */
export function comparisonTable(book: ClaimBook, corpora: Readonly<Record<string, CorpusLedger>>): Table {
  const names = byCorpus(corpora).map(({ name }) => name);
  const others = names.flatMap((name) => otherContents(book, corpora[name]).map((other) => `${name}, ${other}`));
  return {
    title: 'Claims of the papers, corpora side by side',
    columns: [
      { key: 'id', label: 'Claim' },
      { key: 'section', label: 'Section' },
      { key: 'statement', label: 'What the paper says' },
      ...names.flatMap((name) => [
        { key: `${name} verdict`, label: `${corpora[name].label}: verdict` },
        { key: `${name} value`, label: `${corpora[name].label}: statistic [95 %]` },
        { key: `${name} n`, label: `${corpora[name].label}: n` },
        { key: `${name} readings`, label: `${corpora[name].label}: denominator` },
        { key: `${name} parts`, label: `${corpora[name].label}: parts` },
        { key: `${name} reason`, label: `${corpora[name].label}: why there is no verdict` },
        { key: `${name} artefact`, label: `${corpora[name].label}: shown in` },
      ]),
    ],
    rows: book.claims.map(({ id, section, paper, statement }) => ({
      id,
      section: `Paper ${paper} ${section}`,
      statement,
      ...Object.fromEntries(names.flatMap((name) => Object.entries(cells(book, name, id, corpora[name])))),
    })),
    note: [ledgerNote(book), ...(others.length > 0 ? [`Verdicts on other content: ${others.join('; ')}.`] : [])].join(
      ' ',
    ),
  };
}

function cells(book: ClaimBook, name: string, id: string, corpus: CorpusLedger): Record<string, string> {
  const result = corpus.results.find((one) => one.id === id);
  return {
    [`${name} verdict`]: result ? verdictText(book, result, fromSimulation(name)) : 'not yet computed',
    [`${name} value`]: result ? withInterval(result) : '—',
    [`${name} n`]: result && result.n > 0 ? `${result.n} ${result.unit}` : '—',
    [`${name} readings`]: result ? readingsOf(result) : '—',
    [`${name} parts`]: result ? partsOf(result) : '—',
    [`${name} reason`]:
      result && (result.verdict === 'not testable' || result.verdict === 'not yet computed') ? result.detail : '—',
    [`${name} artefact`]: result?.artefact ?? '—',
  };
}
