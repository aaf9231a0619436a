// The cells of notebooks/brand/01-data.ipynb, for reading changes. Edit the notebook, not this file.

// %% [markdown] id="title"
// # 1 · A year of posts: who writes where, how often, and when?
//
// Paper B (§2 (1)(2), §3 (2)) studies Xiaomi phones on Weibo, WeChat and Douban: hundreds of thousands of posts of "the past year", with text, comments, likes and shares, and several product releases inside the year. **It published no data, and its Fig. 1 shows no numbers.** This notebook
//
// 1. opens a year of posts and says what is in it, and what is not,
// 2. draws Fig. 1: activity per platform over the year, with the releases marked,
// 3. counts the interactions per post, with intervals that know about heavy tails,
// 4. finds events without being told any, and compares them with the calendar,
// 5. does the same on real titles of Weibo's hot search,
// 6. judges claims B1 and B3.

// %% id="parameters" tags=["parameters"]
// `npm start` can override these, for example with --data public.
const data: string = 'simulated';
const seed: number = 2023;
const posts: number = 30000;

// %% id="open"
import { brand, figures, openBrandStudy, pipelines, series } from 'crosscultural';

const study = await openBrandStudy({ notebook: 'brand/01-data', data, seed, posts });
const { platforms } = study.posts;
console.log(`${study.corpus.label}: ${study.posts.texts.length} posts on ${platforms.join(', ')}`);
for (const notice of study.notices) console.log(notice);

// %% [markdown] id="data-text"
// ## 1.1 Case and data (§2 (1)(2))
//
// A post has a text, a platform, a local date, and counts of likes, shares and comments. The simulated posts were written by a grammar for this project: the brand's products in them are invented, and nobody wrote them. They serve to test the methods below on a year whose truth is known. Real posts are one flag away (`--data public`, or your own file), and then this table says how they were selected.

// %% id="data-table"
const per = (p: number) => study.posts.day.filter((_, i) => study.posts.platform[i] === p);
const known = (p: number, column: Int32Array) =>
  column.filter((count, i) => study.posts.platform[i] === p && count >= 0).length / per(p).length;
study.table('brand-posts-by-platform', { title: 'Posts by platform',
  columns: [{ key: 'platform', label: 'platform' }, { key: 'posts', label: 'posts', kind: 'integer' },
    { key: 'first', label: 'first' }, { key: 'last', label: 'last' },
    ...['likes', 'shares', 'comments'].map((key) => ({ key, label: `${key} known`, kind: 'percent' as const, decimals: 0 }))],
  rows: platforms.map((platform, p) => ({ platform, posts: per(p).length,
    first: series.dateOfDay(per(p)[0]), last: series.dateOfDay(per(p)[per(p).length - 1]),
    likes: known(p, study.posts.likes), shares: known(p, study.posts.shares), comments: known(p, study.posts.comments) })) });

// %% id="first-posts"
const show = [...study.posts.texts.keys()].filter((i) => i % Math.ceil(study.posts.texts.length / 6) === 0);
if (study.simulated) study.show({ title: 'Six posts, evenly over the year',
  columns: [{ key: 'date', label: 'date' }, { key: 'platform', label: 'platform' }, { key: 'text', label: 'text' },
    ...['likes', 'shares', 'comments'].map((key) => ({ key, label: key, kind: 'integer' as const }))],
  rows: show.map((i) => ({ date: series.dateOfDay(study.posts.day[i]), platform: platforms[study.posts.platform[i]],
    text: study.posts.texts[i], likes: study.posts.likes[i], shares: study.posts.shares[i], comments: study.posts.comments[i] })) });
else console.log('The texts of real people are not shown here.');

// %% [markdown] id="events-text"
// What happened in the year is told beforehand, as a maker's calendar would tell it: releases, technology updates and promotions. The paper names none; these are invented, with Chinese names and their meaning. Their numbers come again in every figure.

