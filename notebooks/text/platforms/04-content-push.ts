// The cells of notebooks/platforms/04-content-push.ipynb, for reading changes. Edit the notebook, not this file.

// %% [markdown] id="title"
// # 4 · Content push: does it help to know a user's culture?
//
// Paper C (§3.2) proposes culture-aware user models for the push of content: which posts should a user be shown? The paper gives no numbers. This notebook
//
// 1. says what is to be foreseen, from what, and among which posts,
// 2. compares rankers, from chance to the culture-aware profile, with intervals over users,
// 3. shows them in one figure,
// 4. looks at users of whom little is known,
// 5. asks what the culture's prior adds,
// 6. asks whether the push crosses the border between the platforms, and what that costs,
// 7. says what all this cannot tell.

// %% id="parameters" tags=["parameters"]
// `npm start` can override these, for example with --data public.
const data: string = 'simulated';
const seed: number = 2023;
const users: number = 500;
const postsPerUser: number = 60;
const gold: boolean = false;

// %% id="open"
import { figures, notebook, openPlatformStudy, push } from 'crosscultural';

const study = await openPlatformStudy({ notebook: 'platforms/04-content-push', data, seed, users, postsPerUser });
const { microblogs } = study;
const { topics, shared, acrossBorder } = push.pushTopics(await study.topics(), microblogs);
console.log(`${study.corpus.label}: ${microblogs.texts.length} posts of ${microblogs.users.ids.length} users on ${microblogs.platforms.join(' and ')}`);
for (const line of [...study.sampling, ...study.notices]) console.log(line);
if (shared !== null) console.log(acrossBorder ? `Posts are compared by ${shared} topics that both languages share, and one for all others.`
  : `The two languages share only ${shared} topics here; posts are compared by the topics of their own language.`);

// %% [markdown] id="task-text"
// ## 4.1 What is to be foreseen (§3.2, content push)
//
// A user who passes on a post found it worth showing to others. So the task is: **which posts does a user pass on after a cut in time**, foreseen from what happened before it?
//
// - The **cut** lies where three quarters of all posts that were passed on are behind it.
// - **Candidates** are the original posts of the four weeks before the cut and all later ones. They are the same for everybody, and frozen: of a candidate its text, its author and its time are known, but nothing that happened to it after the cut.
// - A repost of a repost counts for the post at the top of the chain.
// - **Repeat rule**: nobody is shown their own posts, or what they have passed on before.
// - **All** candidates are ranked for each user. Metrics on a sample of candidates put rankers in a wrong order (Krichene and Rendle 2020).
//
// Where fewer than ten users pass on a candidate after the cut, answers are foreseen instead; where nobody answers either, users' own later posts among everybody's.

// %% id="task"
const pushes = push.platformPushes(microblogs, seed);
for (const { task, reasons } of pushes) {
  for (const reason of reasons) console.log(reason);
  if (task) for (const rule of push.pushRules(task, microblogs)) console.log(rule);
}
const tasks = pushes.flatMap(({ platform, task }) => (task ? [{ platform, task }] : []));
if (tasks.length === 0) console.log('Content push is not testable, because no platform has anything to foresee.');

// %% [markdown] id="rankers-text"
// ## 4.2 Who ranks
//
// | Ranker | What it knows |
// |---|---|
// | random | nothing |
// | popularity | how often a post was passed on before the cut, and its author per post; the same for everybody |
// | collaborative | who passed on whose posts (implicit ALS: Hu, Koren and Volinsky 2008); no text |
// | follows | whom the user follows; the popular first |
// | culture-blind profile | topics of what the user wrote and passed on, pulled towards the mean of everybody |
// | culture-aware profile | the same, pulled towards the mean of the user's culture |
// | follows + profile | posts of followed authors first, the alike before the others |
//
// A **profile** is the posterior mean of a user's topics: posts count $2^{-t/30}$ at $t$ days before the cut (interests drift; the half-life of a month is ours, and not tuned: fewer days did better on the simulation while this was built, but a value chosen so would know how fast interests were made to drift there), and the prior counts as much as empirical Bayes says. A post is scored by the cosine of its topics and the profile. Topics are learned from all texts, also those after the cut, but never from who passed on what.
//
// **Metrics.** With $r$ relevant posts for a user and gains of 0 or 1:
//
// $$\text{precision}@k = \frac{\text{hits}}{k} \qquad \text{recall}@k = \frac{\text{hits}}{r} \qquad \text{nDCG}@k = \frac{\sum_{i \le k} \text{hit}_i / \log_2(i + 1)}{\sum_{i \le \min(k, r)} 1 / \log_2(i + 1)}$$
//
// Equal scores are fair: each metric is its expected value over all orders of the ties (McSherry and Najork 2008); *random* is that of a list in which all scores are equal. Intervals: 95 %, 2,000 resamples of users.

