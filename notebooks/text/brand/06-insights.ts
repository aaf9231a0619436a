// The cells of notebooks/brand/06-insights.ipynb, for reading changes. Edit the notebook, not this file.

// %% [markdown] id="title"
// # 6 · Insights: what should the brand do?
//
// Paper B ends with advice (§4–5): emphasise value and innovation; repair after-sales service, battery and screen; plan features by demand, camera and battery first; have a strategy for each platform. It derives none of this from a number that it prints. This notebook
//
// 1. puts each recommendation beside the number that carries it, or says that none does,
// 2. computes its own advice for every aspect, "nothing stands out" included,
// 3. asks which verdicts and which advice survive when events, sentiments, platforms or subjects are dealt out at random,
// 4. shows the limits: the paper's and ours,
// 5. collects the verdicts on B1–B10.

// %% id="parameters" tags=["parameters"]
// `npm start` can override these, for example with --data public.
const data: string = 'simulated';
const seed: number = 2023;
const posts: number = 30_000;

// %% id="open"
import { brand, claims, classify, figures, openBrandStudy, pipelines } from 'crosscultural';

const study = await openBrandStudy({ notebook: 'brand/06-insights', data, seed, posts });
const judged = await study.judged();
console.log(`${study.corpus.label}: ${judged.posts.day.length} posts, ${study.events.length} events`);
for (const notice of study.notices) console.log(notice);
for (const [id, reason] of Object.entries(study.cannot)) console.log(`${id} cannot be answered: ${reason}`);

// %% [markdown] id="paper-text"
// ## 6.1 The paper's recommendations beside the numbers (§4–5)
//
// For each recommendation we ask which number of these posts would have to be high or low if it were to rest on them. The criteria are ours:
//
// - **emphasise** an aspect: of its positive and negative mentions, at least 5 points more praise than of those of all other aspects together, interval clear of 0. **Repair**: at least 5 points less.
// - **plan by demand**: the aspect gets at least 1.1 times an equal share of the mentions (how large an equal share is depends on our list of aspects); and talk of it grows after releases at least 1.1 times as much as all talk does (two weeks from a release on against the two weeks before). The second matters: after a release *everything* is mentioned more.
// - **a strategy for each platform**: the influence index of notebook 05 differs clearly, so posts are heard differently; or the tone differs (the second reading there).
//
// The outcome is *carried*, *contradicted* (as clearly the other way), *nothing stands out*, or *no number*.
//
// Sentiment of an aspect: by the clauses that name it, as the model of notebook 02 reads them; shares are corrected for the model's errors. Intervals: 95 %, weeks and labelled test texts drawn again.

// %% id="numbers"
const advice = pipelines.steps.aspectAdvice(judged.evidence, seed);
const influenceOf = (of: brand.JudgedPosts) => {
  const table = brand.influenceTable(of);
  return { influence: brand.influenceByPlatform(table, seed), differences: brand.steps.influenceDifferences(table, seed) };
};
const recommendations = pipelines.steps.paperRecommendations(
  { advice, ...influenceOf(judged.posts), cannot: study.cannot });

// %% id="paper-table"
study.table('brand-paper-recommendations', {
  title: 'What Paper B recommends, and which number carries it',
  columns: [{ key: 'recommendation', label: 'the paper advises' }, { key: 'asked', label: 'what would carry it' },
    { key: 'numbers', label: 'these posts say' }, { key: 'outcome', label: 'outcome' }],
  rows: recommendations.map((row) => ({ ...row })),
  note: 'Criteria are ours. Intervals one by one at 95 %, not corrected for the number of rows.',
});

// %% [markdown] id="paper-read"
// What *carried* does not mean: that the advice is good. Praise of value says that people who write like the price; it does not say that advertising the price sells more phones, nor that another message would sell fewer. Blame of the battery says where it hurts, not what a repair costs. For this no number in these posts exists, nor in the paper:

