// The cells of notebooks/brand/05-brand-influence.ipynb, for reading changes. Edit the notebook, not this file.

// %% [markdown] id="title"
// # 5 · Brand influence: where does a post weigh most?
//
// Paper B (§3 (3) 3)) wants one number that joins interactions (likes, shares, comments) and sentiment: an **influence index** per platform and over time. Its text breaks off before it gives a formula. So the index below is ours, and half of this notebook asks how much of its ranking is our choice. This notebook
//
// 1. states the formula and counts three posts by hand,
// 2. computes the index of each platform, with intervals, and its differences,
// 3. follows it over the months,
// 4. varies the weights 1,000 times and asks who leads,
// 5. says which ingredient makes the difference,
// 6. tries counts that are not known, and two platforms that do not differ,
// 7. judges claim B10.

// %% id="parameters" tags=["parameters"]
// `npm start` can override these, for example with --data public.
const data: string = 'simulated';
const seed: number = 2023;
const posts: number = 30_000;

// %% id="open"
import assert from 'node:assert/strict';
import { brand, figures, openBrandStudy, statistics } from 'crosscultural';

const study = await openBrandStudy({ notebook: 'brand/05-brand-influence', data, seed, posts });
const judged = await study.judged();
console.log(`${study.corpus.label}: ${judged.posts.day.length} posts on ${judged.posts.platforms.join(', ')}`);
for (const notice of study.notices) console.log(notice);
if (study.cannot.B10) console.log(`Read all that follows with this in mind: ${study.cannot.B10}`);

// %% [markdown] id="formula"
// ## 5.1 The index (ours)
//
// Let $c_{ik}$ be the count of interaction $k$ (likes, shares, comments) of post $i$, $n_{pk}$ the number of posts of platform $p$ whose count is known, and $s_i = P_i(\text{positive}) - P_i(\text{negative})$ the sentiment that the model of notebook 02 gives the post, from −1 to 1. Then
//
// $$I_p = \sum_k w_k \cdot \frac{1}{n_{pk}} \sum_{i \in p} \frac{\log(1 + c_{ik})}{R_k} \, s_i \qquad R_k = \frac{1}{P} \sum_p \frac{1}{n_{pk}} \sum_{i \in p} \log(1 + c_{ik}) \qquad \sum_k w_k = 1$$
//
// In words: the attention that an average post gets, in units of the average platform, counted as plus for praise and as minus for blame.
//
// - **log**: a few posts carry most interactions. With the logarithm, the step from 10 to 100 likes counts as much as that from 100 to 1,000.
// - $R_k$, the **yardstick**: likes are more frequent than comments. Divided by their mean over the platforms, both weigh alike, and platforms of different size can be compared.
// - $w_k$, the **weights**: equal here. 5.4 varies them.
// - The index is *per post*. A platform with twice as many posts has no higher index.
//
// "Normalised per platform" can be read in a second way: divided by the platform's *own* mean $R_{pk} = \frac{1}{n_{pk}} \sum_{i \in p} \log(1 + c_{ik})$. Then every platform has attention 1, only its sentiment is left, and differences in attention cannot be seen. That reading stands beside the index wherever it is shown.
//
// Three posts that can be counted by hand. Nobody shared any of them, so shares do not enter, and likes and comments weigh one half each. In units of $\ln 2$, the counts 7, 1, 3 are 3, 1, 2:

// %% id="by-hand"
const three = {
  ids: ['a', 'b', 'c'], texts: ['', '', ''], platforms: ['Weibo', 'Douban'],
  platform: Uint8Array.of(0, 0, 1), day: Int32Array.of(19_358, 19_358, 19_358),
  likes: Int32Array.of(7, 1, 3), shares: Int32Array.of(0, 0, 0), comments: Int32Array.of(1, 1, 3),
  // Praise for certain; blame for certain; praise with 3/4 and blame with 1/4, so 1/2.
  probabilities: Float32Array.of(0, 0, 1, 1, 0, 0, 0.25, 0, 0.75),
};
const byHand = brand.influenceByPlatform(brand.influenceTable(three), seed);