// %% id="compare"
const knowledge = { microblogs, topics, seed };
const compared = tasks.map(({ platform, task }) => ({ platform, ...push.comparePushRankers(task, knowledge) }));
const short = (platform: string) => (/^[a-z\d]+$/i.test(platform) ? platform.toLowerCase() : `${1 + microblogs.platforms.indexOf(platform)}`);
const warm = compared.filter((one) => one.warm.length > 0);
for (const { platform, warm: rows } of warm)
  study.table(`platforms-push-metrics-${short(platform)}`, push.pushMetricsTable(`Rankers on ${platform}`, rows));
for (const { platform, warmUsers } of compared)
  if (warmUsers < 10) console.log(`${platform}: only ${warmUsers} users with more than two posts before the cut; too few to show.`);

// %% [markdown] id="ndcg-text"
// The hundredths look small. They are those of a hard task: of thousands of candidates a user passes on a handful, and others on the same topic may have done as well. What counts is the difference to popularity, user by user:

// %% id="ndcg"
for (const { platform, warm: rows } of warm)
  study.table(`platforms-push-ndcg-${short(platform)}`, push.pushDifferenceTable(`nDCG@10 on ${platform}`, rows));

// %% id="against-popularity"
const against = (rows: (typeof warm)[0]['warm'], above: boolean) => rows
  .filter(({ metric, cutoff, differenceInterval }) => metric === 'ndcg' && cutoff === 10 && differenceInterval && (above ? differenceInterval[0] > 0 : differenceInterval[1] < 0))
  .map(({ ranker }) => ranker);
for (const { platform, warm: rows } of warm)
  console.log(`${platform}: clearly above popularity: ${against(rows, true).join(', ') || 'none'}; clearly below: ${against(rows, false).join(', ') || 'none'}.`);

// %% [markdown] id="figure-text"
// ## 4.3 All rankers in one figure

// %% id="figure"
const at10 = warm.map(({ platform, warm: rows }) => ({ platform,
  rows: rows.filter(({ metric, cutoff }) => metric === 'ndcg' && cutoff === 10) }));
const names = push.pushRankerNames.filter((name) => at10.some(({ rows }) => rows.some(({ ranker }) => ranker === name)));
const rowOf = (p: number, name: string) => at10[p].rows.find(({ ranker }) => ranker === name);
const told = at10.map(({ platform }, p) => `${platform}: ${names.map((name) => `${name} ${rowOf(p, name)?.value.toFixed(3) ?? 'not there'}`).join(', ')}`);
if (at10.length > 0) await study.figure('platforms-fig-4-push', figures.barChart({
  title: 'Which posts will a user pass on?',
  subtitle: 'nDCG@10 of a full ranking: 1 is perfect; whiskers: 95 % over users',
  categories: [...names], valueTitle: 'nDCG@10 (further right: better)',
  series: at10.map(({ platform }, p) => ({ name: platform, colour: figures.cultureColours[microblogs.cultures[microblogs.platforms.indexOf(platform)]],
    values: names.map((name) => rowOf(p, name)?.value ?? null), intervals: names.map((name) => rowOf(p, name)?.interval ?? null) })),
}), `Bars of nDCG@10 with intervals. ${told.join('. ')}.`);

// %% [markdown] id="cold-text"
// ## 4.4 Cold users
//
// A user with at most two posts before the cut is **cold**: a profile is then little more than its prior, and collaborative filtering has nothing to go on. They stand apart, so that they do not hide in a mean. Where there are none, 4.5 makes every user cold on purpose.

// %% id="cold"
for (const { platform, cold, coldUsers } of compared) {
  if (cold.length === 0) console.log(`${platform}: ${coldUsers} cold users with a relevant candidate; a table needs ten.`);
  else study.table(`platforms-push-cold-${short(platform)}`, push.pushDifferenceTable(`Cold users on ${platform}: nDCG@10`, cold));
}

// %% [markdown] id="culture-text"
// ## 4.5 What the culture's prior adds
//
// A prior should help most where little is known. So the same users are looked at three times: as if only their last post before the cut were known, their last five, their last twenty. The difference of the two profiles is taken user by user. Beside it the same with **shuffled cultures**, which must bring nothing.

// %% id="culture"
const twoCultures = new Set(microblogs.cultures).size > 1;
const gains = twoCultures && acrossBorder ? tasks.map(({ platform, task }) => [platform, push.cultureGain(task, knowledge)] as const) : [];
if (!twoCultures) console.log('The gain of culture is not testable: one culture.');
else if (!acrossBorder) console.log('The gain of culture is not testable, because the two languages share too few topics for a common mean of everybody.');
else if (gains.every(([, rows]) => rows.length === 0)) console.log('The gain of culture is not testable, because fewer than ten users have twenty posts before the cut.');
else study.table('platforms-push-culture', push.cultureGainTable(gains));

