// The cells of notebooks/cross-cultural/08-discussion-and-strategy.ipynb, for reading changes. Edit the notebook, not this file.

// %% [markdown] id="title"
// # 8 · Discussion and strategy: what should a maker do?
//
// Paper A ends with explanations (§5), five strategies (§6) and a conclusion (§7). This notebook
//
// 1. collects the verdicts on its claims,
// 2. separates what the reviews can show from what the paper adds to them,
// 3. computes a recommendation for every feature word of both cultures, with its numbers and a review to read,
// 4. asks of each of the five strategies which number bears on it,
// 5. asks how many of the verdicts would stand if we had chosen otherwise.

// %% id="parameters" tags=["parameters"]
// `npm start` can override these, for example with --data public.
const data: string = 'simulated';
const seed: number = 2023;

// %% id="open"
import { attention, claims, figures, notebook, openStudy, pipelines } from 'crosscultural';

const study = await openStudy({ notebook: 'cross-cultural/08-discussion-and-strategy', data, seed });
console.log(study.corpus.label);
for (const { line } of await study.readers()) console.log(line);

// %% [markdown] id="verdicts-text"
// ## 8.1 The thirteen claims
//
// Notebook 04 judged the themes (A1–A3), notebook 07 what people attend to and like (A4–A13). On the simulation a claim that holds is called *recovered*: the method found what was put in, which does not mean that the paper is right.

// %% id="verdicts"
const verdicts = new Map(study.ledger().map((result) => [result.id, result]));
const rowOf = ({ id, statement }: claims.Claim) => {
  const result = verdicts.get(id);
  const ends = result?.interval95 ? ` [${result.interval95.map((end) => end.toFixed(2)).join(', ')}]` : '';
  const verdict = result ? claims.verdictText(result, study.simulated) : 'not yet computed';
  return { id, statement, verdict, detail: result?.detail ?? '—',
    value: result?.statistic.value == null ? '—' : result.statistic.value.toFixed(2) + ends,
    artefact: result?.artefact ?? '—' };
};

// %% id="verdicts-table"
study.table('paper-a-claims', {
  title: 'The claims of Paper A and what this corpus says to them',
  columns: [{ key: 'id', label: 'claim' }, { key: 'statement', label: 'what the paper says' },
    { key: 'verdict', label: 'verdict' }, { key: 'value', label: 'statistic [95 %]' },
    { key: 'detail', label: 'evidence' }, { key: 'artefact', label: 'shown in' }],
  rows: claims.claims.filter(({ paper }) => paper === 'A').map(rowOf),
});

// %% [markdown] id="beyond-text"
// ## 8.2 What the paper concludes beyond its data (§5, §7)
//
// The claims above can be counted. §5 goes further: it says *why*. It offers three explanations, values, habits and history. A reader should know where the counting stops; so each is taken in turn.

// %% [markdown] id="beyond-values"
// ### Values: individualism and collectivism
//
// The paper explains what foreign buyers want by individualism, freedom and self-expression in a country of immigrants, and what domestic buyers want by collectivism, family values and kinship. The two words come from Hofstede, who asked employees of one company in many countries. His numbers are means over a country. They describe no single buyer, and those who write reviews are no sample of a country.
//
// Could reviews show it at all? They show that attention differs, if it does (A10). They do not carry their writer's values, so nothing links the two. A test would need either the values of each reviewer, asked and not guessed, or many countries that differ in individualism and little else, with the difference growing along that scale. With two groups every difference between them explains every other one: with two points there is always a line.
//
// There is a subtler trap. *Family* is a feature word of Table 2, the **foreign** one, and stands there as a place of use. By the paper's own tables the family is named abroad. Words are not values.

// %% [markdown] id="beyond-habits"
// ### Habits: what money should buy
//
// Here the paper says something that reviews can at least touch (A13 in the ledger): foreign buyers want quality, performance and quick satisfaction of personal needs; domestic ones cost-effectiveness, practicality, long-term value and stability. Strategies 2 and 3 rest on this paragraph. But A8 says that domestic attention to price is *low*. One can save both: who takes a low price for granted need not mention it. Then, however, attention does not measure what matters, and the charts of §4.3 lose their meaning.
//
// So the numbers are put side by side. How often is price named, and how is it judged, at home and abroad? A review is written after the purchase, by somebody who paid the price. Those who found it too high are not among the writers. On the simulation no foreign review names a price, because Table 2 does not print the word.

