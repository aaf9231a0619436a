// The cells of notebooks/brand/03-sentiment.ipynb, for reading changes. Edit the notebook, not this file.

// %% [markdown] id="title"
// # 3 · Sentiment: who praises, who blames, and what a release changes
//
// Paper B, §3 (3) 1), counts positive and negative posts, names the common terms of each side, and says that both rise around product releases. It prints no number, no interval and no figure for it. This notebook measures it in six steps:
//
// 1. how many posts are positive and negative, as counted and corrected for the model's errors,
// 2. the same week by week, with the events,
// 3. words particular to each side, found without a list, then the terms that the paper claims,
// 4. what is said of each aspect, clause by clause, and the posts behind a number,
// 5. what changes at a release: posts, shares, intensity,
// 6. claims B2, B4, B5, B6 and B7.

// %% id="parameters" tags=["parameters"]
// `npm start` can override these, for example with --data public.
const data: string = 'simulated';
const seed: number = 2023;
const posts: number = 30000;

// %% id="open"
import { brand, figures, notebook, openBrandStudy, papers, pipelines, series } from 'crosscultural';

const study = await openBrandStudy({ notebook: 'brand/03-sentiment', data, seed, posts });
const judged = await study.judged();
const counts = brand.steps.correctedSentiment(judged.posts, judged.confusion, seed);
console.log(study.corpus.label, '·', counts.map(({ sentiment, counted }) => `${counted} ${sentiment}`).join(', '));

// %% [markdown] id="counts-heading"
// ## 3.1 How many posts are positive, how many negative?
//
// The CNN-LSTM of notebook 02 reads every post; a post counts for its most probable class. That count is wrong wherever the model is: if it mistakes one neutral post in ten for praise, a brand that nobody praises still gets its tenth. The test texts tell how often which error happens, and so what must have been there for the model to say what it said. With $M_{tp}$ the share of texts of class $t$ that the model takes for $p$, the counted shares are $q = M^{\top} s$; we solve for $s$ (Gart and Buck 1966; Forman 2008).
//
// The interval redraws posts and test texts. It takes posts as independent, and it does **not** cover that the model may err differently on these posts than on its test texts.

// %% id="counts"
const truth = study.planted?.sentiment ?? study.corpus.labels;
const known = truth?.filter((label) => label < 3);
const share = (label: number) => known ? known.filter((one) => one === label).length / known.length : null;
const told = study.planted ? 'planted' : 'by the labels of the file';
study.table('brand-sentiment-shares', {
  title: 'Posts by sentiment',
  columns: [{ key: 'sentiment', label: 'sentiment' }, { key: 'counted', label: 'posts', kind: 'integer' },
    { key: 'naive', label: 'as counted', kind: 'percent' }, { key: 'corrected', label: 'corrected', kind: 'percent' },
    { key: 'ends', label: '95 %' }, ...(known ? [{ key: 'truth', label: told, kind: 'percent' as const }] : [])],
  rows: counts.map((row, k) => ({ ...row, ends: pipelines.steps.intervalText(row.interval), truth: share(k) })),
});

// %% [markdown] id="platforms-text"
// The same by platform, as counted. Who writes where differs between platforms, so a difference here is not yet one of opinion.

// %% id="platforms"
const sentiments = brand.steps.sentimentClasses;
const colours = { negative: '#D55E00', neutral: '#5F5F5F', positive: '#0072B2' };
const byPlatform = study.posts.platforms.map((platform) => {
  const weeks = brand.sentimentOverTime(judged.posts, platform);
  const all = weeks.reduce((sum, week) => sum + week.posts, 0);
  const of = (sentiment: keyof typeof colours) => weeks.reduce((sum, week) => sum + (week[sentiment]?.count ?? 0), 0);
  return { platform: `${platform} (${all} posts)`, all, shares: sentiments.map((one) => of(one) / all) };
}).filter(({ all }) => all > 0);
const sharesText = byPlatform.map(({ platform, shares }) =>
  `${platform}: ${sentiments.map((one, k) => `${one} ${(100 * shares[k]).toFixed(0)} %`).join(', ')}`).join('; ');