// %% id="by-hand-check"
// Likes: Weibo (3 + 1) / 2 = 2, Douban 2, yardstick 2. Comments: Weibo 1, Douban 2, yardstick 1.5.
const weiboByHand = (1 / 2) * ((3 * 1 + 1 * -1) / 2 / 2) + (1 / 2) * ((1 * 1 + 1 * -1) / 2 / 1.5);
const doubanByHand = (1 / 2) * ((2 * 0.5) / 2) + (1 / 2) * ((2 * 0.5) / 1.5);
[weiboByHand, doubanByHand].forEach((index, p) => assert.ok(Math.abs(byHand[p].index! - index) < 1e-12));
study.showExample({ title: 'The index of three posts',
  columns: [{ key: 'platform', label: 'platform' }, { key: 'posts', label: 'posts', kind: 'integer' },
    { key: 'engagement', label: 'attention per post', kind: 'number' }, { key: 'index', label: 'index', kind: 'number' },
    { key: 'comparedWithItself', label: 'by its own mean', kind: 'number' }],
  rows: byHand.map((row) => ({ ...row })) });

// %% [markdown] id="by-hand-text"
// On the first platform the post that blames takes away from the one that praises. By its own mean (last column) the second platform is simply its sentiment, 1/2, whatever attention it gets.

// %% [markdown] id="platforms-text"
// ## 5.2 The platforms
//
// All posts, with the sentiment of the model. Intervals: whole weeks are drawn again 2,000 times, since the days of a week are alike; all platforms on the same weeks, the yardstick anew each time. They say how much other weeks like these could have differed. Below four weeks none is given. They do **not** cover the classifier's errors (notebook 02), nor how the posts were chosen.

// %% id="platforms"
const table = brand.influenceTable(judged.posts);
for (const { interaction, reason } of table.leftOut) console.log(`${interaction} do not enter: ${reason}`);
const found = brand.influenceByPlatform(table, seed);
const known = found.filter(({ index }) => index !== null);
if (known.length === 0) console.log(`No index to show, because: ${found[0].reason}`);
else console.log(`Enter with equal weights: ${table.ingredients.join(', ')}`);

// %% id="platforms-planted"
// On the simulation: the same index from the planted sentiments, to see what the classifier's errors do to it.
const certain = new Float32Array(judged.posts.probabilities.length);
study.planted?.sentiment.forEach((sentiment, i) => { certain[3 * i + sentiment] = 1; });
const planted = study.planted
  ? brand.influenceByPlatform(brand.influenceTable({ ...judged.posts, probabilities: certain }), seed) : [];

// %% id="platforms-table"
const ends = ([low, high]: [number, number] | [null, null]) => ({ low, high });
study.table('brand-influence-index', {
  title: 'Influence index of each platform',
  columns: [{ key: 'platform', label: 'platform' }, { key: 'posts', label: 'posts', kind: 'integer' },
    { key: 'index', label: 'index', kind: 'number' }, { key: 'low', label: '95 % from (weeks)', kind: 'number' },
    { key: 'high', label: 'to', kind: 'number' }, { key: 'engagement', label: 'attention per post', kind: 'number' },
    { key: 'sentimentOfAttention', label: 'sentiment of the attention', kind: 'number' },
    { key: 'comparedWithItself', label: 'second reading: by its own mean', kind: 'number' },
    ...(planted.length > 0 ? [{ key: 'planted', label: 'index from planted sentiments', kind: 'number' as const }] : [])],
  rows: found.map((row, p) => ({ ...row, ...ends(row.intervalOverWeeks ?? [null, null]), planted: planted[p]?.index })),
  note: 'Index = attention × sentiment of the attention. Attention 1 is the average platform. The formula is ours.',
});