// %% id="beyond-price"
const found = await pipelines.recommendationsOf(study);
const priceWord = 'price';
study.table('price-in-both', { title: `What both cultures say of ${priceWord}`,
  columns: [{ key: 'culture', label: 'culture' }, { key: 'mentions', label: 'mentions', kind: 'integer' },
    { key: 'rank', label: 'rank in attention' }, { key: 'attention', label: 'attention [95 %]' },
    { key: 'satisfaction', label: 'satisfaction [95 %]' }],
  rows: found.map((one) => ({ culture: one.culture, ...pipelines.steps.tensionRows(one, { [priceWord]: '' })[0] })) });

// %% [markdown] id="beyond-history"
// ### History: immigration and tradition
//
// An immigrant country is open to what is new and diverse; a country with a long tradition values quality and reputation. This is a story about causes centuries deep, told of two groups that differ in language, income, shops, prices, products and the years in which they wrote. Nothing in a review bears on it, for or against.
//
// It also proves too much. Reputation is what the paper finds at home (Table 1, A5), but *brand reputation* is a theme of Table 2, abroad; quality is said to be stressed by both (A12). An explanation that fits either outcome explains none. What would help: immigrants and their relatives at home, reviewing the same product in the same shop.
//
// The table collects what was said, and what it would take.

// %% id="beyond"
const beyond = [
  ['Values: individualism makes foreign buyers look for function and innovation, collectivism makes domestic buyers look for service.',
    'That attention differs (A10). Not why.', 'Cultural values measured per reviewer, or many countries that differ in them.'],
  ['Habits: quality and quick satisfaction abroad, cost-effectiveness and long-term value at home.',
    'How often each is named and how it is judged (A13, A8). Not what was weighed before buying.',
    'Choices between offers that differ in price and quality.'],
  ['History: an immigrant society and a long tradition shape taste.',
    'Nothing: two groups differ in a thousand ways.', 'A comparison in which only this differs.'],
  ['Domestic buyers trust celebrities.',
    'That they share a topic of domestic reviews (A3) and are praised (A7).', 'Sales with and without the endorsement.'],
  ['The cultures differ.', 'That two sets of reviews differ: in product, shop, platform and language as well as in culture.',
    'The same product, sold and reviewed in both markets.'],
];
study.showExample({ title: 'From counts to explanations',
  columns: ['the paper says', 'what reviews can show', 'what would be needed'].map((label, i) => ({ key: `${i}`, label })),
  rows: beyond.map((row) => ({ ...row })) });

// %% [markdown] id="recommend-text"
// ## 8.3 A recommendation for every feature word (§6), or none
//
// The fields of notebook 07 (cut at the median, words named at least 9 times) are read as advice, and each row cites its numbers. `pipelines.recommendationsOf` computes them anew: what you edited in notebook 07 has no part in it.
//
// Advice needs three things. The model must see enough of the blame. The word's satisfaction must differ from the satisfaction with everything by more than a margin, its whole interval (*from mean*, in percentage points). And its attention must stay on its side of the cut line in two thirds of the resamples (*same side of attention in*). Otherwise *nothing stands out*, and that is an outcome, too.
//
// The example is the shortest review that shows the mood and whose stars do not contradict it: not four or five for blame, not one or two for praise. Where there is none, the stars stand beside it: the model may have misread it, or a happy buyer blamed one thing. Look its id up in the corpus to read the whole. (Real reviews are not ours to print: there it is the id alone.)

// %% id="mentions"
const advised = (list: pipelines.Recommendation[]) => list.filter(({ advice }) => /^(improve|keep|maintain|low)/.test(advice)).length;
for (const { culture, reviews, mentions, estimate, recommendations } of found) {
  console.log(`${culture}: ${pipelines.steps.coverageOf(reviews, mentions).text}; advice on ${advised(recommendations)} of `
    + `${recommendations.length} words; ${estimate.notTestable ?? 'satisfaction is testable'}`);
}

// %% id="recommendations"
for (const { culture, recommendations, errors } of found) study.table(`recommendations-${culture}`, {
  title: `What the ${culture} reviews ask for: advice on ${advised(recommendations)} of ${recommendations.length} words`,
  columns: [{ key: 'label', label: 'feature word' }, { key: 'advice', label: 'recommendation' },
    { key: 'n', label: 'mentions', kind: 'integer' }, { key: 'attention', label: 'attention [95 %]' },
    { key: 'satisfaction', label: 'satisfaction [95 %]' }, { key: 'counted', label: 'as counted' },
    { key: 'fromMean', label: 'from mean [95 %]' }, { key: 'stays', label: 'same side of attention in', kind: 'percent', decimals: 0 },
    { key: 'example', label: 'a review that was read so' }],
  rows: recommendations.slice(0, 60).map((row) => ({ ...row, n: row.mentions })),
  note: `Extracted triplets, ${errors ? `corrected by ${errors.origin}` : 'as counted: no labelled reviews tell the errors'}; margin `
    + `${100 * attention.steps.margin} points; cut at the median; words named at least ${attention.steps.minimumOccurrences} times.`,
});