// %% id="platforms-chart"
await study.figure('brand-sentiment-platforms', figures.barChart({
  title: 'Sentiment of posts by platform, as the model counts', arrangement: 'stacked', valueKind: 'percent',
  categories: byPlatform.map(({ platform }) => platform), valueTitle: 'share of the posts',
  series: sentiments.map((name, k) => ({ name, colour: colours[name], values: byPlatform.map(({ shares }) => shares[k]) })),
}), `Stacked bars of sentiment by platform. ${sharesText}.`);

// %% [markdown] id="weeks-heading"
// ## 3.2 Week by week
//
// Bands are 95 % intervals (Wilson) for the posts of the week; what the model gets wrong is not in them. The first and the last week may be cut short by the collection. Dotted lines are the events that were told, numbered as below the figure; where none was told, there is no line.

// %% id="weeks"
const weeks = brand.sentimentOverTime(judged.posts);
const nameOf = ({ name, gloss }: { name: string, gloss?: string }) => gloss && gloss !== name ? `${name} (${gloss})` : name;
const seriesOf = (sentiment: keyof typeof colours) => ({
  name: sentiment, colour: colours[sentiment], y: weeks.map((week) => week[sentiment]?.share ?? null),
  band: { low: weeks.map((week) => week[sentiment]?.interval?.[0] ?? null),
    high: weeks.map((week) => week[sentiment]?.interval?.[1] ?? null) } });
const counted = (sentiment: keyof typeof colours) =>
  ({ name: sentiment, colour: colours[sentiment], y: weeks.map((week) => week[sentiment]?.count ?? null) });
const [firstDate, lastDate] = [study.posts.day[0], study.posts.day[study.posts.day.length - 1]].map(series.dateOfDay);
const marks = study.events.filter(({ date }) => date >= firstDate && date <= lastDate)
  .map((event) => ({ date: event.date, label: `${event.kind}: ${nameOf(event)}` }));

// %% id="weeks-chart"
const ends = (sentiment: keyof typeof colours) => {
  const shares = weeks.flatMap((week) => week[sentiment]?.share ?? []);
  return `${sentiment} from ${(100 * Math.min(...shares)).toFixed(0)} to ${(100 * Math.max(...shares)).toFixed(0)} %`;
};
await study.figure('brand-sentiment-weeks', figures.timelineChart({
  title: 'Sentiment of posts week by week', dates: weeks.map(({ week }) => week), events: marks,
  panels: [{ name: 'share of the posts of the week', series: sentiments.map(seriesOf) },
    { name: 'posts of the week', series: sentiments.map(counted) }],
}), `Lines over ${weeks.length} weeks: shares of sentiment (${sentiments.map(ends).join(', ')}) and counts, with ${
  marks.length} events.`);
console.log(marks.map(({ date, label }, i) => `${i + 1} ${date} ${label}`).join('\n') || 'No event was told for these posts.');

// %% [markdown] id="words-heading"
// ## 3.3 Words particular to each side
//
// Which words do positive posts use more than negative ones? Counting alone brings up the words that everybody uses. The log-odds ratio with a prior (Monroe, Colaresi and Quinn 2008) compares each word's odds on both sides and pulls rare words towards no difference. Bars are 95 % intervals, $\pm 1.96$ standard errors for each word by itself; the table's p-values are corrected for all words (Holm). A word counts once a post. No list has a part in this.

