// The cells of notebooks/cross-cultural/07-attention-satisfaction.ipynb, for reading changes. Edit the notebook, not this file.

// %% [markdown] id="title"
// # 7 · Attention and satisfaction: what matters, and what pleases?
//
// Notebook 06 turned reviews into triplets of aspect, opinion and sentiment. Paper A (§4.3) counts them: how often is a feature word named, and how often is it praised? Drawn against each other, the two numbers say where a maker should act. This notebook
//
// 1. defines both measures on three reviews that can be counted by hand,
// 2. maps the words of the reviewers to the feature words of Tables 1 and 2, and says how well,
// 3. asks what the model misses, and corrects for it,
// 4. draws Figs. 1–3, with intervals, and both cultures in one chart,
// 5. sets two readings beside them that need no model,
// 6. judges claims A4–A13,
// 7. asks what the errors of the extraction do to the conclusions.

// %% id="parameters" tags=["parameters"]
// `npm start` can override these, for example with --data public.
const data: string = 'simulated';
const seed: number = 2023;

// %% id="open"
import assert from 'node:assert/strict';
import { attention, claims, corpus, figures, notebook, openStudy, papers, pipelines, seededRandom } from 'crosscultural';

const study = await openStudy({ notebook: 'cross-cultural/07-attention-satisfaction', data, seed });
const cultures = study.cultures;
console.log(study.corpus.label);
for (const { line } of await study.readers()) console.log(line);

// %% [markdown] id="measures"
// ## 7.1 The two measures (§4.3)
//
// For a feature word $f$:
//
// $$\mathrm{attention}(f) = \frac{\text{occurrences of } f}{\text{occurrences of all feature words}} \qquad \mathrm{satisfaction}(f) = \frac{\text{positive evaluations of } f}{\text{occurrences of } f}$$
//
// The paper's wording leaves open which occurrences stand below the second fraction line. We divide by *all* mentions of the word, and show the other reading, only mentions judged positive or negative, beside it. Three reviews, six mentions:

// %% id="by-hand"
const say = (feature: string, sentiment: corpus.Sentiment) => ({ feature, sentiment });
const three = [[say('price', 'positive'), say('customer-service', 'positive')],
  [say('price', 'negative'), say('customer-service', 'positive')],
  [say('price', 'neutral'), say('mouse', 'positive')]];
const [all, evaluated] = attention.satisfactionReadings.map((reading) =>
  attention.attentionAndSatisfaction(three, { reading }));
assert.deepEqual(all.map((row) => row.attention), [3 / 6, 2 / 6, 1 / 6]);
assert.equal(all[0].satisfaction, 1 / 3);

// %% id="by-hand-table"
study.showExample({ title: 'Attention and satisfaction in three reviews',
  columns: [{ key: 'feature', label: 'feature word' }, { key: 'occurrences', label: 'mentions', kind: 'integer' },
    { key: 'attention', label: 'attention', kind: 'percent' },
    { key: 'satisfaction', label: 'satisfaction per mention', kind: 'percent' },
    { key: 'other', label: 'per evaluated mention', kind: 'percent' }],
  rows: all.map((row, i) => ({ ...row, other: evaluated[i].satisfaction })) });

// %% [markdown] id="terms-text"
// ## 7.2 From what people write to feature words
//
// Reviewers do not write "data storage". They write SSD, disk space, 硬盘. The triplets of notebook 06 hold these words, the *aspect terms*, and nothing that says what they mean. First they are brought into one form: small letters, simplified characters, dictionary forms. Then `pipelines.termsOf` gives each term to a feature word, surest way first:
//
// 1. **name**: it is the paper's word, in Chinese or in English;
// 2. **synonym**: it is in a list that we wrote down (`src/papers/lexicon/feature-words.ts`);
// 3. **compound**: it ends or begins with one of these (蓝牙鼠标, Bluetooth mouse);
// 4. **glossary**: the paper has no such word, but the project's dictionary knows it. It becomes a concept of its own (screen = 屏幕);
// 5. **similar**: Word2Vec, trained on these very reviews, finds it near a feature word (cosine of 0.7 or more).

// %% id="reviews"
const found: pipelines.CultureTerms[] = [];
for (const culture of cultures) found.push(await pipelines.termsOf(study, culture));
const counts = found.map(({ culture, reviews, terms }) => ({ culture, reviews: reviews.length,
  triplets: reviews.reduce((sum, { triplets }) => sum + (triplets ?? []).length, 0),
  'aspect not written': terms.implicit, 'different terms': terms.terms.length }));
study.show({ title: 'Triplets and how they name their aspects', rows: counts,
  columns: Object.keys(counts[0]).map((key) => ({ key, label: key, kind: key === 'culture' ? 'text' : 'integer' })) });

// %% [markdown] id="edit-text"
// The celebrities' names are no dictionary words: each is a feature word of its own (in the simulation they are invented). The mapping is a table, and you may edit it. Everything below follows; notebook 08 makes its own table anew, without your edits.

// %% id="edit"
// Your own reading, for example: found[1].table['cord'] = 'peripheral-support';
// or, to drop a term: found[0].table['东西'] = null; (东西: thing)
const mentions = found.map(({ reviews, table }) => attention.featureMentions(reviews, table));

// %% id="mapping-table"
for (const { culture, mapped, label } of found) study.table(`term-mapping-${culture}`, {
  title: `What the ${culture} reviewers call things: the 25 most frequent terms`,
  columns: [{ key: 'written', label: 'as written' }, { key: 'occurrences', label: 'mentions', kind: 'integer' },
    { key: 'meaning', label: 'counts for' }, { key: 'step', label: 'how it got there' }],
  rows: mapped.slice(0, 25).map((row) => ({ ...row, written: pipelines.withMeaning(study, row.written),
    meaning: row.feature === null ? '—' : label(row.feature) })),
});