// %% [markdown] id="recommend-both"
// Where do the two markets need different things? The subjects that both cultures name and on which at least one of them gives advice, with both answers:

// %% id="two-markets"
const both = found.length === 2 ? pipelines.sharedSubjects(study, found) : [];
if (found.length === 2) study.table('recommendations-both', {
  title: `One subject, two markets: ${both.filter(({ same }) => same !== '—').length} of ${both.length} can be compared, ${both.filter(({ same }) => same === 'no').length} of these ask for different things`,
  columns: [{ key: 'subject', label: 'subject' }, { key: 'domestic', label: 'at home' }, { key: 'foreign', label: 'abroad' },
    { key: 'same', label: 'one strategy for both?' }],
  rows: both.map((row) => ({ ...row })),
  note: 'A dash: one of the two gives no advice, so nothing is compared.',
});

// %% [markdown] id="strategies-text"
// ## 8.4 The five strategies of §6
//
// §6 advises companies to understand each market, to customise, to price, to market per market, and to train people. Advice is not a finding; it can be good without any review. The question here is smaller: **which number of this study bears on it, and what does that number say?** The rule by which a number supports a strategy or speaks against it stands in the table. What differs between the cultures is what *counts* in notebook 07: by the same comparison and the same correction for many tests, of subjects that the lists of both languages have a word for, and by more than each culture differs from itself (the placebo). A first form of the rules was written down before it was applied to real reviews; they were tightened after a review of the method, and before any laptop result was looked at. The placebo came last, when the laptop results were known; it can only take support away.
//
// *Supports* is meant modestly. Price may be talked about more at home, and a higher price abroad may still lose money: reviews know how a price was felt, not what another would earn. *Nothing here bears on it* is no verdict on the strategy, only on reviews. The paper's strategies 2 and 3 lean on the paragraph on habits (8.2), and strategy 4 on no section at all: advertising is measured nowhere in the paper.
//
// A difference between the two sets of reviews may be one of products, shops or years; the placebo says how large differences are that have nothing to do with culture, as far as the halves and product groups at hand can tell.

// %% id="strategies"
const groups = await pipelines.steps.groupReviews(study);
const withGroups = found.map((one) => ({ ...one, groups: pipelines.steps.mentionsOfGroups(groups, one) }));
const strategies = pipelines.steps.strategiesOf(withGroups, study.ledger(), seed);
study.table('strategies', {
  title: 'The strategies of the paper, and the numbers that bear on them',
  columns: [{ key: 'strategy', label: 'the paper advises' }, { key: 'numbers', label: 'the numbers [95 %]' },
    { key: 'finding', label: 'what they say' }, { key: 'rule', label: 'the rule' }],
  rows: strategies.map((row) => ({ ...row })),
});

// %% [markdown] id="sensitivity-text"
// ## 8.5 Would the verdicts stand if we had chosen otherwise?
//
// The paper leaves many choices open, and so every verdict rests on ours. Here one choice at a time is changed and every claim is judged again: the number of topics, the word classes, the sampler's seeds (A1–A3, by three chains of 200 sweeps, where notebook 04 runs five of 500); the cut lines, the denominator of satisfaction, the minimum count, whether endorsers count as one word, whether the aspects that no list knows are ranked, too, whether the model's errors are corrected, the bootstrap's seed and the mapping of terms (A4–A13). The criteria stay as they were.

// %% id="sensitivity-attention"
const runs = pipelines.attentionSensitivity(study, found, groups);
console.log(runs.map(({ setting }) => setting).join('\n'));

// %% id="sensitivity-topics"
const bar = notebook.progressBar('settings', pipelines.steps.topicVariants.length);
const topicRuns = await pipelines.topicSensitivity(study, found, (done) => bar.update(done));
console.log(topicRuns.map(({ setting }) => setting).join('\n'));

// %% id="sensitivity-table"
study.table('sensitivity', {
  title: 'In how many settings each verdict stays',
  columns: [{ key: 'id', label: 'claim' }, { key: 'verdict', label: 'verdict of the first setting' },
    { key: 'stays', label: 'settings that agree' }, { key: 'others', label: 'settings that do not' }],
  rows: pipelines.verdictStability([...topicRuns, ...runs]).map((row) => ({ ...row })),
  note: 'One choice is changed at a time. Four topics cannot hold five themes: there the themes are not testable.',
});