// %% id="words"
const words = brand.sentimentWords(judged.posts, await study.words(), 15) ?? [];
const wordRows = (side: 'positive' | 'negative') => words.filter((word) => word.side === side).map((one) => {
  const reach = 1.96 * Math.abs(one.logOdds / one.z);
  return { label: brand.steps.withPostGloss(one.word), estimate: one.logOdds, low: one.logOdds - reach,
    high: one.logOdds + reach, details: [`${one.positivePosts} positive, ${one.negativePosts} negative posts`] };
});
const sections = [{ name: 'more in positive posts', colour: colours.positive, rows: wordRows('positive') },
  { name: 'more in negative posts', colour: colours.negative, rows: wordRows('negative') }];
const firstOf = (rows: { label: string }[]) => rows.slice(0, 5).map(({ label }) => label).join(', ');

// %% id="words-chart"
if (words.length === 0) console.log('Nothing to show, because no post is positive or none is negative.');
else await study.figure('brand-sentiment-words', figures.contrastChart({
  title: 'Words particular to positive and to negative posts', valueTitle: 'log-odds ratio, positive less negative posts', sections,
}), `Log-odds of words with intervals. More in positive posts: ${firstOf(sections[0].rows)}; in negative posts: ${
  firstOf(sections[1].rows)}.`);

// %% id="words-table"
if (words.length > 0) study.table('brand-sentiment-words', {
  title: 'Words particular to positive and to negative posts',
  columns: [{ key: 'written', label: 'word' }, { key: 'side', label: 'more in' },
    { key: 'positivePosts', label: 'positive posts', kind: 'integer' },
    { key: 'negativePosts', label: 'negative posts', kind: 'integer' },
    { key: 'logOdds', label: 'log-odds', kind: 'number', decimals: 2 }, { key: 'z', label: 'z', kind: 'number', decimals: 1 },
    { key: 'adjustedPValue', label: 'p, corrected', kind: 'number' }],
  rows: words.map((row) => ({ ...row, written: brand.steps.withPostGloss(row.word) })),
});

// %% [markdown] id="words-note"
// Read such a list with care. A word stands on the negative side because of the posts around it, not because it blames: *battery* is no insult. And the segmenter cuts some phrases apart, so that a piece of an idiom can stand for the whole. In simulated posts words of one sentence pattern go together more than people's words do.

// %% [markdown] id="terms-heading"
// ## 3.4 The terms that the paper claims (B5, B6)
//
// The paper calls three terms positive (cost-effective, high-performance, innovative) and three negative (after-sales service, battery issues, screen malfunctions). It prints them in English. Which Chinese and English forms stand for them is ours (`papers.steps.brandTerms`), and so are the other terms of the list, which are there so that the claim can fail. For each term: the share of positive posts among the polar ones (positive or negative) that mention it, less that of all polar posts. Intervals by bootstrap over weeks; terms in fewer than 30 posts are left out of the figure.

// %% id="terms"
const terms = brand.termSentiment(judged.posts, judged.termHits, seed).filter(({ posts: n, lead }) => n >= 30 && lead?.interval);
const { positiveTerms, negativeTerms } = papers.steps.claimedInB;
const claimed: readonly string[] = [...positiveTerms, ...negativeTerms];
const termRows = (wanted: (term: string) => boolean) => terms.filter(({ term }) => wanted(term)).map((one) => ({
  label: one.term, estimate: one.lead!.value, low: Math.min(one.lead!.interval![0], one.lead!.value), high: Math.max(one.lead!.interval![1], one.lead!.value),
  details: [`${one.posts} posts`, `${pipelines.steps.percentText(one.positiveAmongPolar!.share)} of the polar ones positive`] }));
const termSections = [
  { name: 'claimed as positive (B5)', colour: colours.positive, rows: termRows((term) => (positiveTerms as readonly string[]).includes(term)) },
  { name: 'claimed as negative (B6)', colour: colours.negative, rows: termRows((term) => (negativeTerms as readonly string[]).includes(term)) },
  { name: 'other terms', colour: colours.neutral, rows: termRows((term) => !claimed.includes(term)) }].filter(({ rows }) => rows.length > 0);