// %% [markdown] id="unmapped-text"
// What is *not* mapped is as important. An aspect that is not written ("it arrived broken") has no word to map and is counted as unmapped, too. Giving it the feature word that is nearest to its opinion was tried on the simulation and was wrong more often than right, so it stays out.

// %% id="unmapped"
const share = (mapped: attention.MappedTerm[], step: attention.MappingStep) =>
  mapped.filter((row) => row.step === step).reduce((sum, row) => sum + row.occurrences, 0);
study.table('term-mapping-steps', {
  title: 'How the mentions reach their feature words',
  columns: [{ key: 'culture', label: 'culture' }, ...[...attention.mappingSteps, 'not written'].map((key) =>
    ({ key, label: key, kind: 'integer' as const })), { key: 'examples', label: 'most frequent unmapped terms' }],
  rows: found.map(({ culture, terms, mapped }) => ({ culture, 'not written': terms.implicit,
    ...Object.fromEntries(attention.mappingSteps.map((step) => [step, share(mapped, step)])),
    examples: mapped.filter((row) => row.feature === null).slice(0, 8).map((row) => pipelines.withMeaning(study, row.written)).join(', ') })),
});

// %% [markdown] id="open-vocabulary-text"
// **An open vocabulary.** The paper's list is closed: what it does not name is not counted. Beside it stands what the reviewers themselves speak of. The frequent terms that no list knows (named more than 8 times) are grouped by Word2Vec, the two groups with the largest mean cosine first, as long as it reaches the cosine from which on a term counts for a feature word above. A group is named by its most frequent term. Nobody chose these groups, and no claim is judged by them; the table says how many mentions they cover.

// %% id="open-vocabulary"
const open = found.map(({ mapped, vectors }) => attention.steps.openVocabulary(mapped, vectors));
for (const [c, { culture, terms }] of found.entries()) if (open[c].length > 0) study.table(`open-vocabulary-${culture}`, {
  title: `What ${culture} reviewers name often and no list knows: the 20 largest groups`,
  columns: [{ key: 'name', label: 'group' }, { key: 'occurrences', label: 'mentions', kind: 'integer' },
    { key: 'share', label: 'share of all mentions', kind: 'percent' }, { key: 'terms', label: 'its terms' }],
  rows: open[c].slice(0, 20).map((group) => ({ ...group, name: pipelines.withMeaning(study, group.name),
    share: group.occurrences / (terms.implicit + terms.terms.reduce((sum, { occurrences }) => sum + occurrences, 0)),
    terms: group.terms.slice(0, 8).map(({ written, occurrences }) =>
      `${pipelines.withMeaning(study, written)} ${occurrences}`).join(', ') })),
});

// %% id="open-vocabulary-coverage"
study.table('open-vocabulary-coverage', {
  title: 'What each list covers, as shares of all mentions',
  columns: [{ key: 'culture', label: 'culture' }, { key: 'mentions', label: 'mentions', kind: 'integer' },
    ...['paper', 'glossary', 'open', 'rare', 'implicit'].map((key, i) => ({ key, kind: 'percent' as const,
      label: ['the paper’s words', 'the glossary', 'the open vocabulary', 'too rare to group', 'aspect not written'][i] }))],
  rows: found.map(({ culture, mapped, terms }, c) =>
    ({ culture, ...attention.steps.vocabularyCoverage(mapped, terms.implicit, open[c]) })),
});

// %% [markdown] id="accuracy-text"
// **How good is the mapping?** The simulation knows what each mention means, so there the question has an answer. One warning: whoever wrote our synonyms knew the simulation's words. The second row of each culture shows what is left without them, with the paper's own words, compounds and Word2Vec alone; it is the better guide to reviews that nobody has seen. Word2Vec, trained on few reviews, learns which words belong to one theme sooner than which mean the same. So the threshold is high, and many unknown terms do not reach it: see *mapped* in the second rows.

// %% id="accuracy"
const gold: pipelines.CultureTerms[] = [];
if (study.simulated) for (const known of found)
  gold.push(await pipelines.termsOf(study, known.culture, { source: 'gold', known }));

// %% id="accuracy-table"
if (study.simulated) study.table('term-mapping-accuracy', {
  title: 'Gold triplets: mentions that are mapped, and mapped rightly',
  columns: [{ key: 'culture', label: 'culture' }, { key: 'lists', label: 'lists' },
    { key: 'mentions', label: 'mentions', kind: 'integer' }, { key: 'mapped', label: 'mapped', kind: 'percent' },
    { key: 'right', label: 'of these right', kind: 'percent' }],
  rows: gold.flatMap((terms) => pipelines.mappingQuality(terms).map((row) => ({ ...row }))),
});

// %% [markdown] id="coverage-text"
// **How much is counted at all?** Attention is a share of the mentions that have a feature word. What has none is in no figure below. So every picture says in its subtitle how many triplets it counts, and the tables show attention over *all* aspects beside the paper's.

// %% id="coverage"
const coverage = found.map(({ reviews }, c) => pipelines.steps.coverageOf(reviews, mentions[c]));
for (const [c, { text: counted }] of coverage.entries()) console.log(`${cultures[c]}: ${counted}`);
const overAll = found.map((terms) => pipelines.steps.attentionOverAll(terms, seed));