// %% id="differences"
const differences = brand.steps.influenceDifferences(table, seed);
if (differences.length === 0) console.log('No differences to show, because the posts come from one platform.');
else study.table('brand-influence-differences', {
  title: 'How far the index of one platform is above that of another',
  columns: [{ key: 'platform', label: 'platform' }, { key: 'comparedWith', label: 'compared with' },
    { key: 'difference', label: 'difference', kind: 'number' },
    { key: 'low', label: '95 % from (weeks)', kind: 'number' }, { key: 'high', label: 'to', kind: 'number' },
    { key: 'says', label: 'clear of 0?' }],
  rows: differences.map((row) => ({ ...row, ...ends(row.intervalOverWeeks ?? [null, null]),
    says: row.intervalOverWeeks ? (row.intervalOverWeeks[0] > 0 || row.intervalOverWeeks[1] < 0 ? 'yes' : 'no') : '—' })),
  note: 'Both platforms are drawn on the same weeks. One by one at 95 %, not corrected for their number.',
});

// %% id="platforms-chart"
const row = (label: string, estimate: number, interval: [number, number] | null) =>
  ({ label, estimate, low: interval?.[0] ?? estimate, high: interval?.[1] ?? estimate });
const pairs = differences.filter(({ difference }) => difference !== null);
if (known.length > 0) await study.figure('brand-influence-index', figures.contrastChart({
  title: 'Influence index per platform', subtitle: 'With 95 % intervals over weeks',
  sections: [{ name: 'Index', colour: '#0072B2',
      rows: known.map((one) => row(one.platform, one.index!, one.intervalOverWeeks)) },
    { name: 'Second reading: by its own mean', colour: '#5F5F5F', rows: known.map((one) =>
      row(`${one.platform}, by its own mean`, one.comparedWithItself!, one.comparedWithItselfOverWeeks)) },
    { name: 'Differences of the index', colour: '#D55E00', rows: pairs.map((one) =>
      row(`${one.platform} − ${one.comparedWith}`, one.difference!, one.intervalOverWeeks)) }],
  valueTitle: 'index (0: praise and blame get the same attention)',
}), `Index with intervals: ${known.map(({ platform, index }) => `${platform} ${index!.toFixed(2)}`).join(', ')}; by their own means ${known.map(({ comparedWithItself }) => comparedWithItself!.toFixed(2)).join(', ')}.`);

// %% [markdown] id="platforms-read"
// How to read it. Column *attention per post* says how much louder than the average platform a post is heard, *sentiment of the attention* whether praise or blame is heard. Where the second column hardly differs, the ranking is one of attention, and the grey dots (second reading) lie on top of one another. Both readings are right: they answer different questions.

// %% [markdown] id="months-text"
// ## 5.3 Over the months
//
// Every month is measured with the yardstick of the whole period, so that months can be compared with one another. Bands: 95 % over the days of the month. The second panel measures each platform by its own mean of the period: when was it more influential than usual? Dotted lines are product releases, where any were told.

// %% id="months"
const months = brand.steps.influenceByMonth(table, seed);
const dates = [...new Set(months.map(({ month }) => month))].map((month) => `${month}-15`);
const lines = table.platforms.map((name) => {
  const own = months.filter(({ platform }) => platform === name);
  const band = own.map(({ index, intervalOverDays }) => intervalOverDays ?? [index, index]);
  return { name, y: own.map(({ index }) => index), itself: own.map(({ comparedWithItself }) => comparedWithItself),
    band: { low: band.map(([low]) => low), high: band.map(([, high]) => high) } };
});
const enough = known.length > 0 && dates.length > 1;
if (!enough) console.log(`No course to show, because: ${found[0].reason ?? 'the posts are of one month'}`);

// %% id="months-chart"
const releases = study.events.filter(({ kind, date }) =>
  kind === 'product release' && date >= dates[0] && date <= dates[dates.length - 1]);
if (enough) await study.figure('brand-influence-by-month', figures.timelineChart({
  title: 'Influence index per month',
  subtitle: releases.length > 0 ? `Releases: ${releases.map((one, i) => `${i + 1} ${one.gloss ?? one.name}`).join(', ')}` : undefined,
  dates, panelHeight: 230, events: releases.map(({ date, name, gloss }) => ({ date, label: gloss ?? name })),
  panels: [{ name: 'In units of the average platform', yTitle: 'index', series: lines },
    { name: 'By its own mean', yTitle: 'index', series: lines.map(({ name, itself }) => ({ name, y: itself })) }],
}), `Lines of the influence index over ${dates.length} months, one a platform, in two readings.`);