// %% id="terms-chart"
if (terms.length === 0) console.log('Nothing to show, because no term stands in 30 posts of at least four weeks.');
else await study.figure('brand-claimed-terms', figures.contrastChart({
  title: 'How positive are the posts that mention a term?', sections: termSections,
  valueTitle: 'positive share of polar posts with the term, less that of all polar posts',
}), `Leads of terms with intervals. ${terms.map(({ term, lead }) => `${term} ${lead!.value.toFixed(2)}`).join(', ')}.`);

// %% [markdown] id="aspects-heading"
// ## 3.5 What is said of each aspect
//
// "Great camera, poor battery" is two judgements. So aspects are judged by the *clause* that names them: posts are cut at marks and before *but*, and the model reads the clause. A post counts once an aspect. Aspects with less than 1 % of the mentions are left out of the figure.

// %% id="aspects"
const aspects = brand.aspectSentiment(judged.clauses, judged.clauseProbabilities, study.posts.day, seed);
const mentions = aspects.reduce((sum, one) => sum + one.mentions, 0);
const drawn = aspects.filter((one) => one.mentions > 0.01 * mentions);
const aspectText = drawn.map((one) => `${one.aspect} ${one.mentions}, ${pipelines.steps.percentText(one.negative!.share)} negative`);
if (drawn.length === 0) console.log('Nothing to show, because no post names an aspect.');
else await study.figure('brand-aspects', figures.barChart({
  title: 'What posts say of each aspect', subtitle: `${mentions} mentions, judged by the clause; most mentioned first`,
  arrangement: 'stacked', valueKind: 'percent', valueTitle: 'share of the posts that mention it',
  categories: drawn.map(({ aspect, mentions: n }) => `${aspect} (${n})`),
  series: sentiments.map((name) => ({ name, colour: colours[name], values: drawn.map((one) => one[name]!.share) })),
}), `Stacked bars of sentiment by aspect: ${aspectText.join('; ')}.`);

// %% [markdown] id="aspects-text"
// The numbers, with intervals by bootstrap over weeks. *Of the polar* leaves neutral mentions out: it is what claim B4 compares, because a mention that judges nothing says nothing of feeling. On the simulation the planted value stands beside it. The two need not agree: our word list also finds mentions that no plan put there (the *technology* of an announcement counts for innovation), and the model has its errors.

// %% id="aspects-table"
const polar = ({ positive, negative }: { positive: number, negative: number }) => positive / (positive + negative);
const planted = new Map(study.planted?.aspects.map((one) => [one.aspect, one]));
const plan = (aspect: string) => planted.has(aspect) ? polar(planted.get(aspect)!) : null;
study.table('brand-aspects', {
  title: 'Aspects: mentions and sentiment',
  columns: [{ key: 'aspect', label: 'aspect' }, { key: 'mentions', label: 'posts', kind: 'integer' },
    { key: 'shareOfPosts', label: 'of all posts', kind: 'percent' }, ...[...sentiments].reverse().map((key) => ({ key, label: `${key} [95 %]` })),
    { key: 'polar', label: 'positive of the polar', kind: 'percent' },
    ...(study.planted ? [{ key: 'planted', label: 'planted', kind: 'percent' as const }] : [])],
  rows: aspects.filter((one) => one.mentions > 0).map((one) => ({ ...one, planted: plan(one.aspect),
    ...Object.fromEntries(sentiments.map((key) => [key, pipelines.steps.percentWithInterval(one[key]!.share, one[key]!.interval)])),
    polar: polar({ positive: one.positive!.share, negative: one.negative!.share }) })),
  note: 'Square brackets: the ends of the 95 % interval in percent. A post can mention several aspects.',
});

// %% [markdown] id="posts-text"
// **The posts behind a number.** Change the aspect and the side. Shown are posts whose clauses about the aspect the model is surest of, none much like another; a post may praise the rest. Chinese posts are shown as written; of the simulated ones 续航崩了, 待机崩了 and 电量崩了 say that the battery *collapsed*, 电池掉电像开了闸 that it drains *as through an open gate*.