// %% [markdown] id="correction-text"
// ## 7.3 Figures 1–3, corrected for what the model misses (§4.3)
//
// A model reads these reviews, and it errs. Praise is said in plain words and found; blame is often told as a story and missed. Then satisfaction is too high, with however many reviews. Labelled reviews show how the model errs. Let $M$ be the shares of labelled praise and blame that it reads as praise and as blame, and $e$ the praise and blame that it makes up for each mention that is there. What it reads is $x = (M + \mathbf{1}e^\top)^\top n$, where $n$ is what is there. So we solve for $n$ (the *adjusted count*: Gart and Buck 1966, [doi:10.1093/oxfordjournals.aje.a120610](https://doi.org/10.1093/oxfordjournals.aje.a120610); Forman 2008, [doi:10.1007/s10618-008-0097-y](https://doi.org/10.1007/s10618-008-0097-y)). Both are rates of what is there, so the reviews may hold more blame than the labelled ones, or less.
//
// By hand: a model finds all praise of the mouse and half of the blame.

// %% id="correction"
const times = (n: number, ...list: ReturnType<typeof say>[]) => Array.from({ length: n }, () => list);
const [praise, blame] = [say('mouse', 'positive'), say('mouse', 'negative')];
const labels = [...times(20, praise), ...times(20, blame)];
const readAs = [...times(20, praise), ...times(10, blame), ...times(10)];
const tiny = attention.readingErrors(labels, readAs, 'forty made-up reviews');
const unseen = [...times(20, praise), ...times(10, blame)];
const [mouse] = attention.estimateAttention(unseen, { seed, errors: tiny }).features;
assert.equal(mouse.naive.satisfaction, 20 / (20 + 10));
assert.equal(mouse.satisfaction, 20 / (20 + 10 / (10 / 20)));

// %% id="correction-table"
study.showExample({ title: 'The model reads ten blames, so twenty are there',
  columns: [{ key: 'what', label: 'mouse' }, { key: 'satisfaction', label: 'satisfaction', kind: 'percent' },
    { key: 'ends', label: '95 %' }],
  rows: [{ what: 'as counted', satisfaction: mouse.naive.satisfaction, ends: '—' },
    { what: 'corrected', satisfaction: mouse.satisfaction, ends: pipelines.steps.intervalText(mouse.satisfactionInterval) }] });

// %% [markdown] id="reading-errors-text"
// Now the models that read our reviews, on labelled reviews that they have not learned from. On the simulation these are a sample of the reviews themselves, as somebody would label them. On real data they are reviews of other shops, and the correction assumes that **the model errs here as there**, and alike on every word. Nobody has checked that.
//
// **A gate.** A correction can repair much, but not a blind eye. A model that misses more blame than it finds carries no statement on satisfaction, nor does one of which nobody knows what it misses. Then there is no field, no advice and no verdict, and the tables and pictures say why.

// %% id="reading-errors"
const known: attention.ReadingErrors[] = [];
for (const terms of found) known.push(await pipelines.steps.readingErrorsOf(study, terms));
const errorsOf = (c: number): attention.ReadingErrors | undefined => known[c];
const errorRows = pipelines.steps.readingErrorRows(study, known);
for (const { culture, gate } of errorRows) console.log(`${culture}: ${gate}`);

// %% id="reading-errors-table"
const withEnds = (share: number | null, ends: readonly number[] | null) =>
  share === null ? '—' : pipelines.steps.percentWithInterval(share, ends);
study.table('reading-errors', { title: 'What the models make of labelled mentions of feature words',
  columns: [['culture', 'culture'], ['praise', 'labelled praise'], ['recallPraise', 'praise found [95 %]'],
    ['blame', 'labelled blame'], ['recallBlame', 'blame found [95 %]'], ['invented', 'made up [95 %]'],
    ['gate', 'satisfaction'], ['origin', 'labelled reviews']].map(([key, label]) => ({ key, label })),
  rows: errorRows.map((row) => ({ ...row, recallPraise: withEnds(row.recallOfPraise, row.praiseInterval),
    recallBlame: withEnds(row.recallOfBlame, row.blameInterval), invented: withEnds(row.madeUp, row.madeUpInterval) })),
  note: `Satisfaction is not testable where less than ${100 * attention.steps.leastRecallOfBlame} % of the blame is found, `
    + `or less than ${attention.steps.leastLabelledBlame} mentions of it are labelled. Assumed: the model errs here as there.` });

// %% [markdown] id="estimates-text"
// ### The quadrants
//
// Each word stands where its attention and satisfaction put it. Two lines cut the picture into the paper's four fields, high or low in each measure. The paper does not say where it cuts. We cut at the median word and let you choose the mean; a word on a line is not low. What a field asks for:
//
// - **keep up**: much attention, high satisfaction;
// - **improve first**: much attention, low satisfaction. Many people notice what displeases them;
// - **maintain**: little attention, high satisfaction;
// - **low priority**: little attention, low satisfaction.
//
// A median puts half of the words below it, whatever they are worth. So a field is not yet advice: that comes with the table.
//
// The paper keeps words named more than 8 times; rarer ones are grey and have no part in the cut; those named once or twice are not drawn. Every number is an estimate from samples: the reviews and the labelled reviews are drawn anew, again and again (bootstrap), and the middle 95 % of the results are the interval. Hover over a word to see it, or click on the legend to draw all. A translation in brackets marks a concept that the paper does not list.

// %% id="estimates"
const cut: attention.CutStatistic = 'median'; // or 'mean'
const reading: attention.SatisfactionReading = 'per occurrence'; // or 'per evaluated mention'
const estimates = mentions.map((list, c) =>
  attention.estimateAttention(list, { seed, cut, reading, minimumOccurrences: 9, errors: errorsOf(c) }));
