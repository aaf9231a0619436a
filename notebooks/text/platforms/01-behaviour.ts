// The cells of notebooks/platforms/01-behaviour.ipynb, for reading changes. Edit the notebook, not this file.

// %% [markdown] id="title"
// # 1 · Behaviour: how do the users of two microblogs differ?
//
// Paper C (§3.2) starts from one study: Gao, Abel, Houben and Yu (UMAP 2012) compared how people use Sina Weibo and Twitter, on more than 40 million activities. This notebook takes every one of their measures again, user by user, and adds the pronouns of claim C2. It
//
// 1. says what a measure, its interval and its verdict are,
// 2. goes through access, syntax, semantics, sentiment, time and pronouns, beside the published values,
// 3. shows all shares in one figure,
// 4. says how far apart the platforms are, and takes replies and reposts apart,
// 5. asks how much of each gap the choice of posts makes (a matched comparison),
// 6. judges claims C1 and C2.

// %% id="parameters" tags=["parameters"]
// `npm start` can override these, for example with --data public; --gold shows planted values beside.
const data: string = 'simulated';
const seed: number = 2023;
const users: number = 500;
const postsPerUser: number = 60;
const gold: boolean = false;

// %% id="open"
import { behaviour, openPlatformStudy } from 'crosscultural';

const study = await openPlatformStudy({ notebook: 'platforms/01-behaviour', data, seed, users, postsPerUser });
const { microblogs } = study;
const { platforms } = microblogs;
console.log(`${study.corpus.label}: ${microblogs.texts.length} posts of ${microblogs.users.ids.length} users on ${platforms.join(' and ')}`);
for (const line of [...study.sampling, ...study.notices]) console.log(line);
for (const reason of Object.values(study.cannot)) console.log(`Read what follows with this in mind: ${reason}`);

// %% [markdown] id="measure-text"
// ## 1.1 A measure, its interval, its verdict
//
// A **measure** is a ratio. User $u$ adds a numerator $a_u$ and a denominator $b_u$, and the value on a platform is
//
// $$\hat r = \frac{\sum_u a_u}{\sum_u b_u}$$
//
// For a *share of posts* both count posts, so every post weighs alike: that is what Gao et al. report. For a *share of users* $b_u$ is 1. A busy user therefore weighs much in the first and no more than others in the second.
//
// The **interval** is over users, not over posts: posts of one user are alike, and other users is what a second sample would bring. Users are drawn again 2,000 times, with all their posts, for all measures at once. The interval is $\operatorname{logit}^{-1}(\operatorname{logit} \hat r \pm t \cdot s)$, $s$ the standard deviation of the draws on that scale; clients and days are taken on the logarithmic scale, and a share of exactly 0 or 1 gets Wilson's interval.
//
// The **verdict** compares directions only: *same* as published, *reversed*, or *cannot tell*. It needs a difference that stays significant when p is corrected for the number of measures (Holm: the smallest p is multiplied by the number of measures, the next by one less, and so on). For mentions, *I* and *we* Gao et al. published nothing: the direction is that of claim C2, and *same* means as claimed. With fewer than 10 users on a side nothing is shown.
//
// Only original posts count here. Replies follow a conversation and reposts follow others; 1.10 shows them apart where the corpus has them.

// %% id="by-hand"
// Three users: 1 of 2, 0 of 2 and 9 of 16 posts have a hashtag. Pooled 10/20; the mean of the users' own rates is lower.
const tagged = [1, 0, 9];
const written = [2, 2, 16];
const sum = (list: number[]) => list.reduce((total, value) => total + value, 0);
const pooled = sum(tagged) / sum(written);
const ofUsers = sum(tagged.map((n, u) => n / written[u])) / 3;
console.log(`share of posts ${pooled.toFixed(3)}, mean over users ${ofUsers.toFixed(3)}`);

// %% id="rows"
const read = await study.read();
const topics = await study.postTopics();
const rows = behaviour.compareBehaviour(read, { topics, seed });
const planted = gold && study.planted
  ? study.planted.rates.map(({ id, Weibo, Twitter }) => ({ id, values: [Weibo, Twitter] })) : undefined;
const show = (name: string, title: string, group: string) =>
  study.table(`platforms-${name}`, behaviour.behaviourTable(title, rows.filter((row) => row.group === group), platforms, planted));