// %% id="posts"
const aspect = 'battery'; // any aspect of the table
const side = 'negative'; // or 'positive', 'neutral'
const about = brand.steps.postsAbout(judged.posts, judged.clauses, judged.clauseProbabilities, aspect);
const examples = brand.examplePosts(about, side, { count: 6 });
if (examples.length === 0) console.log(`Nothing to show, because no short post is ${side} about ${aspect}.`);
// The texts of real people are shown, and not published.
else (study.simulated ? (table) => study.table('brand-aspect-posts', table) : study.show)({
  title: `Posts that are ${side} about ${aspect}`,
  columns: [{ key: 'date', label: 'date' }, { key: 'platform', label: 'platform' }, { key: 'text', label: 'post' },
    { key: 'probability', label: `${side}, by the model`, kind: 'percent', decimals: 2 }],
  rows: examples.map((row) => ({ ...row })),
});

// %% [markdown] id="aspect-weeks-text"
// The same aspect over the weeks: is the blame new, or was it always there? Weeks with few mentions have wide bands.

// %% id="aspect-weeks"
const ofAspect = brand.sentimentOverTime(about);
const line = (sentiment: 'positive' | 'negative') => ({ name: sentiment, colour: colours[sentiment],
  y: ofAspect.map((week) => week[sentiment]?.share ?? null),
  band: { low: ofAspect.map((week) => week[sentiment]?.interval?.[0] ?? null),
    high: ofAspect.map((week) => week[sentiment]?.interval?.[1] ?? null) } });
if (ofAspect.length < 4) console.log(`Nothing to show, because ${aspect} is mentioned in ${ofAspect.length} weeks only.`);
else await study.figure('brand-aspect-weeks', figures.timelineChart({
  title: `What posts say of the ${aspect}, week by week`, dates: ofAspect.map(({ week }) => week), events: marks,
  panels: [{ name: `share of the posts that mention the ${aspect}`, series: [line('positive'), line('negative')] }],
}), `Positive and negative shares of ${about.texts.length} posts about the ${aspect} over ${ofAspect.length} weeks.`);

// %% [markdown] id="releases-heading"
// ## 3.6 What does a release change?
//
// The paper says that around releases positive and negative posts become more and stronger, without a comparison. We compare the 14 days from a release on with 14 days before it. The three days right before belong to neither side, because rumours already move them. Two weeks on each side hold every weekday twice.
//
// - **How many**: posts a day by an *interrupted time series*: $\log E[y_t] = \beta_0 + \beta_1 D_t + \beta_2 D_t (t - T)$ with $D_t = 1$ from the release on. The effect is the mean ratio over the 14 days. Intervals allow for days that resemble their neighbours.
// - **Which share**: corrected for the model's errors as in 3.1, the draws of the test texts shared by both sides.
// - **How strong**: the paper speaks of *intensity* and gives no measure. Ours, 0 to 3: one point each for a word of degree (很, 非常, *very*), an exclamation mark, and an emoji, however often. *Strength* is a second reading: the probability that the model gives to anything but neutral.
//
// **Placebo.** The same change is measured on every date whose days touch no release's days. Promotions and updates stay among these dates: a release has to stand out from what happens to the brand anyway. The p-value is the share of placebos that change as much. Neighbouring dates share most of their days, so for one release it is coarse.

// %% id="releases"
const releases = study.events.filter(({ kind }) => kind === 'product release');
const others = study.events.filter(({ kind }) => kind !== 'product release');
const effects = releases.length === 0 ? [] : brand.steps.releaseEffects(judged.posts, releases, seed, others);
const shifts = releases.length === 0 ? [] : brand.steps.sentimentShifts(judged.posts, releases,
  brand.steps.differenceCorrection(judged.confusion, seed), others);
