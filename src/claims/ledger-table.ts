import type { Table } from '@crosscultural/base';
import { type ClaimId, claims, type Paper, papers } from '../papers';
import { type ClaimPart, type ClaimResult, verdictText } from './claim';

/** What verdicts rest on. */
export interface LedgerContent {
  /** What every table says, for example "simulated corpus, seed 2023". */
  label: string;
  /** Of the content: results of another content are not mixed with these. */
  sha256: string;
}

/** What the ledger found on one corpus: on the content of the first paper that it has results of, and of the others where theirs is another. */
export interface CorpusLedger extends LedgerContent {
  /** Papers whose claims were judged on other content of the same name: Paper A reads simulated reviews, Paper B simulated posts. */
  others?: Partial<Record<Paper['id'], LedgerContent>>;
  /** Results of some or all claims. */
  results: readonly ClaimResult[];
}

/** What the results of a paper's claims rest on. */
export function contentOf({ label, sha256, others }: CorpusLedger, paper: Paper['id']): LedgerContent {
  return others?.[paper] ?? { label, sha256 };
}

/** For each paper whose verdicts rest on content of their own, what that is: "Paper B: simulated posts, seed 2023". */
export function otherContents({ others = {} }: CorpusLedger): string[] {
  return papers.flatMap(({ id }) => (others[id] ? [`Paper ${id}: ${others[id].label}`] : []));
}

/** What a reader of the verdicts on a paper must know. */
const notes: Record<Paper['id'], string> = {
  A: 'The verdicts on A4–A13 rest on extracted triplets (cross-cultural/07); cross-cultural/01 judges the same claims from the simulation’s true ones. A4–A10 were first judged by one share of the claimed words, with criteria from the simulation; they are judged part by part since, A11–A13 were added then, and the margins (a fifth of attention, five points of satisfaction) and the rule for the whole were fixed by reasoning after public verdicts of the earlier kind had been seen, and before any by parts: that choice was not blind. After simulated controls and a critical review had been seen, and before any public laptop verdict was, the following was changed: one criterion serves all claims of parts (the one that A4–A7 had from the start: four fifths hold, half of them in 97.5 % of the samples), untestable parts count as not holding, A10 asks for a fifth more and not for more at all, comparisons use only words that the lists of both languages have, and for A1–A3 (whose statistic had been changed before: cross-cultural/04) words that the reviews hardly use are no evidence against a theme, with a margin of one word in seven. After both the laptop verdicts and the placebo differences of notebook 07 had been seen, comparisons of the cultures (A10, A11, A13) were asked to exceed the placebo, too: the largest difference of the same words between two halves, or two product groups, of one culture. Before, A10 was supported on the public laptops. At the same time satisfaction got Jeffreys’ prior for every word, because its intervals held too seldom on simulated words that are named twenty times.',
  B: 'For B1–B10 statistics and word lists were settled with the simulation’s results in sight, and why the public posts cannot answer B2, B4–B6 and B8 was seen after a first look at what they say.',
  C: 'For C1–C4 some settings were chosen with the simulation’s results in sight (CHANGELOG); the public microblogs were gathered around rumours, so that a difference can be one of sampling.',
};
const ofEachClaim =
  'Contradicted: the whole interval falls short of what is asked by more than a margin; a claim of several parts: so many of them are contradicted that the rest could not carry it. Not testable: at least half of the parts are. Inconclusive: neither supported nor contradicted. On the simulation a claim that holds is called recovered. Each claim and part is judged at 95 %; nothing corrects for their number.';

/** What a reader of verdicts on these papers must know. */
export function ledgerNote(ids: readonly Paper['id'][] = papers.map(({ id }) => id)): string {
  return [...papers.filter(({ id }) => ids.includes(id)).map(({ id }) => notes[id]), ofEachClaim].join(' ');
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
 * @param results the verdicts, one a row, in this order.
 * @param source the corpus’s label.
 * @param simulated whether the corpus is the simulation; verdicts are then printed as checks of the method.
 * @example
 * study.show(claims.ledgerTable(claims.runLedger(evidence), study.corpus.label));
 */
export function ledgerTable(results: readonly ClaimResult[], source?: string, simulated = false): Table {
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
        verdict: verdictText(result, simulated),
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
    note: ledgerNote(asked),
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
 * @param corpora as in `writeLedger`.
 * @example
 * claims.comparisonTable(claims.readLedger('figures')).rows[0];
 */
export function comparisonTable(corpora: Readonly<Record<string, CorpusLedger>>): Table {
  const names = byCorpus(corpora).map(({ name }) => name);
  const others = names.flatMap((name) => otherContents(corpora[name]).map((other) => `${name}, ${other}`));
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
    rows: claims.map(({ id, section, paper, statement }) => ({
      id,
      section: `Paper ${paper} ${section}`,
      statement,
      ...Object.fromEntries(names.flatMap((name) => Object.entries(cells(name, id, corpora[name])))),
    })),
    note: [ledgerNote(), ...(others.length > 0 ? [`Verdicts on other content: ${others.join('; ')}.`] : [])].join(' '),
  };
}

function cells(name: string, id: ClaimId, corpus: CorpusLedger): Record<string, string> {
  const result = corpus.results.find((one) => one.id === id);
  return {
    [`${name} verdict`]: result ? verdictText(result, fromSimulation(name)) : 'not yet computed',
    [`${name} value`]: result ? withInterval(result) : '—',
    [`${name} n`]: result && result.n > 0 ? `${result.n} ${result.unit}` : '—',
    [`${name} readings`]: result ? readingsOf(result) : '—',
    [`${name} parts`]: result ? partsOf(result) : '—',
    [`${name} reason`]:
      result && (result.verdict === 'not testable' || result.verdict === 'not yet computed') ? result.detail : '—',
    [`${name} artefact`]: result?.artefact ?? '—',
  };
}