// %% id="culture-verdict"
// Several comparisons at once: p is corrected (Holm).
for (const { platform, history, difference, p, verdict } of push.gainVerdicts(gains))
  console.log(`${platform}, ${history} ${history === 1 ? 'post' : 'posts'} known: ${verdict} (${difference.toFixed(4)} in nDCG@10, p ${notebook.pValueText(p)})`);

// %% [markdown] id="culture-read"
// How to read it. Within one platform every candidate is of the user's own culture. The culture's prior can then only move a profile among topics, by as much as the two cultures' means differ, and a user's own posts should outweigh it (not tested here). A gain of culture in *predicting a user* (notebook 02, claim C3) need not become a gain in *ranking posts*.

// %% [markdown] id="border-text"
// ## 4.6 Does the push cross the border?
//
// Now the posts of both platforms are candidates for everybody, described by the topics that both languages share. How many of ten places go to the other culture? The cut is taken over both platforms together here, so it lies on another day than above; equal scores stand in one drawn order.

// %% id="border"
const points = !acrossBorder ? [] : push.pushAcrossBorder(pushes.map(({ task }) => task?.target ?? null), knowledge);
const whyNot = twoCultures && !acrossBorder ? `not testable: the two languages share ${shared ?? 0} topics` : push.whyNoBorder(microblogs, points);
if (whyNot) console.log(`Across the border: ${whyNot}.`);
else study.table('platforms-push-border', push.borderTable(points));

// %% [markdown] id="pareto-text"
// An **exploration** parameter gives the other culture a share of each list of ten, spread evenly, each side in the order of its scores. The curve shows the price: nDCG lost against exposure given. A point is *efficient* (on the Pareto front) when no other point of its line has more of both.

// %% id="pareto"
const shades = { domestic: { all: '#B8860B', followed: figures.cultureColours.domestic }, foreign: { all: '#00875F', followed: figures.cultureColours.foreign } };
const lines = microblogs.platforms.flatMap((platform, p) => (['culture-aware profile', 'follows + culture-aware profile'] as const).map((ranker) => ({
  name: `${platform} users: ${ranker}`, colour: shades[microblogs.cultures[p]][ranker.startsWith('follows') ? 'followed' : 'all'],
  points: points.filter((one) => one.platform === platform && one.ranker === ranker && one.share !== null),
}))).filter((line) => line.points.length > 0);
if (!whyNot) await study.figure('platforms-push-pareto', figures.lineChart({
  title: 'What it costs to show more of the other culture', markers: true,
  subtitle: 'Lists of ten; up: better ranking; right: more of the other culture', xTitle: 'share of places given to the other culture', yTitle: 'nDCG@10',
  series: lines.map(({ name, colour, points: own }) => ({ name, colour, x: own.map(({ exposure }) => exposure), y: own.map(({ ndcg }) => ndcg) })),
}), `Lines of nDCG@10 against exposure: ${lines.map(({ name, points: own }) => `${name} from ${own[0].ndcg.toFixed(3)} to ${own[own.length - 1].ndcg.toFixed(3)}`).join('; ')}.`);

// %% id="efficient"
for (const { name, points: own } of lines)
  console.log(`${name}: efficient at ${own.filter(({ efficient }) => efficient).map(({ share }) => `${(100 * share!).toFixed(0)} %`).join(', ') || 'none of the shares'}.`);

// %% id="pareto-price"
// The difference is taken user by user: intervals of single points say nothing about it.
for (const { name, points: own } of lines) {
  const [first, last] = [own[0], own[own.length - 1]];
  const { difference, interval } = last.fromFirst;
  const ends = interval?.map((end) => end.toFixed(3)).join(', ') ?? 'no interval';
  const price = interval && interval[1] < 0 ? 'have a price' : 'have a price that cannot be told';
  console.log(`${name}: ${(100 * last.exposure).toFixed(0)} % of the places for the other culture ${price}, ${difference.toFixed(3)} [${ends}] of ${first.ndcg.toFixed(3)} in nDCG@10; ${(100 * last.coverageOther).toFixed(1)} % of its posts are shown to somebody.`);
}

// %% [markdown] id="end"
// ## 4.7 What this cannot tell
//
// - **What was not shown cannot be passed on.** Nobody can pass on a post of the other platform, so all that is shown from there counts as wrong. The price in 4.6 is an upper bound; only an experiment would tell whether people like it.
// - **Efficient** is said of point estimates.
// - **Relevance is passing on.** People read and like much that they pass on to nobody.
// - **The candidates are ours.** Another cut, a longer time as a candidate, other half-lives give other numbers. The rule is printed so that it can be changed.
// - **On the simulation** users pass on recent posts of people whom they follow, on a topic that they care for at the time. That follows and drifting interests win here was put in. Whether the culture's prior adds anything cannot be told here; a gain or loss of a tenth is not excluded.
// - **On real posts** the samples stand around rumours, with few posts a user; a ranking there tells of such posts. That posts are compared by the topics of their own language where few are shared was added after a first look at them: read the numbers of profiles there as exploratory.
//
// Next: why do people use the platforms (notebook 05)?