const releaseName = (name: string) => nameOf(study.events.find((event) => event.name === name) ?? { name });
const leftOut = new Map(effects.flatMap(({ release, date, reason }) => date && reason ? [[release, reason] as const] : []));
const first = releases.find(({ name }) => !leftOut.has(name)); // the first that can be looked at
if (releases.length === 0) console.log('Nothing to show, because no release was told for these posts.');
for (const [release, reason] of leftOut) console.log(`Left out: ${releaseName(release)}. ${reason}`);

// %% [markdown] id="series-text"
// The first release that can be looked at, day by day. Grey is what was counted, blue the fitted series, the orange line what would have been had the fortnight before gone on.

// %% id="series-chart"
const around = first ? brand.steps.releaseSeries(judged.posts, first, ['posts a day', 'positive posts a day', 'negative posts a day']) : null;
if (!around) console.log('Nothing to show, because no release has two covered weeks on both sides.');
else await study.figure('brand-release-series', figures.timelineChart({
  title: `Posts around the release of ${nameOf(first!)}`, dates: around[0].dates, events: [{ date: first!.date, label: nameOf(first!) }],
  panels: around.map(({ outcome, observed, fitted, withoutRelease }) => ({ name: outcome, series: [
    { name: 'counted', y: observed, colour: '#8A8A8A' }, { name: 'fitted', y: fitted, colour: '#0072B2' },
    { name: 'without the release', y: withoutRelease, colour: '#D55E00' }] })),
}), `Interrupted time series of ${around.map(({ outcome }) => outcome).join(', ')} around ${first!.date}.`);

// %% id="effects-chart"
const effectRows = (outcome: string, kind: string, scale: (effect: number) => number) => effects
  .filter((row) => row.outcome === outcome && row.effect !== null && row.interval)
  .map((row) => ({ label: `${releaseName(row.release)} · ${kind}`, estimate: scale(row.effect!),
    low: scale(row.interval![0]), high: scale(row.interval![1]),
    details: [`${row.before?.toFixed(2)} before, ${row.after?.toFixed(2)} after`, `placebo p ${notebook.pValueText(row.placeboP)}`] }));
const kinds = [['all', colours.neutral], ['positive', colours.positive], ['negative', colours.negative]] as const;
const counting = (['posts a day', 'positive posts a day', 'negative posts a day'] as const).map((outcome, i) =>
  ({ name: outcome, colour: kinds[i][1], rows: effectRows(outcome, kinds[i][0], (ratio) => 100 * (ratio - 1)) })).filter(({ rows }) => rows.length > 0);
const allOf = (outcome: string) => effects.find((row) => row.release === 'all releases' && row.outcome === outcome);
if (counting.length > 0) await study.figure('brand-release-counts', figures.contrastChart({
  title: 'Posts a day in the two weeks from a release on', subtitle: 'against two weeks before; 95 % intervals of an interrupted time series',
  valueTitle: 'change in percent (0 = no effect)', sections: counting,
}), `Changes in posts a day. All releases: ${counting.map(({ name }) => `${name} ${allOf(name)?.effect?.toFixed(2)} times`).join(', ')}.`);

// %% id="intensity-chart"
const feeling = (['strength of sentiment', 'intensity of positive posts', 'intensity of negative posts'] as const).map((outcome, i) =>
  ({ name: outcome, colour: kinds[i][1], rows: effectRows(outcome, kinds[i][0], (difference) => difference) }))
  .filter(({ rows }) => rows.length > 0);
if (feeling.length > 0) await study.figure('brand-release-intensity', figures.contrastChart({
  title: 'How strongly posts are put after a release', subtitle: 'difference of the means of two weeks after and before; 95 % intervals',
  valueTitle: 'difference: points of intensity (0 to 3), probability (0 to 1)', sections: feeling,
}), `Differences of intensity and strength. All releases: ${feeling.map(({ name }) => `${name} ${allOf(name)?.effect?.toFixed(2)}`).join(', ')}.`);