// %% id="beyond"
study.showExample({ title: 'Where the numbers stop',
  columns: ['the paper concludes', 'what posts can show', 'what would be needed'].map((label, i) => ({ key: `${i}`, label })),
  rows: [
    ['Emphasising value and innovation strengthens the brand.', 'That both are praised.', 'Campaigns with and without the message, and sales.'],
    ['Repairing after-sales, battery and screen wins customers back.', 'That they are blamed more than other aspects.', 'Complaints and returns before and after a repair.'],
    ['Camera and battery should lead the planning.', 'That they are much talked about.', 'What buyers would give up for them: choices, prices.'],
    ['Each platform needs its own strategy.', 'That reactions differ. Not why.', 'The same post on each platform, to readers drawn at random.'],
  ].map((row) => ({ ...row })) });

// %% [markdown] id="own-text"
// ## 6.2 What the posts themselves recommend
//
// The same rule for every aspect that posts name, also those that the paper is silent about. An aspect that lies within 5 points of the others, or whose interval contains 0, gets no advice; nor one with fewer than 30 mentions or less than 1 % of all mentions, nor anything in posts of less than four weeks. The rule cuts at 5 points, so an aspect close to the cut could as well lie on its other side: look at the interval.

// %% id="own-table"
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
if (advice.length === 0) console.log('Nothing to recommend, because no post names an aspect of our list.');
else study.table('brand-recommendations', {
  title: 'Advice for every aspect, computed from these posts',
  columns: [{ key: 'aspect', label: 'aspect' }, { key: 'advice', label: 'recommendation' },
    { key: 'mentions', label: 'mentions', kind: 'integer' }, { key: 'share', label: 'of all mentions', kind: 'percent' },
    { key: 'positive', label: 'praise, % [95 %]' }, { key: 'lead', label: 'points against all others [95 %]' },
    { key: 'rise', label: 'growth after releases beyond all posts [95 %]' }],
  rows: advice.map((one) => ({ ...one, share: one.share.value, positive: pipelines.steps.shareText(one.positive),
    lead: one.advice === 'too few to say' ? '—' : pipelines.steps.pointsText(one.lead), rise: one.rise ? `${one.rise.value.toFixed(2)} ${pipelines.steps.endsText(one.rise.interval, 2)}` : '—' })),
  note: `Most mentioned first. Praise: of the positive and negative mentions. ${advice.filter((one) =>
    one.advice === 'nothing stands out').length} of ${advice.length} aspects: nothing stands out.`,
});

// %% id="own-chart"
const colours = { emphasise: '#0072B2', 'nothing stands out': '#5F5F5F', repair: '#D55E00' } as const;
const judgedAspects = advice.filter((one) => one.advice in colours);
if (judgedAspects.length === 0) console.log(study.cannot.B4 ?? 'No aspect is named often enough.');
if (judgedAspects.length > 0) await study.figure('brand-aspect-praise', figures.contrastChart({
  title: 'Praise of each aspect against that of all others',
  subtitle: 'Share of praise among positive and negative mentions, in points above all other aspects; 95 % intervals',
  sections: (Object.keys(colours) as (keyof typeof colours)[]).map((name) => ({ name, colour: colours[name],
    rows: judgedAspects.filter((one) => one.advice === name).sort((a, b) => b.lead.value - a.lead.value)
      .map(({ aspect, lead: { value, interval } }) =>
        ({ label: aspect, estimate: 100 * value, low: 100 * interval![0], high: 100 * interval![1] })) })),
  valueTitle: 'points above (right) or below (left) all other aspects',
}), `Dots with intervals: ${judgedAspects.map(({ aspect, lead }) => `${aspect} ${(100 * lead.value).toFixed(0)}`).join(', ')} points.`);

// %% [markdown] id="plane-text"
// Demand and praise in one picture, in Paper A's words: *attention* is an aspect's share of all mentions, *satisfaction* the praise among its positive and negative mentions. What lies below and to the right hurts most people.

