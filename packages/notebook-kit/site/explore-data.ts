import { readFileSync } from 'node:fs';
import { csvRows, readBytes } from '@crosscultural/base';

/** A corpus whose published tables and figures hold what the controls need. */
export interface ExploredCorpus {
  /** `simulated` or `public`. */
  name: string;
  /** The path of a published file; undefined where it is not published. */
  fileOf(name: string): string | undefined;
}

/** Numbers of one corpus that a control chooses among. */
export interface ExploredSet {
  /** What the choice says: `public, domestic`. */
  label: string;
}

const cultures = ['domestic', 'foreign'] as const;

type Row<Column extends string> = Record<Column, string>;

async function rowsOf<Column extends string>(
  { fileOf }: ExploredCorpus,
  name: string,
  columns: readonly Column[],
): Promise<Row<Column>[]> {
  const file = fileOf(name);
  if (file === undefined) return [];
  const rows: Row<Column>[] = [];
  for await (const { row } of csvRows(readBytes(file), file, columns)) rows.push(row);
  return rows;
}

/** A number of a table; null for none. */
const number = (text: string) => (/^-?[\d.]+(?:e-?\d+)?$/i.test(text) ? Number(text) : null);

/** The ends of an interval in per cent, `9.3 – 11.8`, as shares. */
function ends(text: string): [number | null, number | null] {
  const [, low, high] = /^([\d.]+) – ([\d.]+)$/.exec(text) ?? [];
  return low === undefined ? [null, null] : [Number(low) / 100, Number(high) / 100];
}

/** Feature words with attention and satisfaction, of each culture. */
export async function quadrantSets(corpus: ExploredCorpus) {
  const sets = [];
  for (const culture of cultures) {
    const rows = await rowsOf(corpus, `attention-satisfaction-${culture}.csv`, [
      ...(['label', 'occurrences', 'attention', 'attentionEnds', 'ofAll'] as const),
      ...(['satisfaction', 'satisfactionEnds', 'counted'] as const),
    ]);
    const words = rows.map((row) => {
      const [low, high] = ends(row.attentionEnds);
      const [satisfactionLow, satisfactionHigh] = ends(row.satisfactionEnds);
      return {
        ...{ label: row.label, n: Number(row.occurrences), attention: Number(row.attention), low, high },
        ...{ ofAll: Number(row.ofAll), satisfaction: number(row.satisfaction), satisfactionLow, satisfactionHigh },
        counted: number(row.counted),
      };
    });
    if (words.length > 0) sets.push({ label: `${corpus.name}, ${culture}`, rows: words });
  }
  return sets;
}

const topicMeasures = ['perplexity', 'umass', 'npmi', 'exclusivity', 'stability'] as const;

/** The measures of each number of topics that was tried, of each culture. */
export async function topicSets(corpus: ExploredCorpus) {
  const sets = [];
  for (const culture of cultures) {
    const rows = await rowsOf(corpus, `number-of-topics-${culture}.csv`, ['topics', ...topicMeasures]);
    const numbers = rows.map((row) => ({
      topics: Number(row.topics),
      ...Object.fromEntries(topicMeasures.map((name) => [name, Number(row[name])])),
    }));
    if (numbers.length > 0) sets.push({ label: `${corpus.name}, ${culture}`, rows: numbers });
  }
  return sets;
}

interface Trace {
  x: (number | null)[];
  y: (number | null)[];
  customdata?: string[];
  marker?: { color?: string };
}

/** The keyword network of each culture, from its figure: words with their places, pairs with their npmi. */
export function networkSets({ name, fileOf }: ExploredCorpus) {
  return cultures.flatMap((culture) => {
    const file = fileOf(`keyword-network-${culture}.json`);
    if (file === undefined) return [];
    const traces = (JSON.parse(readFileSync(file, 'utf8')) as { data: Trace[] }).data.filter((one) => one.customdata);
    const nodes = traces.flatMap(({ x, y, customdata = [], marker }) =>
      customdata.flatMap((said, i) => {
        const word = /^<b>(.*?)<\/b>/.exec(said)?.[1];
        return word === undefined
          ? []
          : [{ name: characters(word), x: x[i], y: y[i], colour: marker?.color ?? '#0072B2' }];
      }),
    );
    const byWord = new Map(nodes.map((node, i) => [node.name.replace(/ \(.*\)$/, ''), i]));
    const edges = traces.flatMap(({ customdata = [] }) =>
      customdata.flatMap((said) => {
        const [, a, b, reviews, npmi] = /^(.+) – (.+)<br>([\d,]+) reviews.*; npmi (-?[\d.]+)/.exec(said) ?? [];
        const [from, to] = [byWord.get(characters(a ?? '')), byWord.get(characters(b ?? ''))];
        if (from === undefined || to === undefined) return [];
        return [{ a: from, b: to, reviews: Number(reviews.replace(',', '')), npmi: Number(npmi) }];
      }),
    );
    return edges.length > 0 ? [{ label: `${name}, ${culture}`, nodes, edges }] : [];
  });
}

/** A hover text of plotly as plain text. */
const characters = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The influence index of each platform with all weight on one interaction: it is linear in the weights. */
export async function influenceSets(corpus: ExploredCorpus) {
  const columns = ['platform', 'likes', 'shares', 'comments'] as const;
  const rows = await rowsOf(corpus, 'brand-influence-one-interaction.csv', columns);
  const numbers = rows.map(({ platform, likes, shares, comments }) => ({
    ...{ platform, likes: number(likes), shares: number(shares), comments: number(comments) },
  }));
  const whole = numbers.filter(({ likes, shares, comments }) => likes !== null && shares !== null && comments !== null);
  return whole.length > 1 ? [{ label: corpus.name, rows: whole }] : [];
}

/** How well later posts of a user are foretold with and without the culture, by the number of posts known. */
export async function historySets(corpus: ExploredCorpus) {
  const numeric = ['history', 'users', 'withCulture', 'withoutCulture', 'gain', 'low', 'high'] as const;
  const rows = await rowsOf(corpus, 'platforms-profile-prediction.csv', ['measure', ...numeric]);
  const numbers = rows.map((row) => ({
    measure: row.measure,
    ...(Object.fromEntries(numeric.map((name) => [name, Number(row[name])])) as Record<
      (typeof numeric)[number],
      number
    >),
  }));
  return numbers.length > 0 ? [{ label: corpus.name, rows: numbers }] : [];
}