// %% id="events"
const events = study.events.map(({ date, kind, name, gloss }, i) => ({ number: i + 1, date, kind, name: `${name} (${gloss ?? '—'})` }));
if (events.length === 0) console.log('Nobody has told what happened around these posts.');
else study.table('brand-events', { title: 'What happened in the year', rows: events,
  columns: [{ key: 'number', label: 'no.', kind: 'integer' }, { key: 'date', label: 'date' },
    { key: 'kind', label: 'kind' }, { key: 'name', label: 'name' }] });
const marks = study.events.map(({ date, kind, name }) =>
  ({ date, label: `${kind}: ${name}`, colour: kind === 'product release' ? '#D55E00' : '#777777' }));

// %% [markdown] id="figure-text"
// ## 1.2 Fig. 1: performance on social media and the timeline of user interaction (§3 (2))
//
// One small picture per platform, each with its own scale, for a platform's rhythm is lost on the scale of the largest. The numbered lines are the events above; releases are orange. First the posts of each day, then the interactions of each week.

// %% id="fig-1"
const daily = brand.activityTimeline(study.posts, 'day');
const shown = platforms.filter((platform) => daily.some((row) => row.platform === platform));
const dates = daily.filter((row) => row.platform === shown[0]).map(({ date }) => date);
const of = (rows: typeof daily, platform: string, key: 'posts' | 'likes' | 'shares' | 'comments') =>
  rows.filter((row) => row.platform === platform).map((row) => row[key]);
await study.figure('brand-fig-1-posts', figures.timelineChart({ title: 'Fig. 1a. Posts a day on each platform', dates, events: marks,
  panels: shown.map((name) => ({ name, yTitle: 'posts', series: [{ name: 'posts', y: of(daily, name, 'posts') }] })) }),
  `Posts a day on ${shown.join(', ')} over the year, with ${marks.length} events marked.`);

// %% id="fig-1-interactions"
const weekly = brand.activityTimeline(study.posts, 'week');
const weeks = weekly.filter((row) => row.platform === shown[0]).map(({ date }) => date);
const told = shown.filter((name) => weekly.some((row) => row.platform === name && (row.likes ?? row.shares ?? row.comments) !== null));
if (told.length > 0) await study.figure('brand-fig-1-interactions', figures.timelineChart({ title: 'Fig. 1b. Interactions a week on each platform',
  dates: weeks, events: marks, panels: told.map((name) => ({ name, yTitle: 'a week',
    series: (['likes', 'shares', 'comments'] as const).map((key) => ({ name: key, y: of(weekly, name, key) })) })) }),
  `Likes, shares and comments a week on ${told.join(', ')}, with ${marks.length} events marked.`);

// %% [markdown] id="interactions-text"
// ## 1.3 Interactions per post
//
// A few posts get most of the likes. The mean follows them, the median does not, so both stand here. And posts are not independent: a busy day lifts all its posts. The interval therefore draws *whole weeks* anew (2,000 times). Drawn post by post it would be narrower, and wrong; the column beside shows how much.

// %% id="interactions"
const ends = pipelines.steps.endsText;
const perPost = brand.interactionsPerPost(study.posts, seed).filter(({ mean }) => mean !== null);
study.table('brand-interactions-per-post', { title: 'Interactions per post',
  columns: [{ key: 'platform', label: 'platform' }, { key: 'interaction', label: 'interaction' },
    { key: 'posts', label: 'posts', kind: 'integer' }, { key: 'mean', label: 'mean', kind: 'number', decimals: 1 },
    { key: 'weeks', label: '95 %, over weeks' }, { key: 'each', label: '95 %, over posts (too narrow)' },
    { key: 'median', label: 'median', kind: 'number', decimals: 0 }],
  rows: perPost.map((row) => ({ ...row, weeks: ends(row.meanIntervalOverWeeks), each: ends(row.meanIntervalOverPosts) })) });