for (const { features, reviews: n } of estimates.filter((one) => one.mentions > 0)) {
  assert(Math.abs(features.reduce((sum, { attention }) => sum + attention, 0) - 1) < 1e-9);
  console.log(`${n} reviews name ${features.length} feature words`);
}

// %% id="quadrant-words"
// Where the model carries no statement on satisfaction, a picture shows what was counted, and says so.
const wordsOf = (c: number) => estimates[c].features.filter(({ naive }) => naive.satisfaction !== null)
  .slice(0, 60).map((one) => ({ ...one, label: found[c].label(one.feature),
    satisfaction: one.satisfaction ?? one.naive.satisfaction!,
    satisfactionInterval: one.satisfactionInterval ?? undefined }));
// A few words may get most of the attention; then equal steps to the right stand for equal factors.
const scaleOf = (c: number) =>
  estimates[c].features[0]?.attention > 5 * estimates[c].cuts.attention ? 'logarithmic' as const : 'linear' as const;
// Where most words crowd at one end, equal steps upwards stand for equal factors of the odds.
const openedScale = (...some: number[]) => figures.steps.scaleOfSatisfaction(
  some.flatMap((c) => wordsOf(c).filter(({ rare }) => !rare).map(({ satisfaction }) => satisfaction)));
const inField = (c: number, field: attention.Quadrant) =>
  wordsOf(c).filter(({ quadrant }) => quadrant === field).slice(0, 4).map((word) => word.label).join(', ');
const fieldsOf = (c: number) => estimates[c].notTestable ?? attention.quadrants.map((field) => `${field}: ${inField(c, field)}`).join('; ');

// %% id="pictures"
// What stands under the titles of the pictures.
const howRead = (c: number) =>
  estimates[c].notTestable === null ? 'corrected for the errors of the model' : 'satisfaction as counted';
const subtitleOf = (c: number) => `${coverage[c].text} in ${estimates[c].reviews} reviews, ${howRead(c)}`;
const noticeOf = (...some: number[]) => {
  const closed = some.filter((c) => estimates[c].notTestable !== null);
  if (closed.length === 0) return {};
  return { notice: closed.map((c) => `satisfaction (${cultures[c]}) ${estimates[c].notTestable}`).join('; ') };
};

// %% id="quadrants"
const figureNames = { domestic: 'fig-1-2-domestic-attention-satisfaction', foreign: 'fig-3-foreign-attention-satisfaction' };
for (const [c, culture] of cultures.entries()) if (wordsOf(c).length > 0) {
  await study.figure(figureNames[culture], figures.quadrantChart({
    title: `${culture === 'domestic' ? 'Figs. 1 and 2' : 'Fig. 3'}. Attention and satisfaction, ${culture} reviews`,
    subtitle: subtitleOf(c), words: wordsOf(c).filter(({ occurrences }) => occurrences >= 3),
    colour: figures.cultureColours[culture], cutName: cut, cuts: estimates[c].cuts,
    quadrantNames: attention.quadrants, attentionScale: scaleOf(c), satisfactionScale: openedScale(c), ...noticeOf(c),
  }), `Quadrant scatter of the ${culture} feature words: attention to the right, satisfaction upwards. ${fieldsOf(c)}.`);
}

// %% [markdown] id="estimates-table-text"
// The same as a table. *Same field in* is the share of the resamples in which the word lies in the same field; below two thirds, the field is a guess. *Advice* asks for more. The word's satisfaction must differ from the satisfaction with everything by more than five points, its whole interval, and its attention must stay on its side of the line. Most words do not stand out, and then there is no advice.

// %% id="advice"
const adviceOf = (c: number, one: attention.FeatureEstimate) =>
  pipelines.steps.adviceInWords(one, estimates[c].notTestable);
for (const [c, { features, satisfaction, notTestable }] of estimates.entries()) {
  const advised = features.filter(({ advice }) => advice !== null).length;
  const whole = notTestable ?? withEnds(satisfaction.value, satisfaction.interval);
  console.log(`${cultures[c]}: advice on ${advised} of ${features.filter(({ rare }) => !rare).length} words; satisfaction `
    + `with everything ${whole}, as counted ${pipelines.steps.percentText(satisfaction.naive)}`);
}

// %% id="estimates-table"
for (const [c, culture] of cultures.entries()) study.table(`attention-satisfaction-${culture}`, {
  title: `Attention and satisfaction, ${culture} reviews: ${coverage[c].text}`,
  columns: [{ key: 'label', label: 'feature word' }, { key: 'occurrences', label: 'mentions', kind: 'integer' },
    { key: 'attention', label: 'attention', kind: 'percent' }, { key: 'attentionEnds', label: 'attention, 95 %' },
    { key: 'ofAll', label: 'of all aspects, as counted', kind: 'percent' },
    { key: 'satisfaction', label: 'satisfaction', kind: 'percent' }, { key: 'satisfactionEnds', label: 'satisfaction, 95 %' },
    { key: 'counted', label: 'as counted', kind: 'percent' }, { key: 'field', label: 'field' },
    { key: 'quadrantShare', label: 'same field in', kind: 'percent', decimals: 0 }, { key: 'advice', label: 'advice' }],
  rows: estimates[c].features.slice(0, 60).map((one) => ({ ...one, label: found[c].label(one.feature),
    ofAll: overAll[c].get(one.feature)?.attention ?? null, counted: one.naive.satisfaction,
    field: one.rare ? 'too rare' : estimates[c].notTestable ?? one.quadrant, advice: adviceOf(c, one),
    attentionEnds: pipelines.steps.intervalText(one.attentionInterval),
    satisfactionEnds: pipelines.steps.intervalText(one.satisfactionInterval) })),
  note: 'Drawing few mentions anew shows too little doubt, so praise and the rest of each word get half a mention each on average (Jeffreys’ prior). '
    + `Errors of the model: ${known[c].origin}; it is assumed that it errs here as there, and alike on every word.`,
});