// %% id="plane"
const shown = advice.filter(({ positive }) => Number.isFinite(positive.value));
const total = judgedAspects.reduce((sum, { mentions }) => sum + mentions, 0);
const meanPraise = judgedAspects.reduce((sum, { mentions, positive }) => sum + mentions * positive.value, 0) / total;
if (judgedAspects.length > 1) await study.figure('brand-demand-and-praise', figures.quadrantChart({
  title: 'Demand and praise of each aspect', subtitle: 'Cut at an equal share of the mentions and at the mean praise',
  words: shown.map(({ aspect, mentions, share, positive, advice: given }) => ({ label: aspect,
    rare: given === 'too few to say', attention: share.value, satisfaction: positive.value, attentionInterval: share.interval ?? undefined,
    satisfactionInterval: positive.interval ?? undefined, occurrences: mentions })),
  cuts: { attention: 1 / judgedAspects.length, satisfaction: meanPraise }, cutName: 'equal share and mean', colour: '#0072B2',
  quadrantNames: ['keep up', 'repair first', 'maintain', 'repair later'],
}), `Plane of ${judgedAspects.length} aspects by share of mentions and praise: ${judgedAspects.map(({ aspect, positive }) => `${aspect} ${percent(positive.value)}`).join(', ')}.`);

// %% [markdown] id="planted-text"
// On the simulation the sentiment of each aspect was planted. What should have come out? Differences larger than the interval are no chance: our word lists find the aspect in sentences where it was not planted, and a clause is not always the sentence that was written for it. The intervals know nothing of that. It is the measurement error to expect on real posts, at least.

// %% id="planted"
if (study.planted) study.table('brand-praise-planted', { title: 'Praise found and planted',
  columns: [{ key: 'aspect', label: 'aspect' }, { key: 'planted', label: 'planted, %' }, { key: 'found', label: 'found, % [95 %]' },
    { key: 'off', label: 'points off', kind: 'number', decimals: 1 }],
  rows: study.planted.aspects.map(({ aspect, positive, negative }) => {
    const found = advice.find((one) => one.aspect === aspect)?.positive;
    const planted = positive / (positive + negative);
    return { aspect, planted: percent(planted), found: found ? pipelines.steps.shareText(found) : '—',
      off: found ? 100 * (found.value - planted) : null };
  }) });
else console.log('Nothing was planted in these posts.');

// %% [markdown] id="controls-text"
// ## 6.3 Would this come out of anything?
//
// A verdict is worth something only if it fails where it should. Four times one thing about these posts is dealt out at random, all else stays:
//
// - **events on random days**: twenty times, releases, updates and promotions are put on other days. B1, B7 and B9 must fail; at a level of 5 % one set of days in twenty does well by luck, and two or three are no surprise.
// - **sentiments shuffled**: each post gets another post's sentiment, each mention of an aspect another mention's. B4–B6 must fail.
// - **platforms shuffled**: B3 and B10 must fail.
// - **subjects at random**: each mention of an aspect or term becomes one of any. B2 and B8 must fail.
//
// Below, a claim counts as fallen when at most three of the twenty are supported (a line drawn after a first run with ten sets).

// %% id="controls"
const controls = pipelines.steps.controlsOf(judged, judged.evidence, seed);
const controlled = pipelines.steps.claimsUnderControls(controls, seed);
for (const { name, what, draws } of controls.slice(1)) console.log(`${name}: dealt out is ${what} (${draws.length}×)`);

// %% id="controls-table"
study.table('brand-claims-under-controls', {
  title: 'Claims of Paper B under controls',
  columns: [{ key: 'id', label: 'claim' }, { key: 'statement', label: 'what the paper says' },
    ...controls.map(({ name }) => ({ key: name, label: name }))],
  rows: controlled.map(({ id, statement, results }) => ({ id, statement,
    ...Object.fromEntries(Object.entries(results).map(([name, { supported, draws, first }]) =>
      [name, draws > 1 ? `supported in ${supported} of ${draws}` : first.verdict])) })),
  note: 'Judged by the same function and criteria as the ledger. A claim that a control does not touch keeps its verdict.',
});