// %% id="ratios"
const ratios = brand.platformRatios(study.posts, seed)
  .filter(({ interaction, ratio, intervalOverWeeks }) => interaction === 'all interactions' && ratio !== null && intervalOverWeeks);
if (ratios.length === 0) console.log('No two platforms tell their interactions: nothing to compare.');
else await study.figure('brand-interaction-ratios', figures.contrastChart({ title: 'How many times the interactions per post?',
  subtitle: 'ratio of means, 95 % over weeks; 1 is no difference', valueTitle: 'ratio',
  sections: [{ name: 'all interactions per post', colour: '#0072B2', rows: ratios.map((row) => ({
    label: `${row.platform} / ${row.comparedWith}`, estimate: row.ratio!, low: row.intervalOverWeeks![0], high: row.intervalOverWeeks![1] })) }] }),
  ratios.map((row) => `${row.platform} has ${row.ratio!.toFixed(2)} times the interactions per post of ${row.comparedWith}`).join('; '));

// %% [markdown] id="found-text"
// ## 1.4 Events found without being told
//
// Claim B1 says that posts concentrate on releases, updates and promotions. Does the calendar show in the counts alone? `brand.findEvents` looks for runs of days with more posts than trend, weekday and Chinese holidays let expect, or with more posts that use the words of a kind of event. It is asked to find nothing in 95 of 100 years in which the days are shuffled: that is its false-alarm budget. Each event is explained by its over-represented words.

// %% id="found"
const spansEnough = study.posts.day[study.posts.day.length - 1] - study.posts.day[0] >= 90;
const found = spansEnough ? brand.findEvents(study.posts, { seed, terms: 6 }) : null;
for (const gap of found?.gaps ?? []) console.log(`gap in the collection: ${gap.first} to ${gap.last}`);
const matches = brand.matchEvents(found?.events ?? [], study.events, 3);
const toldFor = new Map(matches.matched.map(({ told, found: event }) => [event, `${told.kind}: ${told.name}`]));
console.log(`${found?.events.length ?? 0} events found; ${matches.matched.length} of ${study.events.length} told ones within 3 days` +
  (matches.missed.length > 0 ? `; missed: ${matches.missed.map(({ date, kind }) => `${kind} of ${date}`).join(', ')}` : ''));
if (study.cannot.B1) console.log(study.cannot.B1);

// %% id="found-table"
if (found) study.table('brand-events-found', { title: 'Events found in the posts',
  columns: [{ key: 'date', label: 'peak' }, { key: 'days', label: 'days', kind: 'integer' }, { key: 'kind', label: 'kind by its words' },
    { key: 'posts', label: 'posts', kind: 'integer' }, { key: 'expected', label: 'expected', kind: 'number', decimals: 0 },
    { key: 'words', label: 'over-represented words' }, { key: 'told', label: 'told' }],
  rows: found.events.map((event) => ({ ...event, told: toldFor.get(event) ?? '—',
    words: study.simulated ? event.terms.map(({ word }) => brand.steps.withPostGloss(word)).join(', ') : '—' })) });

// %% id="found-figure"
if (found) await study.figure('brand-events-found', figures.timelineChart({ title: 'What the season lets expect, and what came',
  subtitle: `days scatter ${found.dispersion.toFixed(1)} times as much as by chance alone (Poisson)`,
  dates: found.days.map(({ date }) => date), events: found.events.map(({ date, kind }) => ({ date, label: `found: ${kind}` })),
  panels: [{ name: 'all platforms', yTitle: 'posts a day', series: [
    { name: 'posts', y: found.days.map((day) => day.posts) },
    { name: 'expected', y: found.days.map((day) => day.expected) }] }] }),
  `Posts a day and what the season lets expect, with ${found.events.length} found events.`);

// %% [markdown] id="other-methods-text"
// Two other methods look at the same counts, as a check that nothing hangs on one of them. Kleinberg's bursts (2002) are stretches in which posts come at least twice as fast; PELT (Killick et al. 2012) cuts the series where its level changes.