// %% [markdown] id="correction-check-text"
// **Does the correction help?** The simulation knows the truth. The correction is one for all words. It is made for models that miss much. Where a model finds nearly everything it can make things worse: compare *corrected* with *as counted* in the table. It may move a word away from the truth, too, whose blame is easier or harder to find than that of the others.

// %% id="correction-check"
const truths = gold.map(({ reviews, table }) =>
  attention.estimateAttention(attention.featureMentions(reviews, table), { seed, cut, reading }));
if (study.simulated) study.table('correction-check', { title: 'Satisfaction beside the gold triplets’, per culture',
  columns: [{ key: 'culture', label: 'culture' }, { key: 'words', label: 'words', kind: 'integer' },
    ...[['gold', 'with everything: gold'], ['corrected', 'with everything: corrected'], ['counted', 'with everything: as counted'],
      ['correctedDistance', 'a word’s mean distance from gold: corrected'], ['countedDistance', 'the same, as counted']]
      .map(([key, label]) => ({ key, label, kind: 'percent' as const })),
    { key: 'held', label: 'intervals that hold gold', kind: 'integer' }, { key: 'advised', label: 'words with advice', kind: 'integer' },
    { key: 'sameAdvice', label: 'the same from gold', kind: 'integer' }],
  rows: truths.map((truth, c) => pipelines.steps.correctionCheck(cultures[c], estimates[c], truth)) });

// %% [markdown] id="agreement-text"
// ### Two readings without the model
//
// Does satisfaction from triplets order the words as other readings of the same reviews do? Two need no triplets. The **stars**: of the reviews that write a word, how many give four or five? They judge the whole product, so they differ less from word to word. The **lexicon**: where a clause writes the word, are its opinion words kind or unkind? Both look for the words of our table in the text, so they also see reviews in which the model found nothing. Kendall's $\tau$ is 1 where two readings order the words alike and 0 where they have nothing to do with each other.

// %% id="agreement"
study.table('satisfaction-readings', {
  title: 'Satisfaction from triplets, as counted, beside stars and lexicon',
  columns: [['culture', 'culture'], ['reading', 'other reading'], ['words', 'words'], ['satisfaction', 'triplets'],
    ['other', 'other reading [95 %]'], ['tau', 'Kendall’s τ [95 %]'], ['apart', 'furthest apart (triplets / other)']]
    .map(([key, label]) => ({ key, label })),
  rows: pipelines.steps.agreementRows(study, found, mentions),
  note: 'Words with at least 9 mentions in both readings. The words furthest apart are those that part beyond the general difference of the two readings. The correction leaves the order of the words as it is. A dash: the reviews have no stars.',
});

// %% [markdown] id="both-text"
// ## 7.4 Both cultures in one picture
//
// The paper puts two charts side by side and leaves the comparison to the eye. Here each subject that *both* cultures speak of is compared, tested, and set beside a placebo; then it gets an arrow, from its place at home to its place abroad. Where the two tables call one thing by two names, they are joined: storage and data storage, reputation and word of mouth (both are 口碑), and, as claim A9 does, customer service with after-sales consultation and warranty with maintenance.
//
// A comparison is fair only where both languages have a word in our lists. A thing that one list lacks would seem never to be named there. Such subjects are left out, and attention is here a share of the mentions of the others.

// %% id="comparable"
const comparable = pipelines.steps.comparableMentions(mentions);
study.table('not-compared', { title: `${comparable.left.length} subjects that one culture names at least 9 times are not compared`,
  columns: [{ key: 'label', label: 'subject' }, { key: 'domestic', label: 'domestic mentions', kind: 'integer' },
    { key: 'foreign', label: 'foreign mentions', kind: 'integer' }, { key: 'why', label: 'why' }],
  rows: comparable.left.slice(0, 40).map((row) => ({ ...row, label: found[row.domestic > row.foreign ? 0 : found.length - 1].label(row.subject) })),
  note: 'The 40 most frequent. On the simulation a 0 means that the paper’s table of that culture does not print the word, so that it was not planted there.' });

// %% id="shared"
const [atHome, away] = comparable.mentions;
const modelErrors = { domestic: errorsOf(0), foreign: errorsOf(1) };
const differences = cultures.length === 2 ? attention.compareCultures(atHome, away, { seed, reading, errors: modelErrors }) : [];
const asRead = cultures.length === 2 ? new Map(attention.compareCultures(atHome, away, { seed, reading, permutations: 1, resamples: 1 })
  .map((row) => [row.subject, row.satisfaction])) : new Map<string, attention.MeasureDifference>();
const most = differences.slice(0, 16);
const middle = (key: 'attention' | 'satisfaction') => (estimates[0].cuts[key] + estimates[1].cuts[key]) / 2;
// Where satisfaction is not testable, the arrows show what was counted.
const pleased = (subject: string, told: attention.MeasureDifference) => Number.isNaN(told.difference) ? asRead.get(subject)! : told;
const placeOf = (subject: string, told: Pick<attention.SubjectDifference, 'attention' | 'satisfaction'>,
  named: Record<corpus.Culture, number>, culture: corpus.Culture) => ({ attention: told.attention[culture],
    satisfaction: pleased(subject, told.satisfaction)[culture], occurrences: named[culture] });
const turn = (difference: number) => Number.isNaN(difference) ? 'not testable' : difference > 0 ? 'up' : 'down';
const turns = most.map(({ subject, attention, satisfaction }) => `${subject}: attention ${
  turn(attention.difference)}, satisfaction ${turn(satisfaction.difference)}`).join('; ');