// %% id="months-table"
const between = (name: string) => months.filter(({ platform, index }) => platform === name && index !== null)
  .sort((a, b) => a.index! - b.index!);
if (enough) study.table('brand-influence-by-month', {
  title: 'Lowest and highest month of each platform',
  columns: [{ key: 'platform', label: 'platform' }, { key: 'months', label: 'months', kind: 'integer' },
    { key: 'lowest', label: 'lowest month' }, { key: 'highest', label: 'highest month' }],
  rows: table.platforms.map(between).filter((own) => own.length > 0).map((own) => {
    const text = ({ month, index, intervalOverDays: ends }: (typeof own)[0]) =>
      `${month}: ${index!.toFixed(2)}${ends ? ` [${ends.map((end) => end.toFixed(2)).join(', ')}]` : ''}`;
    return { platform: own[0].platform, months: own.length, lowest: text(own[0]), highest: text(own[own.length - 1]) };
  }),
  note: 'The extremes of many months lie apart by chance alone: where intervals overlap, no difference is shown.',
});

// %% [markdown] id="weights-text"
// ## 5.4 Who leads when the weights vary?
//
// The paper gives no weights. So 1,000 weightings are drawn, all equally likely (Dirichlet with parameters 1, 1, 1), and the platforms are ranked under each. Three shares, which answer different questions:
//
// - **leads by weights**: the share of weightings under which the platform comes first, on these posts as they are. It says how far the first place depends on what we call influence.
// - **leads**: each weighting also looks at another resample of the weeks. It says how sure the first place is, when both the weights and the weeks could have been others.
// - **leads on a day**: the share of all (weighting, day) pairs in which it comes first on that single day. It says how steady the lead is. Of two platforms that do not differ each leads on about half of the days.

// %% id="weights"
const ranks = brand.influenceRanking(table, seed);
if (ranks[0].leads === null) console.log(`No ranking to show, because: ${ranks[0].reason}`);
else study.table('brand-influence-ranking', {
  title: 'Who leads under 1,000 weightings',
  columns: [{ key: 'platform', label: 'platform' }, { key: 'leadsByWeights', label: 'leads by weights', kind: 'percent' },
    { key: 'leads', label: 'leads', kind: 'percent' }, { key: 'leadsOnADay', label: 'leads on a day', kind: 'percent' },
    { key: 'daysCompared', label: 'days compared', kind: 'integer' }],
  rows: ranks.map((one) => ({ ...one })),
  note: 'Weightings of likes, shares and comments from Dir(1, 1, 1).',
});

// %% id="weights-chart"
const places = ranks.filter(({ rankShares }) => rankShares !== null);
if (places.length > 0) await study.figure('brand-influence-ranks', figures.barChart({
  title: 'Rank of each platform under 1,000 weightings', subtitle: 'Weights and weeks drawn together',
  categories: places.map(({ platform }) => platform), valueKind: 'percent',
  series: places.map((_, rank) => ({ name: `rank ${rank + 1}`, values: places.map(({ rankShares }) => rankShares![rank]) })),
  valueTitle: 'share of the weightings',
}), `Bars: ${places.map(({ platform, rankShares }) => `${platform} ${rankShares!.map((share, i) => `rank ${i + 1} ${(100 * share).toFixed(0)} %`).join(', ')}`).join('; ')}.`);

// %% [markdown] id="single-text"
// The extremes of all weightings are those that count one interaction only:

// %% id="single"
const alone = table.ingredients.map((one) => brand.influenceByPlatform(table, seed, { [one]: 1 }));
if (known.length > 0) study.table('brand-influence-one-interaction', {
  title: 'The index when one interaction alone counts',
  columns: [{ key: 'platform', label: 'platform' }, { key: 'equal', label: 'equal weights', kind: 'number' },
    ...table.ingredients.map((one) => ({ key: one, label: `${one} only`, kind: 'number' as const }))],
  rows: found.map(({ platform, index }, p) => ({ platform, equal: index,
    ...Object.fromEntries(table.ingredients.map((one, k) => [one, alone[k][p].index])) })),
});