// %% id="fell"
for (const { name } of controls.slice(1)) {
  const plain = controlled.filter(({ results }) => results['as read'].supported === 1);
  const fell = plain.filter(({ results }) => results[name].supported <= results[name].draws * 0.15);
  console.log(`${name}: ${fell.map(({ id }) => id).join(', ') || 'none'} of ${plain.length} supported claims no longer hold.`);
}

// %% [markdown] id="controls-read"
// Two readings of this table:
//
// - B10 need not fall when *sentiments* are shuffled: influence is attention times sentiment, and attention still differs. A claim on influence is, on such posts, a claim on attention (notebook 05).
// - B7 and B9 count posts and mentions. When the sentiments or the subjects are dealt out anew, releases still bring more posts, and so more of everything. That is why 6.1 asks for growth *beyond all posts*.
//
// The same for the recommendations. What is still *carried* when its own subject was dealt out at random would rest on nothing:

// %% id="advice-controls"
const underControl = controls.map(({ name, read, draws }) => ({ name,
  rows: pipelines.steps.paperRecommendations({ advice: pipelines.steps.aspectAdvice(draws[0], seed),
    ...influenceOf(read.posts), cannot: study.cannot }) }));
study.table('brand-recommendations-under-controls', {
  title: 'The paper’s recommendations under controls',
  columns: [{ key: 'recommendation', label: 'the paper advises' }, { key: 'asked', label: 'what would carry it' },
    ...underControl.map(({ name }) => ({ key: name, label: name }))],
  rows: recommendations.map(({ recommendation, asked }, i) => ({ recommendation, asked,
    ...Object.fromEntries(underControl.map(({ name, rows }) => [name, rows[i].outcome])) })),
  note: 'Of the events on random days the first draw is shown.',
});

// %% [markdown] id="limits-text"
// ## 6.4 Limits
//
// The paper admits two: its posts may not be **representative** of the brand's customers, and what holds for one brand on three platforms in one year may not **generalise**. It gives no number for either. Ours can be looked at.
//
// **The classifier errs, and not alike in all classes.** Of its labelled test texts:

// %% id="errors"
const scores = judged.confusion.length === 3 ? classify.confusionScores(judged.confusion) : null;
if (!scores) console.log('No errors to show, because no labelled texts tell them.');
else study.table('brand-classifier-errors', {
  title: 'Errors of the sentiment model by class',
  columns: [{ key: 'sentiment', label: 'true class' }, { key: 'support', label: 'texts', kind: 'integer' },
    { key: 'recall', label: 'recognised (recall)', kind: 'percent' },
    { key: 'precision', label: 'right when said (precision)', kind: 'percent' },
    ...brand.steps.sentimentClasses.map((name) => ({ key: `as ${name}`, label: `taken for ${name}`, kind: 'integer' as const }))],
  rows: scores.perClass.map((row, truth) => ({ ...row, sentiment: brand.steps.sentimentClasses[truth],
    ...Object.fromEntries(brand.steps.sentimentClasses.map((name, said) => [`as ${name}`, judged.confusion[truth][said]])) })),
  note: 'Labelled whole texts. The correction assumes the same errors on the posts, and on single clauses.',
});

// %% [markdown] id="lists-text"
// **The word lists are ours.** The paper names terms, not how people write them. A post that says it in other words is not counted, and a word that means something else is. So much of the posts is reached:

// %% id="reach"
const withAspect = new Set(judged.aspects.post).size;
const withTerm = judged.terms.starts.slice(1).filter((end, i) => end > judged.terms.starts[i]).length;
const size = judged.posts.day.length;
study.table('brand-word-lists-reach', {
  title: 'How many posts the word lists reach',
  columns: [{ key: 'list', label: 'list' }, { key: 'names', label: 'names in it', kind: 'integer' },
    { key: 'posts', label: 'posts that use one', kind: 'integer' }, { key: 'share', label: 'of all', kind: 'percent' }],
  rows: [{ list: 'aspects (B2, B4)', names: judged.aspects.names.length, posts: withAspect, share: withAspect / size },
    { list: 'terms (B5, B6, B8, B9)', names: judged.terms.names.length, posts: withTerm, share: withTerm / size }],
});