// %% [markdown] id="access-text"
// ## 1.2 Access (§3.2): where do posts come from?
//
// Each post names its client. A table of clients, with the reason for each, tells four kinds: the platform's **web** page, a **mobile** client, another **service** whose share button made the post as a by-product, and any **other** tool, such as a scheduler or a dashboard. Names that the table does not list are told by what they hold (手机 *phone*, 分享 *share*, 客户端 *client*). Distinct clients are counted for users with at least five posts.

// %% id="clients"
const byKind = behaviour.accessKinds.map((kind, index) => {
  const clients = microblogs.clients.filter((name) => behaviour.accessOf(name) === kind);
  return { kind, names: clients.length, posts: read.access.filter((access) => access === index).length };
});
study.show({ title: 'Clients by kind', columns: [{ key: 'kind', label: 'kind' },
  { key: 'names', label: 'clients of this kind', kind: 'integer' }, { key: 'posts', label: 'posts', kind: 'integer' }], rows: byKind });
const unnamed = read.access.filter((access) => access === behaviour.unknownAccess).length;
if (unnamed > 0) console.log(`${unnamed} posts name no client; they tell nothing of access.`);

// %% id="access-planted"
// On the simulation the kind of access of each post was planted: how often does the table find it?
const kinds = study.planted?.access;
if (kinds) {
  const right = read.access.filter((access, post) => access === kinds[post]).length;
  console.log(`Access found as planted in ${((100 * right) / kinds.length).toFixed(1)} % of posts.`);
} else console.log('How well clients are told cannot be tested here: no post carries a known kind of access.');

// %% id="access"
show('access', 'Access', 'access');

// %% [markdown] id="syntax-text"
// ## 1.3 Syntax (§3.2): hashtags, links, questions, exclamations
//
// Weibo sets a hashtag between two signs (#话题#, *topic*), Twitter puts one in front. Only what the author wrote counts: text after `//@name:` or `RT @name` belongs to others. Signs inside a web address do not count. *Never* depends on how many posts of a user are seen.

// %% id="syntax"
show('syntax', 'Syntax', 'syntax');

// %% id="syntax-by-access"
const byAccess = behaviour.compareMeasures(behaviour.measuresByAccess(read), microblogs, seed);
study.table('platforms-syntax-by-access', behaviour.behaviourTable('Syntax by access',
  byAccess.filter(({ group }) => group === 'syntax'), platforms));

// %% [markdown] id="semantics-text"
// ## 1.4 Semantics (§3.2): places, people, organisations
//
// Names are found in Chinese by word classes and gazetteers, in English by a gazetteer, the lexicon of names of *compromise* and endings (Bank, Street). Their errors are not in the intervals: the next table says how large they are where it is known. The rules were settled with the simulation's names in sight, so that its precision and recall are optimistic.

// %% id="entities"
// About 3,000 posts are compared: finding names takes longer than counting them.
const labelled = study.planted?.entities;
const every = Math.ceil(microblogs.texts.length / 3000);
const sampled = labelled ? [...microblogs.texts.keys()].filter((post) => post % every === 0) : [];
const scores = ['zh', 'en'].flatMap((language) => {
  const own = sampled.filter((post) => microblogs.languages[microblogs.language[post]] === language);
  if (own.length === 0) return [];
  const found = own.map((post) => behaviour.entitiesIn(microblogs.texts[post], language));
  return behaviour.entityScores(found, own.map((post) => labelled![post])).map((score) => ({ language, ...score }));
});
if (scores.length === 0) console.log('Precision and recall of names are not testable, because no post here carries labelled names.');

// %% id="entities-table"
const percent = (key: string, label: string) => ({ key, label, kind: 'percent' as const });
if (scores.length > 0) study.table('platforms-entities', { title: 'Names found, against those planted',
  columns: [{ key: 'language', label: 'language' }, { key: 'kind', label: 'names of' },
    { key: 'gold', label: 'planted', kind: 'integer' }, percent('precision', 'precision'), percent('recall', 'recall'),
    percent('postPrecision', 'precision, by post'), percent('postRecall', 'recall, by post')], rows: scores });

// %% id="semantics"
show('semantics', 'Semantics', 'semantics');
study.table('platforms-semantics-by-access', behaviour.behaviourTable('Entity types by access',
  byAccess.filter(({ group }) => group === 'semantics'), platforms));