// %% id="effects-table"
if (first) study.table('brand-release-effects', {
  title: 'What changes at a release, all releases together',
  columns: [{ key: 'outcome', label: 'what' }, { key: 'before', label: 'before', kind: 'number', decimals: 2 },
    { key: 'after', label: 'after', kind: 'number', decimals: 2 }, { key: 'scale', label: 'effect as' },
    { key: 'effect', label: 'effect', kind: 'number' }, { key: 'ends', label: '95 %' },
    { key: 'placeboP', label: 'placebo p', kind: 'number' }, { key: 'placeboDates', label: 'placebo dates', kind: 'integer' }],
  rows: effects.filter(({ release }) => release === 'all releases').map((row) => ({ ...row,
    ends: row.interval ? row.interval.map((end) => end.toFixed(2)).join(' – ') : '—' })),
  note: `${releases.length - leftOut.size} of ${releases.length} releases; ${leftOut.size} left out, see above.`,
});

// %% [markdown] id="shifts-text"
// More posts do not mean other posts. Does the *mix* of sentiments change?

// %% id="shifts-table"
if (first) study.table('brand-release-sentiment', {
  title: 'Shares of sentiment at releases: two weeks after less two weeks before, in percentage points',
  columns: [{ key: 'name', label: 'release' }, { key: 'sentiment', label: 'sentiment' },
    { key: 'before', label: 'before, counted', kind: 'percent' }, { key: 'after', label: 'after, counted', kind: 'percent' },
    { key: 'points', label: 'shift, corrected' }, { key: 'ends', label: '95 %' },
    { key: 'designEffect', label: 'design effect', kind: 'number', decimals: 2 }],
  rows: shifts.filter(({ shift }) => shift !== null).map((row) => ({ ...row, name: releaseName(row.release),
    points: (100 * row.shift!).toFixed(1), ends: pipelines.steps.intervalText(row.interval, ' to ') })),
  note: 'Design effect: how many times more shares vary from day to day than those of independent posts; intervals are wider by its root.',
});

// %% id="shifts-say"
const moved = shifts.filter(({ interval }) => interval && (interval[0] > 0 || interval[1] < 0));
if (first) console.log(`${moved.length} of ${shifts.filter(({ interval }) => interval).length} intervals lie apart from 0${
  moved.length > 0 ? `: ${moved.map(({ release, sentiment }) => `${releaseName(release)}, ${sentiment}`).join('; ')}` : ''}.`);

// %% [markdown] id="claims-heading"
// ## 3.7 Claims B2, B4, B5, B6, B7
//
// Each claim has a statistic, a threshold that was fixed on the simulation, and an interval by bootstrap over weeks and over the test texts behind the correction. B7 must also beat random days. The windows of B7 are 14 days on both sides of all releases, without the gap for rumours, so its ratios are not those of 3.6. Where posts cannot answer, the ledger says why.

// %% id="claims"
study.judge({ brand: judged.evidence, artefacts: { B2: 'brand-aspects', B4: 'brand-aspects', B5: 'brand-claimed-terms',
  B6: 'brand-claimed-terms', B7: 'brand-release-effects' } }, ['B2', 'B4', 'B5', 'B6', 'B7']);

// %% [markdown] id="next"
// ## 3.8 What to remember
//
// - Counted shares carry the model's errors; corrected ones carry the assumption that it errs here as on its test texts. On simulated posts it does; on posts of another kind nobody knows.
// - A post has one sentiment, a clause has one per aspect. The two tables answer different questions.
// - Terms and aspects are found by lists of words. A word that the list lacks is not counted, and the list is ours.
// - More posts after a release is an effect on *how many write*. Whether they feel differently is the table of shifts.
// - People who post are not all customers: the paper's own limit, and ours.
//
// Next: notebook 04 asks what they talk about.