// %% [markdown] id="differences-text"
// Are the differences more than chance? The reviews of both cultures and the labelled reviews of both models are drawn anew, again and again, and the difference is corrected in every draw. How often does it fall on the other side of 0? Twice that share is the p-value. Many tests at once find something by luck, so the p-values are corrected (Holm). The cultures *differ* in a word where the corrected p is below 0.05 and the interval leaves 0 out. Beside it stands a permutation test, which exchanges the cultures of whole reviews. It asks only of what was *read*: two models that err differently read the same reviews differently. Mind what the test does not say: where the two cultures review different products, a difference is one of products as much as of cultures.

// %% id="differences"
study.table('culture-differences', {
  title: 'Foreign minus domestic, in percentage points, with 95 % intervals and Holm-corrected p-values',
  columns: [{ key: 'label', label: 'subject' }, { key: 'n', label: 'mentions (domestic / foreign)' },
    ...['attention', 'satisfaction'].flatMap((key) => [{ key, label: key }, { key: `${key}Ends`, label: `${key}, 95 %` },
      { key: `${key}P`, label: `${key}, p (Holm)` }, { key: `${key}Read`, label: `${key}, p as read` },
      { key: `${key}Differs`, label: `${key} differs` }])],
  rows: differences.map((row) => ({ label: found[1].label(row.subject),
    n: `${row.occurrences.domestic} / ${row.occurrences.foreign}`,
    ...Object.fromEntries((['attention', 'satisfaction'] as const).flatMap((key) => [
      [key, Number.isNaN(row[key].difference) ? 'not testable' : (100 * row[key].difference).toFixed(1)],
      [`${key}Ends`, pipelines.steps.intervalText(row[key].interval, ' to ')],
      [`${key}P`, notebook.pValueText(row[key].adjustedP)],
      [`${key}Read`, notebook.pValueText(row[key].permutationP)],
      [`${key}Differs`, row[key].differs ? 'yes' : '—']])) })),
  note: 'Bootstrap of the corrected differences; Holm over all of them. “Read”: a permutation test of what was read, without correction for many tests.',
});

// %% [markdown] id="placebo-text"
// ### A placebo: how much differs without a culture?
//
// A test says that a difference is no chance. It does not say that it is one of *culture*. So the same comparison is made where no culture differs: each culture's reviews are parted into two random halves, twenty times, and on the public corpus the laptops of each culture are compared with its other product groups. The parts hold the same subjects as above, and are corrected by the errors of the model that read them. Each subject has a **bound**: the largest difference of the same subject in any placebo, or, where that is larger, the size that 95 % of all differences stay below, of halves or of product groups. A difference between the cultures *counts* only where the cultures differ (above) and the end of the interval that is nearest to 0 lies beyond the bound. The rule was changed once, after a review of the method and without a look at what it does to real reviews: before, halves and product groups shared one 95 %, and the interval was not asked.

// %% id="placebo-runs"
const placebos = cultures.length === 2 ? await pipelines.steps.placebosOf(study, found, comparable.mentions, known, reading) : [];
study.table('placebo-differences', {
  title: 'Where no culture differs: 95 % of the differences are smaller than this',
  columns: [{ key: 'culture', label: 'culture' }, { key: 'parts', label: 'compared' },
    { key: 'comparisons', label: 'comparisons', kind: 'integer' }, { key: 'subjects', label: 'differences', kind: 'integer' },
    { key: 'attention', label: 'attention', kind: 'percent' }, { key: 'satisfaction', label: 'satisfaction', kind: 'percent' }],
  rows: pipelines.steps.placeboSummaries(placebos).map((row) => ({ ...row })),
  note: 'Corrected as the differences between the cultures are.' + (placebos.some(({ kind }) => kind === 'product groups')
    ? ` Of each other product group the model reads at most ${pipelines.steps.readOfGroup} reviews.` : ''),
});

// %% id="placebo"
const beside = attention.steps.beyondPlacebo(differences, placebos);
const beyondIn = (measure: 'attention' | 'satisfaction') => beside.filter(({ beyond }) => beyond[measure]).length;
const points = (share: number | null, unless = 'not testable') =>
  share === null || Number.isNaN(share) ? unless : (100 * share).toFixed(1);
const countsInWords = (difference: number, beyond: boolean | null) =>
  Number.isNaN(difference) ? '—' : beyond === null ? 'no placebo' : beyond ? 'yes' : 'no';
study.table('culture-differences-placebo', {
  title: `Beyond the placebo: attention ${beyondIn('attention')}, satisfaction ${beyondIn('satisfaction')} of ${beside.length} subjects`,
  columns: [{ key: 'label', label: 'subject' }, ...['attention', 'satisfaction'].flatMap((key) => [{ key, label: key },
    { key: `${key}Bound`, label: 'bound' }, { key: `${key}Counts`, label: 'counts' }])],
  rows: beside.map(({ subject, difference, bound, beyond }) => ({ label: found[1].label(subject),
    ...Object.fromEntries((['attention', 'satisfaction'] as const).flatMap((key) => [[key, points(difference[key])],
      [`${key}Bound`, Number.isNaN(difference[key]) ? '—' : points(bound[key], 'no placebo')], [`${key}Counts`, countsInWords(difference[key], beyond[key])]])) })),
  note: 'Foreign minus domestic, in percentage points. Differences and placebos are corrected for the errors of the models, where these are known.',
});

