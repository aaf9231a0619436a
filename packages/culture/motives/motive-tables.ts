import type { Table, TableColumn } from '@crosscultural/base';
import { ambientConcepts } from '../concepts/ambient';
import { domains, type Motive, motives } from '../concepts/domains';
import { everydayConcepts } from '../concepts/everyday-concepts';
import type { CollectivismRow } from './collectivism';
import { type MotiveConfusion, motiveAccuracy } from './motive-confusion';
import type { CultureMotives } from './motive-ranking';

const text = (key: string, label: string): TableColumn => ({ key, label });
const percent = (key: string, label: string): TableColumn => ({ key, label, kind: 'percent' });
const integer = (key: string, label: string): TableColumn => ({ key, label, kind: 'integer' });
const written = (share: number) => `${(100 * share).toFixed(1)} %`;
/** A difference of shares in percentage points. */
const inPoints = (value: number, ends: [number, number] | null) =>
  `${points(value)}${ends ? ` [${points(ends[0])}, ${points(ends[1])}]` : ''}`;
const points = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(100 * value).toFixed(1)}`;

/**
 * The table that the classifier of motives goes by: its domains, with some of their words.
 *
 * @example
 * study.table('platforms-motive-domains', domainTable());
 */
export function domainTable(): Table {
  const examples = 5;
  return {
    title: 'Domains of everyday life, and the motive that each is counted to',
    columns: [
      ...[text('motive', 'motive'), text('domain', 'domain'), text('reason', 'why'), integer('concepts', 'concepts')],
      text('examples', 'some of them'),
    ],
    rows: domains.map(({ domain, motive, reason }) => {
      const own = everydayConcepts.filter((one) => one.domain === domain);
      const shown = own.filter(({ concept }) => !ambientConcepts.has(concept)).slice(0, examples);
      return {
        ...{ motive, domain, reason, concepts: own.length },
        examples: shown.map(({ concept, zh }) => `${zh[0]} (${concept})`).join(', '),
      };
    }),
    note: `${everydayConcepts.length} concepts, made by hand from general knowledge of both languages. Which motive a domain is counted to is a choice of ours.`,
  };
}

/**
 * The classifier's verdicts on labelled posts of one language, by true motive.
 *
 * @param language of the labelled posts, for the title.
 * @param confusion counts by true motive and verdict.
 * @example
 * study.table('platforms-motive-confusion-zh', confusionTable('zh', confusions.zh));
 */
export function confusionTable(language: string, confusion: MotiveConfusion): Table {
  const { byMotive } = motiveAccuracy(confusion);
  return {
    title: `Labelled posts (${language}) by true motive and by verdict`,
    columns: [
      text('truth', 'true motive'),
      ...motives.map((motive) => integer(motive, motive)),
      ...[integer('none', 'no verdict'), percent('recall', 'recall'), percent('precision', 'precision')],
    ],
    rows: motives.map((truth, i) => ({
      ...{ truth, recall: byMotive[i].recall, precision: byMotive[i].precision, none: confusion[i][motives.length] },
      ...Object.fromEntries(motives.map((motive, verdict) => [motive, confusion[i][verdict]])),
    })),
  };
}

/**
 * The ranking of motives per platform.
 *
 * @param planted shares of motives per platform, to be shown beside.
 * @example
 * study.table('platforms-motives', motiveTable(cultures));
 */
export function motiveTable(
  cultures: readonly CultureMotives[],
  planted?: readonly Partial<Record<Motive, number>>[],
): Table {
  return {
    title: 'Motives per platform, in order',
    columns: [
      ...[
        text('platform', 'platform'),
        integer('rank', 'rank'),
        text('motive', 'motive'),
        percent('share', 'share of posts'),
      ],
      ...[
        percent('low', '95 % from'),
        percent('high', 'to'),
        text('ranks', 'ranks (95 %)'),
        percent('counted', 'as counted'),
      ],
      ...(planted ? [percent('planted', 'planted')] : []),
      integer('users', 'users'),
    ],
    rows: cultures.flatMap(({ platform, users, ranking }, p) =>
      ranking.map(({ motive, rank, share, interval, rankInterval, counted }) => ({
        ...{ platform, users, rank, motive, share, counted, planted: planted?.[p]?.[motive] ?? null },
        ...{ low: interval?.[0] ?? null, high: interval?.[1] ?? null },
        ranks:
          rankInterval === null
            ? ''
            : rankInterval[0] === rankInterval[1]
              ? `${rankInterval[0]}`
              : rankInterval.join(' to '),
      })),
    ),
    note: cultures
      .map(({ platform, posts, decided, corrected, reason }) =>
        corrected
          ? `${platform}: ${decided} of ${posts} posts have a verdict; shares are corrected for its errors.`
          : `${platform}: ${decided} of ${posts} posts have a verdict; shares are as counted. ${reason ?? ''}`.trim(),
      )
      .join(' '),
  };
}

/**
 * The most frequent orders of all motives per platform.
 *
 * @example
 * study.table('platforms-motive-orders', ordersTable(cultures));
 */
export function ordersTable(cultures: readonly CultureMotives[]): Table {
  return {
    title: 'How probable is each order of the motives?',
    columns: [
      text('platform', 'platform'),
      text('order', 'order, largest share first'),
      percent('probability', 'share of the draws'),
      integer('users', 'users'),
    ],
    rows: cultures.flatMap(({ platform, users, orders }) =>
      orders.map(({ order, probability }) => ({ platform, order: order.join(' > '), probability, users })),
    ),
    note: `Draws of users${cultures.every(({ corrected }) => corrected) ? ' and of the classifier’s errors' : ''}; the five most frequent orders of each platform.`,
  };
}

/**
 * Signs of individualism and collectivism on each platform, and whether they differ as expected.
 *
 * @param rows what `compareCollectivism` gave.
 * @param platforms names, in the order of `microblogs.platforms`.
 * @example
 * study.table('platforms-collectivism', collectivismTable(compareCollectivism(read, { seed }), platforms));
 */
export function collectivismTable(rows: readonly CollectivismRow[], platforms: readonly string[]): Table {
  const interval = (ends: [number, number] | null) => (ends ? ` [${written(ends[0])}, ${written(ends[1])}]` : '');
  return {
    title: 'Signs of individualism and collectivism',
    columns: [
      text('label', 'measure'),
      ...platforms.map((platform) => text(platform, platform)),
      ...[text('difference', 'difference in points'), text('higher', 'expected to be higher'), text('agrees', 'found')],
      ...[text('why', 'why'), integer('users', 'users of the smaller side')],
    ],
    rows: rows.map(({ label, estimates, difference, higher, agrees, why }) => ({
      ...{ label, agrees, why, higher: higher === 'domestic' ? 'at home' : 'abroad' },
      ...Object.fromEntries(
        estimates.map(({ value, interval: ends }, p) => [
          platforms[p],
          ends === null || !Number.isFinite(value) ? 'not known' : `${written(value)}${interval(ends)}`,
        ]),
      ),
      difference: difference === null ? 'not known' : inPoints(difference.value, difference.interval),
      users: Math.min(...estimates.map(({ users }) => users)),
    })),
    note: '95 % intervals over users; “as expected” and “reversed” need a difference that stays significant after Holm’s correction for the five.',
  };
}