// %% id="other-methods"
const counts = Float64Array.from(found?.days ?? [], (day) => day.posts);
const mean = counts.reduce((a, b) => a + b, 0) / counts.length;
const raised = found ? series.burstsOfShares(counts, counts.map(() => Math.max(...counts))) : [];
const levels = found ? series.changePoints(counts, { model: 'rate', penalty: 3 * Math.log(counts.length) * found.dispersion }) : [];
const dateAt = (day: number) => found!.days[day].date;
console.log(`bursts: ${raised.map((burst) => `${dateAt(burst.first)}–${dateAt(burst.last)}`).join(', ') || 'none'}`);
console.log(`level changes: ${levels.map(dateAt).join(', ') || 'none'} (mean ${mean.toFixed(0)} posts a day)`);

// %% [markdown] id="hot-search-text"
// ## 1.5 The same on real titles
//
// Weibo's hot-search list of every day from November 2020 to August 2026 is public (MIT licence, `data/brand-events/`). It holds titles, not posts, so it can answer one question: does the search find what Xiaomi launches? The word 小米 is treacherous: it also means millet. We read 21 launch days off the titles ourselves, 18 of phones and 3 of cars: a check, not a gold standard. The search may raise 30 alarms.

// %% id="hot-search"
const hot = await pipelines.steps.hotSearchEvents(seed);
console.log(`${hot.matches.matched.length} of ${hot.titles.launches.length} launches found within 2 days, ${hot.events.length} alarms`);
for (const { message } of hot.titles.notices) console.log(message);
const madeFrom = 'titles of Weibo’s hot search, 2020–2026';
study.table('brand-hot-search-events', { title: 'Alarms in the hot-search titles of 小米 (Xiaomi)', source: madeFrom,
  columns: [{ key: 'date', label: 'peak' }, { key: 'posts', label: 'titles', kind: 'integer' },
    { key: 'expected', label: 'expected', kind: 'number', decimals: 1 }, { key: 'launch', label: 'launch' }, { key: 'words', label: 'over-represented words' }],
  rows: hot.events.map((event) => ({ ...event, words: event.terms.slice(0, 5).map(({ word }) => brand.steps.withPostGloss(word)).join(', '),
    launch: hot.matches.matched.some(({ found: one }) => one === event) ? 'yes' : '—' })) });

// %% id="hot-search-figure"
await study.figure('brand-hot-search', figures.timelineChart({ title: 'Titles with 小米 (Xiaomi) in Weibo’s hot search',
  subtitle: 'dotted: the 21 launch days that we read off the titles; the gap of autumn 2021 is empty', dates: hot.days.map(({ date }) => date), panelHeight: 240,
  panels: [{ name: 'titles a day', series: [{ name: 'titles', y: hot.days.map(({ posts: n, inGap }) => inGap ? null : n) }] }],
  events: hot.titles.launches.map(({ date }) => ({ date, label: 'launch', colour: '#00875F' })) }),
  `Titles a day with 小米; ${hot.matches.matched.length} of ${hot.titles.launches.length} launches are found.`, madeFrom);

// %% [markdown] id="judge-text"
// ## 1.6 What the counts say about B1 and B3
//
// B1 is judged by the posts a day in the week from an event on, against all other days; B3 by interactions per post. Both thresholds are ours. B1 must also beat chance: as many random days take the place of the events 999 times.

// %% id="judge"
const judged = await study.judged();
study.judge({ brand: judged.evidence, artefacts: { B1: 'brand-fig-1-posts', B3: 'brand-interaction-ratios' } }, ['B1', 'B3']);

// %% [markdown] id="limits"
// **What this does not say.** That posts cluster after a release does not say that the release caused them; notebook 3 asks what changed, with placebo dates. And on a platform whose posts were chosen by their likes, likes per post say nothing: then B3 is not testable.