// %% [markdown] id="controls-text"
// ### What if there were nothing to find?
//
// A test that finds what is there must also find nothing where nothing is. So one thing is dealt out at random and everything else left: the cultures of whole reviews (what speaks of a culture must fall), or the judgements of a culture's mentions (what speaks of satisfaction must fall). One shuffle could fall or hold by luck, so that there are many, and what counts is the share of them in which a claim holds. A verdict at 95 % may hold by luck now and then; the line under the table names every claim that did, however seldom. On the simulation the true triplets are used, on real reviews the extracted ones, as read.

// %% id="controls"
const asRead = new Map(found.map(({ culture, mentions }) => [culture, mentions] as const));
const read = { domestic: asRead.get('domestic') ?? [], foreign: asRead.get('foreign') ?? [] };
const truth = { ...read };
if (study.simulated) for (const known of found)
  truth[known.culture] = (await pipelines.attentionOf(study, known.culture, { source: 'gold', known })).mentions;
const productGroups = Object.fromEntries(withGroups.map((one) => [one.culture, one.groups.map(({ mentions }) => mentions)]));
const controls = found.length === 2 ? pipelines.steps.attentionControls(truth, seed, { productGroups }) : [];

// %% id="controls-table"
const under = (id: claims.ClaimId, { claims: list }: pipelines.AttentionControl) => {
  const { share, interval, mustFall } = list.find((one) => one.id === id)!;
  return pipelines.steps.percentWithInterval(share, interval) + (mustFall ? ' · must fall' : '');
};
const tooOften = controls.flatMap(({ claims: list }) => list.filter(({ mustFall, interval }) => mustFall && interval[0] > 0.05));
if (controls.length > 0) study.table('claims-under-controls', {
  title: `Negative controls: ${tooOften.length} claims hold that must not, in more than 5 % of the shuffles`,
  columns: [{ key: 'id', label: 'claim' }, { key: 'own', label: 'as they are' },
    ...controls.slice(1).map(({ name, shuffles }) => ({ key: name, label: `${name}, ${shuffles} times: holds in [95 %]` }))],
  rows: pipelines.steps.attentionClaimIds.map((id) => ({ id, own: controls[0].claims.find((one) => one.id === id)!.supported ? 'holds' : '—',
    ...Object.fromEntries(controls.slice(1).map((control) => [control.name, under(id, control)])) })),
  note: 'Of the share of shuffles in which a claim is supported, with Wilson’s 95 % interval.',
});
const byLuck = controls.flatMap(({ name, shuffles, claims: list }) => list.filter(({ mustFall, supported }) => mustFall && supported > 0)
  .map(({ id, supported }) => `${id} in ${supported} of ${shuffles} (${name})`));
if (controls.length > 0) console.log(`Claims that held though there was nothing to find: ${byLuck.join(', ') || 'none'}.`);

// %% [markdown] id="power-text"
// ### How many reviews does a verdict need?
//
// *Inconclusive* can mean that there is nothing to find, or too little to find it by. The simulation can tell these apart, because there most claims are planted: of its true mentions some reviews are drawn, with replacement, and read by readers of different quality, and each claim is judged anew, several times over. *Perfect* reads everything rightly; *models of this study* err as they do on these reviews; the *shipped models* err as their committed scores say on the labelled laptop reviews that correct the public ones (sentences in English, ACOS), once as counted and once with the errors corrected by 300 labelled reviews. These scores are no measure of the public reviews: they ask for exact spans, which makes the models rather too bad, and a sentence is not a whole review. A5 is not planted so that it can be recovered (notebook 01, section 1.6), A11 to A13 are measured and not planted, and A13 has hardly a word.

// %% id="power"
const shipped = pipelines.steps.shippedRates();
const perfect = { domestic: pipelines.steps.withoutErrors, foreign: pipelines.steps.withoutErrors };
const ratesOf = (culture: 'domestic' | 'foreign') =>
  pipelines.steps.ratesByErrors(attention.readingErrors(truth[culture], read[culture], study.corpus.label));
const readers: pipelines.MentionReader[] = !study.simulated ? [] : [{ name: 'perfect', rates: perfect },
  { name: 'models of this study', rates: { domestic: ratesOf('domestic'), foreign: ratesOf('foreign') } },
  { name: 'shipped models, as counted', rates: shipped },
  { name: 'shipped models, corrected', rates: shipped, labelled: 300 }];