// %% [markdown] id="sampling-text"
// **The platforms are sampled differently.** All posts together speak with the voice of the platform that gave most of them. If each platform counted the same, would the brand look different?

// %% id="sampling"
const classes = brand.steps.mostProbableClasses(judged.posts.probabilities, study.posts.texts.length);
const perPlatform = judged.posts.platforms.map((platform, p) => {
  const own = classes.filter((_, i) => judged.posts.platform[i] === p);
  return { platform, posts: own.length, share: own.length / size, positive: own.filter((k) => k === 2).length / own.length };
}).filter((row) => row.posts > 0);
const pooled = classes.filter((k) => k === 2).length / size;
const equal = perPlatform.reduce((sum, { positive }) => sum + positive, 0) / perPlatform.length;

// %% id="sampling-table"
study.table('brand-platform-samples', {
  title: 'Posts of each platform and how many are positive',
  columns: [{ key: 'platform', label: 'platform' }, { key: 'posts', label: 'posts', kind: 'integer' },
    { key: 'share', label: 'of all posts', kind: 'percent' }, { key: 'positive', label: 'positive (as counted)', kind: 'percent' }],
  rows: [...perPlatform, { platform: 'all posts', posts: size, share: 1, positive: pooled },
    { platform: 'every platform alike', positive: equal }],
  note: 'As counted: not corrected for the model’s errors.',
});

// %% [markdown] id="more-limits"
// And what no table shows:
//
// - **Who does not post.** Most customers never write; those who do are younger, more enthusiastic or angrier. No weighting of posts makes them a sample of customers.
// - **One brand, one year.** Weeks are drawn again, brands are not: the intervals speak of other weeks of *this* year, not of another brand or another year.
// - **Who is paid.** Advertisements, bots and copies are posts, too; nothing here takes them out.
// - **After is not because.** B1, B7 and B9 compare days around events. What else happened on these days (a holiday, a competitor) is a matter of notebook 03.
// - **The simulation is ours.** That its planted findings are found shows that the methods work, not that the paper is right.

// %% [markdown] id="ledger-text"
// ## 6.5 The verdicts on B1–B10
//
// As the notebooks of this paper have handed them to the ledger so far.

// %% id="ledger"
const verdicts = new Map(study.ledger().map((result) => [result.id, result]));
study.table('brand-claims', {
  title: 'The claims of Paper B and what this corpus says to them',
  columns: [{ key: 'id', label: 'claim' }, { key: 'statement', label: 'what the paper says' },
    { key: 'verdict', label: 'verdict' }, { key: 'value', label: 'statistic [95 %]' },
    { key: 'detail', label: 'evidence' }, { key: 'artefact', label: 'shown in' }],
  rows: claims.claims.filter(({ paper }) => paper === 'B').map(({ id, statement }) => {
    const found = verdicts.get(id);
    const verdict = found ? claims.verdictText(found, study.simulated) : 'not yet computed';
    const { statistic, interval95 = null, detail = '—', artefact } = found ?? {};
    const value = statistic?.value == null ? '—' : `${statistic.value.toFixed(2)} ${pipelines.steps.endsText(interval95, 2)}`;
    return { id, statement, verdict, value, detail, artefact: artefact ?? '—' };
  }),
});

// %% [markdown] id="end"
// ## 6.6 What stays
//
// Read 6.1 from right to left. The outcome column says how far posts alone carry the paper's advice; 6.3 says whether a chance arrangement would carry it, too; 6.4 says for whom. A recommendation without a number may still be right. It is then a judgement of the authors, and should be read as one.