// %% [markdown] id="sentiment-text"
// ## 1.5 Sentiment (§3.2): how many polar posts are positive?
//
// The sentiment of a post is a model's verdict, and models err. With $M_{tp} = P(\text{verdict } p \mid \text{truth } t)$ from labelled texts, the counted shares are $q = M^\top s$; $s$ is solved for in each language (adjusted count). Both the users and the labelled texts are drawn again, so that the interval holds the error of $M$ as well. *Mostly positive* users are extrapolated to a model without errors (SIMEX); there the error of $M$ is not in the interval. On the simulation the labelled texts come from the same grammar as the posts: the reader hardly errs, and the correction has nothing to do. On public posts it has.

// %% id="sentiment"
for (const line of await study.sentimentModels()) console.log(line);
if (read.sentimentErrors.length === 0) console.log('No confusion of the model is known: shares are as the model counts them.');
show('sentiment', 'Sentiment', 'sentiment');

// %% id="sentiment-corrected"
const inPercent = (share: number) => (Number.isFinite(share) ? `${(100 * share).toFixed(1)} %` : 'not known');
for (const { label, estimates } of rows.filter(({ group }) => group === 'sentiment')) {
  const sides = estimates.flatMap(({ asCounted, value, interval }, p) =>
    interval ? [`${platforms[p]} ${inPercent(asCounted)} → ${inPercent(value)}`] : []);
  if (sides.length > 0) console.log(`${label}, as counted → corrected: ${sides.join('; ')}`);
}

// %% [markdown] id="time-text"
// ## 1.6 Time (§3.2): weekends, and interests that drift
//
// A user posts *more at weekends* when the posts per day of Saturday and Sunday exceed those per day of the other five, by the user's own clock; users with fewer than five posts do not tell. The *drift of interests* is the mean, over a user's topics, of the standard deviation of the topic's time stamps, in days. It grows with the time over which a user was followed, so it compares platforms only where these are alike.

// %% id="time"
const clocks = microblogs.localMinute.filter((minute) => minute > -(2 ** 31)).length;
console.log(`${((100 * clocks) / microblogs.texts.length).toFixed(1)} % of posts tell the time by their author's own clock.`);
show('time', 'Time', 'time');

// %% [markdown] id="pronouns-text"
// ## 1.7 Pronouns (claim C2): I and we
//
// Individualism should say *I* more, collectivism *we*. The forms that count stand in a table; what only looks like one (自我 *self*, 我国 *our country*, *US*) does not. Chinese often leaves its subject out and English cannot, so that a gap between languages is no gap between cultures yet.

// %% id="pronoun-forms"
study.show({ title: 'What counts as I and as we',
  columns: [{ key: 'language', label: 'language' }, { key: 'person', label: 'person' },
    { key: 'forms', label: 'forms' }, { key: 'not', label: 'does not count' }],
  rows: behaviour.pronounForms.map(({ language, person, forms, not }) =>
    ({ language, person, forms: forms.join(', '), not: not.join(', ') })) });

// %% id="pronouns"
show('pronouns', 'Pronouns', 'pronouns');

// %% [markdown] id="overview-text"
// ## 1.8 All shares in one figure
//
// A row is a measure. The dots are this corpus with 95 % intervals over users, open diamonds are what Gao et al. published. At the right: does the difference go the published way? Measures without a published number have no diamond. The sampling of the posts stands below the figure: a verdict speaks of these posts.

// %% id="overview"
const shares = rows.filter(({ unit, estimates }) => unit === 'share' && estimates.some(({ interval }) => interval));
if (shares.length === 0) console.log('No figure, because no measure has ten users on any platform.');
else await study.figure('platforms-fig-1-behaviour', behaviour.behaviourChart(rows, microblogs),
  `Shares with 95 % intervals. ${behaviour.behaviourInWords(rows, platforms)}`);
for (const line of study.sampling) console.log(line);

// %% id="verdicts"
const count = (verdict: string) => rows.filter((row) => row.verdict === verdict);
for (const verdict of ['same', 'reversed', 'cannot tell']) {
  const found = count(verdict);
  console.log(`${verdict}: ${found.length}${found.length > 0 ? ` (${found.map(({ label }) => label).join('; ')})` : ''}`);
}

// %% id="published"
// Published values against the intervals found: of independent ones 95 % would lie inside where nothing else differs.
const sides = rows.flatMap(({ expected, estimates }) => estimates.flatMap(({ interval }, p) => {
  const value = expected?.values?.[p];
  return interval && typeof value === 'number' ? [value >= interval[0] && value <= interval[1]] : [];
}));
if (platforms.length === 2) console.log(`${sides.filter(Boolean).length} of ${sides.length} published values lie in the intervals.`);