// %% [markdown] id="arrows-text"
// ### The arrows
//
// Each arrow leads from a subject's place at home to its place abroad (at most sixteen, those whose attention differs most). It is drawn firm, and its name bold, where the difference in attention or in satisfaction counts. A dotted arrow shows a difference that needs no culture: two halves of one culture, or two of its product groups, differ as much.

// %% id="both"
if (most.length > 0) await study.figure('culture-arrows', figures.cultureArrowsChart({
  title: 'From home to abroad: what both cultures speak of', cutName: `mean of the two ${cut}s`,
  subtitle: cultures.map((culture, c) => `${culture}: ${coverage[c].text}`).join('; '), ...noticeOf(0, 1),
  cuts: { attention: middle('attention'), satisfaction: middle('satisfaction') }, quadrantNames: attention.quadrants,
  attentionScale: cultures.some((_, c) => scaleOf(c) === 'logarithmic') ? 'logarithmic' : 'linear',
  satisfactionScale: openedScale(0, 1), subjects: most.map(({ subject, occurrences, ...told }, i) => ({ label: found[1].label(subject),
    counts: Object.values(beside[i].beyond).includes(true),
    domestic: placeOf(subject, told, occurrences, 'domestic'), foreign: placeOf(subject, told, occurrences, 'foreign') })),
}), `Arrows from home to abroad in the plane of attention and satisfaction; firm where the difference is larger than without a culture. ${turns}.`);

// %% [markdown] id="groups-text"
// ### One mix of stars, and the platforms
//
// Cultures also differ in who is shown: a shop with more five-star reviews is more satisfied with everything. Reviews are therefore weighted so that both cultures have the same mix of stars (one and two, three, four and five; post-stratification), where both have stars or labels. And the shops of one culture differ among themselves. With **platforms as a random effect** (DerSimonian and Laird 1986; the interval by Hartung and Knapp 2001) the interval holds that, too: it says how a difference would turn out with other shops. From two or three shops little can be said of other shops, so it is wide. All of it is corrected as above, and satisfaction is told only where the models can tell it. With one shop a culture, shop and culture cannot be told apart, and the table says so.

// %% id="groups"
const fair = cultures.length === 2
  ? pipelines.steps.fairComparisonOf(study, found, comparable.mentions, differences.map(({ subject }) => subject), modelErrors, reading) : null;
const { byStars = null, byProduct = null, platforms = null } = fair ?? {};
for (const reason of [byStars?.reason, byProduct?.reason, fair?.platformReason]) if (reason) console.log(reason);
const range = (ends: readonly number[] | null) => pipelines.steps.intervalText(ends, ' to ');
const weighted = new Map((byStars?.differences ?? []).map((row) => [row.subject, row]));

// %% id="groups-table"
if (weighted.size > 0 || platforms !== null) study.table('culture-differences-weighted', {
  title: 'Foreign minus domestic: as it is, with one mix of stars, and with platforms as a random effect',
  columns: [{ key: 'label', label: 'subject' }, ...['attention', 'satisfaction'].flatMap((key) => [{ key, label: key },
    { key: `${key}Own`, label: 'own mix of stars' },
    { key: `${key}Stars`, label: 'one mix, 95 %' }, { key: `${key}Platforms`, label: 'platforms, 95 %' }])],
  rows: differences.map((row, i) => ({ label: found[1].label(row.subject),
    ...Object.fromEntries((['attention', 'satisfaction'] as const).flatMap((key) => {
      const mixed = weighted.get(row.subject)?.[key];
      return [[key, points(row[key].difference)],
        [`${key}Own`, points(mixed?.own ?? null)], [`${key}Stars`, mixed ? `${points(mixed.weighted)} [${range(mixed.interval)}]` : 'not testable'],
        [`${key}Platforms`, platforms?.[i][key] ? range(platforms[i][key]!.interval) : 'not testable']];
    })) })),
  note: ['In percentage points', byStars?.reason, fair?.platformReason, ...estimates.map(({ notTestable }, c) =>
    notTestable && `satisfaction of ${cultures[c]} reviews: ${notTestable}`)].filter((reason) => reason).join('; '),
});

// %% [markdown] id="claims-text"
// ## 7.5 Claims A4–A13
//
// The claims of §4.2–5 name words that should be high or low. Each word is judged for itself, in each culture (notebook 01 says how): how far it lies above the last place that is asked for, beyond the middle word, or above the other culture's share. The whole claim follows from its parts; where it says that a word is low (or high) in *both* measures, the word counts where both hold. What compares the cultures (A10, and most of A11 and A13) must stand beside the placebo, too: the whole interval must lie beyond the largest difference of the same words between two halves, or two product groups, of one culture. A contradiction must lie as far on the other side. Concepts that the paper does not list (step *glossary*) take part in the ranking: a claim that office work gets most attention must also hold against screens and batteries. All endorsers count as one word; without that, A5 would keep a place that they take.
//
// Two of these claims stand against others, and the evidence says so: A12 names other domestic words than A5 calls highest, and A13 makes domestic buyers look to cost-effectiveness, where A8 says that price gets little attention. In A11 the phases of buying are our reading of the paper's words.

// %% id="claims"
const groups = await pipelines.steps.groupReviews(study);
const evidence = Object.fromEntries(cultures.map((culture, c) => [culture, { mentions: mentions[c], errors: errorsOf(c),
  productGroups: pipelines.steps.mentionsOfGroups(groups, found[c]).map((group) => group.mentions) }]));
const { domestic: home, foreign: abroad } = figureNames;
const artefacts = { A4: abroad, A5: home, A6: abroad, A7: home, A8: abroad, A9: 'culture-arrows', A10: abroad,
  A11: 'culture-arrows', A12: 'culture-arrows', A13: 'culture-arrows' };