// %% [markdown] id="shares-text"
// ## 5.5 Which ingredient makes the difference?
//
// A platform's index lies above or below the average platform's. **Shapley values** (Shapley 1953) share this distance out among likes, shares, comments and sentiment: each ingredient gets what it adds when it joins, averaged over all orders of joining. What has not joined is as on the average platform. The parts sum to the distance exactly.

// %% id="shares"
const parts = brand.steps.influenceShares(table).filter(({ contribution }) => contribution !== null);
const names = [...new Set(parts.map(({ ingredient }) => ingredient))];
const partOf = (platform: string, name: string) =>
  parts.find((part) => part.platform === platform && part.ingredient === name)?.contribution ?? null;
const rounded = (value: number | null) => value && Math.round(1000 * value) / 1000;
if (table.platforms.length < 2 || parts.length === 0) console.log('Nothing to share out, because no platform differs from an average of several.');
else await study.figure('brand-influence-shares', figures.barChart({
  title: 'What lifts a platform above the average one, and what lowers it', subtitle: 'Shapley values, in units of the index',
  categories: [...table.platforms], valueTitle: 'contribution to the index (right: above the average platform)',
  series: names.map((name) => ({ name, values: table.platforms.map((platform) => rounded(partOf(platform, name))) })),
}), `Bars: contributions of ${names.join(', ')} to the distance of ${table.platforms.join(', ')} from the average platform.`);

// %% id="shares-table"
if (table.platforms.length > 1 && parts.length > 0) study.table('brand-influence-shares', {
  title: 'Share of each ingredient in a platform’s distance from the average platform',
  columns: [{ key: 'platform', label: 'platform' },
    ...names.flatMap((name) => [{ key: name, label: name, kind: 'number' as const },
      { key: `${name} share`, label: `${name}: share`, kind: 'percent' as const, decimals: 0 }]),
    { key: 'sum', label: 'sum', kind: 'number' }],
  rows: table.platforms.map((platform) => {
    const own = parts.filter((part) => part.platform === platform);
    return { platform, sum: own.reduce((sum, { contribution }) => sum + contribution!, 0),
      ...Object.fromEntries(own.flatMap((part) => [[part.ingredient, part.contribution], [`${part.ingredient} share`, part.share]])) };
  }),
  note: 'Contributions in units of the index; shares of their sizes, whatever their sign. No intervals: a small part may be chance.',
});

// %% [markdown] id="unknown-text"
// ## 5.6 What an unknown count does
//
// Real files do not tell every count. An unknown one is −1 here, and is **not** 0: nobody knows what it was. It is left out of its interaction; the post's other counts stay. An interaction that some platform tells for no post at all is left out for every platform, since an index made of other things could not be compared. Four tries on these posts: a third of the first platform's likes (every third post) is made unknown, then wrongly read as 0; then its shares are made unknown altogether.

// %% id="unknown"
const first = judged.posts.platforms.indexOf(table.platforms[0]);
const hide = (counts: Int32Array, value: number, every: number) =>
  counts.map((count, i) => (judged.posts.platform[i] === first && i % every === 0 ? value : count));
const indexOf = (changed: Partial<brand.Posts>) => {
  const tried = brand.influenceTable({ ...judged.posts, ...changed });
  return { tried, indices: brand.influenceByPlatform(tried, seed).map(({ index }) => index) };
};
const tries = [{ what: 'as told', ...indexOf({}) },
  { what: 'a third of the likes unknown', ...indexOf({ likes: hide(judged.posts.likes, -1, 3) }) },
  { what: 'the same read as 0', ...indexOf({ likes: hide(judged.posts.likes, 0, 3) }) },
  { what: 'all shares unknown', ...indexOf({ shares: hide(judged.posts.shares, -1, 1) }) }];