// %% [markdown] id="effects-text"
// ## 1.9 How far apart?
//
// Significance says that there is a difference, effect sizes say how large. The **ratio** compares shares of posts or of users. **Cliff's delta** asks about users: the chance that a user at home has the higher rate, less the chance of the opposite. Near 0 neither side tends to have the higher rate, however small p is (the rates may still spread differently). Rates from few posts are noisy, which draws delta towards 0. Its interval is that of Feng and Cliff (2004), not a bootstrap; sentiment is as counted here.

// %% id="effects"
if (platforms.length < 2) console.log(`How far apart is not testable, because only ${platforms[0]} is here.`);
else study.table('platforms-effects', behaviour.effectsTable('How far apart the platforms are', rows, platforms));

// %% [markdown] id="kinds-text"
// ## 1.10 Replies and reposts apart
//
// Published values are of all posts together; beside replies or reposts they are a reminder and no yardstick.

// %% id="kinds"
// The same measures on replies and on reposts alone, where the corpus has them.
for (const kind of ['reply', 'repost'] as const) {
  const others = behaviour.compareBehaviour(read, { seed, kinds: [kind] })
    .filter(({ group, estimates }) => group !== 'time' && estimates.some(({ interval }) => interval));
  if (others.length === 0) console.log(`No measure of a ${kind}, because fewer than ten users write one.`);
  else study.table(`platforms-behaviour-${kind}`, behaviour.behaviourTable(`The same, each post a ${kind}`, others, platforms));
}

// %% [markdown] id="matched-text"
// ## 1.11 How much of a gap does the choice of posts make?
//
// Two samples of posts differ in more than their platform: other events, busier users, more of the same story. Here posts of one kind are compared among users of like activity (the number of their posts lies in the same bin), and within the same group of posts where the source tells one that both platforms have. The matched gap is the mean over these strata, weighted by $d_1 d_2 / (d_1 + d_2)$ with the posts of both sides (Mantel and Haenszel 1959); sentiment is as counted. *Remains* is the matched gap over the raw one: near 1, matching explains nothing of the gap; near 0, all of it.

// %% id="matched"
const matched = behaviour.matchedComparison(read, { topics, seed });
if (matched.gaps.length === 0) console.log('No matched comparison, because fewer than ten users a platform are alike in activity.');
else study.table('platforms-matched', behaviour.matchedTable('Gaps before and after matching', matched, platforms));

// %% [markdown] id="matched-read"
// How to read it. Matching only sees what it matches: activity, kind and group. What other events and other years did to the posts stays in the matched gap. On the simulation both platforms' users are equally busy, so nearly all of every gap has to remain.

// %% [markdown] id="claims-text"
// ## 1.12 Claims C1 and C2
//
// **C1**: users behave differently on the two platforms in access, syntax, semantics, sentiment and time. The ledger asks for the share of measures whose *mean over users* differs (z-test, Holm), which is another estimand than the pooled share above; sentiment is as counted there. Measures overlap (access shares add up to 1), so some differences count more than once. The brackets beside C1 are no interval over users: the left end is the share that differs, the right end adds the measures about which nothing can be told; the verdict uses the left end. Pronouns are left to C2. **C2**: more mentions and more *we* at home, more *I* abroad; all three must be there.

// %% id="claims"
const perUser = behaviour.userMeasures(read, { topics });
study.judge({ platforms: { users: perUser, sampling: study.sampling, cannot: study.cannot },
  artefacts: { C1: 'platforms-effects', C2: 'platforms-pronouns' } }, ['C1', 'C2']);

// %% [markdown] id="end"
// ## 1.13 What this does not show
//
// - **Culture.** Two platforms differ in design, law, language and who is there. Culture is an explanation that Gao et al. bring in afterwards, and nothing here tests it.
// - **The users of a platform.** A corpus is a sample chosen by somebody for something. On real posts the sentences under the figure say how; where they were chosen around rumours, questions and exclamations follow the rumours.
// - **The errors of reading.** Sentiment is corrected in 1.5 and in the differences of 1.9. Names, clients and pronouns are not: the tables say how often names and clients are right where that is known, of pronouns it is not. Where the table of 1.4 shows that some persons are missed, their shares are too low by as much, and their intervals can miss what was planted.
// - **The simulation.** It was planted with the published values where there are any; questions, exclamations, mentions, names and pronouns are ours, in the published or claimed direction. That the measures find them says that the counting works, not that Gao et al. were right.
//
// Next: what a profile of one user can be made of (notebook 02).