study.judge({ reviews: evidence, artefacts }, pipelines.steps.attentionClaimIds);

// %% [markdown] id="errors-text"
// ## 7.6 What do the errors of the extraction change?
//
// No model finds every triplet, and some of what it finds is wrong. On the simulation the true triplets are known: the whole chain is run again from them, and the conclusions are compared. The models that read the simulation were trained on it and err little. Those that read the public reviews err more; their rates come from their committed scores on the labelled laptop reviews that correct the public ones (in English sentences, ACOS), and are given to the true mentions here: what would the claims say if the planted reviews were read as those labelled ones are? Once as counted, and once with the errors corrected by 300 labelled reviews.

// %% id="errors"
const goldMentions = gold.map(({ reviews, table }) => attention.featureMentions(reviews, table));
const changes = goldMentions.map((list, c) =>
  attention.compareQuadrants(attention.estimateAttention(list, { seed, cut, reading }), estimates[c]));
const fromTo = ({ before, after }: { before: number | null, after: number | null }) =>
  `${pipelines.steps.percentText(before)} → ${pipelines.steps.percentText(after)}`;

// %% id="errors-words"
for (const [c, rows] of changes.entries()) {
  const moved = rows.filter(({ before, after }) => before !== after);
  study.table(`extraction-errors-${cultures[c]}`, {
    title: `${cultures[c]}: ${moved.length} of ${rows.length} feature words change their field`,
    columns: [{ key: 'label', label: 'feature word' }, { key: 'before', label: 'gold triplets' },
      { key: 'after', label: 'extracted triplets' }, { key: 'attention', label: 'attention' },
      { key: 'satisfaction', label: 'satisfaction' }],
    rows: moved.map(({ feature, before, after, attention, satisfaction }) => ({ label: found[c].label(feature),
      before: before ?? '—', after: after ?? '—', attention: fromTo(attention), satisfaction: fromTo(satisfaction) })) });
}

// %% id="errors-rates"
const shipped = pipelines.steps.shippedRates();
study.showExample({ title: 'How the models of the public reviews err, by their scores',
  columns: ['culture', 'praise missed', 'blame missed', 'taken for the opposite', 'made up, per mention'].map((label, i) =>
    ({ key: `${i}`, label, kind: i === 0 ? 'text' as const : 'percent' as const })),
  rows: cultures.map((culture) => ({ ...[culture, shipped[culture].missed.positive, shipped[culture].missed.negative,
    shipped[culture].flipped, shipped[culture].madeUp] })),
  note: cultures.map((culture) => `${culture}: scores on ${shipped[culture].labelled}`).join('; ') });

// %% id="errors-public"
const random = seededRandom(seed);
const publicly = goldMentions.map((list, c) => {
  const misread = pipelines.steps.corruptedMentions(list, shipped[cultures[c]], random);
  const labelled = list.slice(0, 300);
  const again = pipelines.steps.corruptedMentions(labelled, shipped[cultures[c]], random);
  return { mentions: misread, errors: attention.readingErrors(labelled, again, 'labelled simulated reviews') };
});

// %% id="errors-claims"
const ids = pipelines.steps.attentionClaimIds;
const judge = (evidence: claims.CultureEvidence[]) => claims.runLedger({ seed,
  reviews: Object.fromEntries(cultures.map((culture, c) => [culture, evidence[c]])) }, ids);
const counted = (lists: attention.FeatureMention[][][]) => lists.map((list) => ({ mentions: list }));
if (study.simulated) {
  const readings = [counted(goldMentions), counted(mentions), counted(publicly.map((one) => one.mentions)), publicly];
  const judged = readings.map(judge);
  const value = (one: claims.ClaimResult) => `${claims.verdictText(one, true)}, ${one.statistic.value?.toFixed(2) ?? '—'}`;
  const changed = ids.filter((_, i) => judged[0][i].verdict !== judged[3][i].verdict);
  study.table('extraction-errors-claims', {
    title: `Claims by who reads: read as the public reviews are, ${changed.length} of ${ids.length} verdicts change`,
    columns: [{ key: 'id', label: 'claim' }, ...['true triplets', 'extracted triplets', 'errors of the public models, as counted',
      'the same, corrected'].map((label, i) => ({ key: `${i}`, label }))],
    rows: ids.map((id, i) => ({ id, ...judged.map((results) => value(results[i])) })) });
}

// %% [markdown] id="exercise"
// ### Try it
//
// Change a cell, run the notebook from there, and look.
//
// **1.** In section 7.3, set `cut` to `'mean'`. Do words change their field?
//
// <details><summary>What to look for</summary>
//
// Some do. Frequent words pull the mean above the median, so words between the two lines now have little attention; the line of satisfaction moves, too. Nothing about the reviews has changed. The paper does not say where it cuts; a conclusion that hangs on it is not a finding.
//
// </details>

// %% [markdown] id="next"
// ## 7.7 What to remember
//
// - Attention and satisfaction are shares of *mentions*. Who writes reviews, and of which product, decides them before any culture does.
// - Satisfaction is only as good as the model's eye for blame. Labelled reviews tell how good that is; a correction mends what they tell, and where too much is missed, nothing is said.
// - The field of a word near a line is a coin toss: read the columns *same field in* and *advice* before you act on it. That no word stands out is an outcome, too.
// - Between the reviewers' words and the paper's stands a mapping that people wrote. It is open, and yours to change.
//
// What this notebook names, each method and each study, stands in the [references](09-sentence-by-sentence.ipynb) of notebook 09 (section 9.7), with a DOI where it has one.
//
// Next: notebook 08 turns the fields into recommendations, and asks how much the verdicts depend on our choices.