// %% id="unknown-table"
study.table('brand-influence-unknown-counts', {
  title: `Counts of ${table.platforms[0]} that are not known`,
  columns: [{ key: 'what', label: `counts of ${table.platforms[0]}` },
    ...table.platforms.map((platform) => ({ key: platform, label: platform, kind: 'number' as const })),
    { key: 'enter', label: 'interactions that enter' }],
  rows: tries.map(({ what, tried, indices }) => ({ what, enter: tried.ingredients.join(', ') || 'none',
    ...Object.fromEntries(table.platforms.map((platform, p) => [platform, indices[p]])) })),
});

// %% [markdown] id="tie-text"
// ## 5.7 Two platforms that do not differ
//
// A measure that always finds a leader is worth nothing. The posts of the largest platform are dealt at random to two halves, ten times. No half may be found to lead: the interval of the difference must contain 0 (all but one in twenty times), and each half must lead on about half of the days (0.45 to 0.55). *Leads* is no test for one deal: like a p-value, it can lie anywhere between 0 and 1.

// %% id="tie"
const [largest] = [...found].sort((a, b) => b.posts - a.posts);
const deals = known.length === 0 ? [] : Array.from({ length: 10 }, (_, deal) => {
  const halves = brand.influenceTable(brand.steps.randomHalves(judged.posts, largest.platform, seed + deal));
  const [difference] = brand.steps.influenceDifferences(halves, seed);
  const [half] = brand.influenceRanking(halves, seed);
  return { ...difference, ...half };
}).filter(({ difference, leadsOnADay }) => difference != null && leadsOnADay != null);
const tested = deals.filter(({ intervalOverWeeks }) => intervalOverWeeks);
const undecided = tested.filter(({ intervalOverWeeks: ends }) => ends![0] <= 0 && ends![1] >= 0).length;
if (tested.length > 0) console.log(`Undecided in ${undecided} of ${tested.length} deals.`);
else console.log('No tie to try, because no index is known, or too few weeks to draw them again.');

// %% id="tie-table"
if (deals.length > 0) study.table('brand-influence-tie', {
  title: `${largest.platform} dealt at random to two halves`,
  columns: [{ key: 'deal', label: 'deal', kind: 'integer' }, { key: 'difference', label: 'difference', kind: 'number' },
    { key: 'low', label: '95 % from (weeks)', kind: 'number' }, { key: 'high', label: 'to', kind: 'number' },
    { key: 'leadsOnADay', label: 'one half leads on a day', kind: 'percent' },
    { key: 'leads', label: 'leads', kind: 'percent' }],
  rows: deals.map((deal, i) => ({ ...deal, deal: i + 1, ...ends(deal.intervalOverWeeks ?? [null, null]) })),
  note: `Mean of leads on a day: ${(100 * statistics.mean(deals.map(({ leadsOnADay }) => leadsOnADay!))).toFixed(1)} %.`,
});

// %% [markdown] id="claim-text"
// ## 5.8 Claim B10: influence differs between platforms
//
// The ledger does not use our index, lest a claim hang on a formula that the paper does not have. It takes the plainest product of interactions and sentiment: likes, shares and comments of a post, added up, times $s_i$; per post; the highest platform against the lowest, as a share of the larger. That statistic is never negative, so the claim needs a difference of at least a fifth, with a lower end of at least a tenth. Without the logarithm, posts with very many likes decide more.

// %% id="claim"
study.judge({ brand: judged.evidence, artefacts: { B10: 'brand-influence-index' } }, ['B10']);

// %% [markdown] id="end"
// ## 5.9 What the index is not
//
// - **Influence on whom?** The index counts reactions to posts. Whether anybody bought a phone because of one is not in the data.
// - **Our formula.** The paper has none. Other weights, another scale, totals instead of means per post give other numbers; 5.4 says how far the *ranking* depends on the weights, and B10 uses another formula altogether.
// - **Comparable?** A like costs a different effort on each platform, and platforms count differently. A common yardstick makes numbers comparable, not habits.
// - **The sentiment is a model's.** Its errors pull $s_i$ towards the mean. In 5.2 the index from the planted sentiments shows by how much on the simulation; on real posts nobody knows.
// - On the simulated year the platforms' interactions were planted to differ, and their sentiment was not: the index had to find the first and to leave the second undecided.
//
// Next: what should the maker do about all this (notebook 06)?