// %% id="power-runs"
const most = Math.min(truth.domestic.length, truth.foreign.length);
const sizes = [...new Set([100, 300, 1000, most])].filter((size) => size <= most);
const powerSeeds = Array.from({ length: 10 }, (_, i) => seed + i);
const powerBar = notebook.progressBar('runs', readers.length * sizes.length * powerSeeds.length);
const power = pipelines.steps.powerOfClaims(truth, sizes, readers, powerSeeds, (done) => powerBar.update(done));

// %% id="power-table"
if (power.length > 0) study.table('claim-power', {
  title: 'How often a claim is recovered, and contradicted, by reviews and reader',
  columns: [{ key: 'id', label: 'claim' }, { key: 'reader', label: 'read by' },
    ...sizes.map((size) => ({ key: `${size}`, label: `${size} reviews` }))],
  rows: pipelines.steps.attentionClaimIds.flatMap((id) => readers.map(({ name }) => ({ id, reader: name,
    ...Object.fromEntries(power.filter((one) => one.id === id && one.reader === name).map((one) => [one.reviews,
      `${pipelines.steps.percentText(one.supported)}, ${pipelines.steps.percentText(one.contradicted)}`])) }))),
  note: `Shares of ${powerSeeds.length} runs: recovered, contradicted. The rest is inconclusive or not testable.`,
});

// %% id="power-figure"
const powerRows = readers.flatMap(({ name }) => sizes.map((size) => ({ name, size, label: `${name}, ${size}` })));
if (power.length > 0) await study.figure('claim-power', figures.heatmapChart({
  title: 'How often each claim is recovered', subtitle: `${powerSeeds.length} runs a cell; reviews a culture`,
  rows: powerRows.map(({ label }) => label), columns: [...pipelines.steps.attentionClaimIds],
  values: powerRows.map(({ name, size }) => pipelines.steps.attentionClaimIds.map((id) =>
    power.find((one) => one.id === id && one.reader === name && one.reviews === size)!.supported)),
  valueTitle: 'share of runs', valueFormat: '.0%', range: [0, 1],
}), 'A matrix of readers and numbers of reviews against claims: the share of runs in which each claim is recovered.');

// %% [markdown] id="exercise"
// ### Try it
//
// Change a cell, run the notebook from there, and look.
//
// **1.** In section 8.2, the cell that looks at price takes the word `price`. Put `'discount'` in its place. Does the answer to *do domestic reviewers mind money more?* stay the same?
//
// <details><summary>What to look for</summary>
//
// On the simulation neither word can be compared: Table 2 prints neither, so no foreign review has it. `npm start -- --data public` gives an answer. There price and discount are different questions: what the thing costs, and a pleasure of buying. Where their shares point to opposite sides, *cost-effectiveness* is too wide a word for one number.
//
// </details>

// %% id="limits-computed"
const answered = claims.claims.filter(({ paper }) => paper === 'A').flatMap(({ id }) => verdicts.get(id) ?? [])
  .map((result) => claims.verdictText(result, study.simulated));
const counted = [...new Set(answered)].map((verdict) => `${verdict} ${answered.filter((one) => one === verdict).length}`);
const turned = pipelines.verdictStability([...topicRuns, ...runs]).filter(({ others }) => others !== '—' && others !== '');
console.log(`Claims of Paper A: ${counted.join(', ')}.`);
console.log(`Verdicts that some setting of 8.5 turns: ${turned.map(({ id }) => id).join(', ') || 'none'}.`);
console.log(`Strategies: ${strategies.map(({ finding }, i) => `${i + 1} ${finding}`).join(', ')}.`);

// %% [markdown] id="limits"
// ## 8.6 What to remember
//
// The lines above are this corpus in short. They are computed, and so is every recommendation of 8.3: each row has its numbers, its interval and a review to read. A field of the chart is advice only where it stays when the reviews are drawn anew; a claim is a finding only where it survives the other settings of 8.5. What turns with a setting is a result about the setting.
//
// The paper's explanations may be right. Its reviews cannot show it, and neither can ours: counts end where *why* begins. The conclusion (§7) repeats findings and strategies in one breath, as if the second followed from the first. Section 8.4 shows how thin the thread between them is.
//
// On the simulation the claims hold because they were planted: there a verdict is about the method. On the public reviews language, shop, years and buyers still differ between the two sides, and whatever the two sides differ in can be taken for culture. A fair test needs the same products, sold and reviewed in both markets at the same time. With `--data mine.csv` you can bring one.
//
// What this notebook names, each method and each study, stands in the [references](09-sentence-by-sentence.ipynb) of notebook 09 (section 9.7), with a DOI where it has one.
//
// This is the end of Paper A's argument. [Notebook 09](09-sentence-by-sentence.ipynb) goes through its text statement by statement. Papers B and C go on with brands and platforms.
