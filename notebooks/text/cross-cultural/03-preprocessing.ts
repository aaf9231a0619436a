// The cells of notebooks/cross-cultural/03-preprocessing.ipynb, for reading changes. Edit the notebook, not this file.

// %% [markdown] id="title"
// # 3 · Pre-processing: from raw reviews to tokens
//
// Before anything is counted, raw reviews become clean lists of words. Paper A (§4.1.2) does this in two stages. **Stage 1** removes reviews that say nothing or say it again. **Stage 2** turns the text of each remaining review into words: special characters, stop words and digits go, words are brought to their dictionary form, sentiment words are marked, and Chinese text is cut into words.
//
// The paper names these steps but gives no rules, word lists or counts. The rules below are ours. Each is a small named function, and this notebook shows what each one did.

// %% id="parameters" tags=["parameters"]
// `npm start` can override these, for example with --data public.
const data: string = 'simulated';
const seed: number = 2023;

// %% id="open"
import { corpus, figures, openStudy, pipelines, text } from 'crosscultural';

const study = await openStudy({ notebook: 'cross-cultural/03-preprocessing', data, seed });
const store = study.corpus.store;
console.log(study.corpus.label);

// %% [markdown] id="raw-heading"
// ## 3.1 What came in (§4.1.1)
//
// The reviews lie in a DuckDB store, so any question about them is an SQL query.

// %% id="counts"
const counted = await store.query(`
  SELECT culture, platform, count(*) AS reviews, round(avg(length(text)), 1) AS characters,
         sum(tripletCount) AS triplets
  FROM reviews GROUP BY culture, platform ORDER BY culture, platform`);
study.table('reviews-by-platform', {
  title: 'Reviews by culture and platform',
  columns: [{ key: 'culture', label: 'culture' }, { key: 'platform', label: 'platform' },
    { key: 'reviews', label: 'reviews', kind: 'integer' },
    { key: 'characters', label: 'mean length in characters', kind: 'number', decimals: 1 },
    { key: 'triplets', label: 'gold triplets', kind: 'integer' }],
  rows: counted,
});

// %% [markdown] id="frame-text"
// The same rows as a danfojs data frame, for exploring. Nothing published is computed with it: its arithmetic is 32-bit, and it counts a missing value as 0 in group means.

// %% id="frame"
const frame = figures.toFrame(await store.query(
  'SELECT id, culture, platform, rating, length(text) AS characters, text FROM reviews ORDER BY hash(id) LIMIT 200'));
study.showFrame(frame, 6);

// %% [markdown] id="stage-1"
// ## 3.2 Stage 1: reviews that go (§4.1.2)
//
// Repeated reviews are found with a fingerprint of their letters and digits. Near-repeated ones are found when the corpus is imported, when at least 80 % of their short pieces of text are the same (Jaccard similarity). Every other rule looks at one review alone. The first rule that applies removes the review, in the order of this table.

// %% id="clean"
const prepared = await Promise.all(study.cultures.map(async (culture) =>
  ({ culture, ...(await study.preprocess(culture)) })));
study.table('cleaning-rules', {
  title: 'Stage 1: reviews removed by each rule',
  columns: [{ key: 'rule', label: 'rule' }, { key: 'explanation', label: 'what it removes' },
    ...study.cultures.map((culture) => ({ key: culture, label: culture, kind: 'integer' as const }))],
  rows: prepared[0].cleaning.map(({ rule, explanation }, i) => ({ rule, explanation,
    ...Object.fromEntries(prepared.map(({ culture, cleaning }) => [culture, cleaning[i].count])) })),
});

// %% id="kept"
study.table('cleaning-summary', {
  title: 'Before and after stage 1',
  columns: [{ key: 'culture', label: 'culture' }, { key: 'reviews', label: 'reviews in', kind: 'integer' },
    { key: 'kept', label: 'kept', kind: 'integer' }, { key: 'share', label: 'share kept', kind: 'percent' },
    { key: 'tokens', label: 'tokens after stage 2', kind: 'integer' }],
  rows: prepared.map(({ culture, counts }) => ({ culture, ...counts, share: counts.kept / counts.reviews })),
});

// %% id="removal-chart"
const used = prepared[0].cleaning.map(({ rule }) => rule)
  .filter((_, i) => prepared.some(({ cleaning }) => cleaning[i].count > 0));
const shareRemoved = (one: typeof prepared[0], rule: string) =>
  one.cleaning.find((row) => row.rule === rule)!.count / one.counts.reviews;
await study.figure('cleaning-rules-chart', figures.barChart({
  title: 'Stage 1: share of reviews removed by each rule', categories: used,
  series: prepared.map((one) => ({ name: one.culture, colour: figures.cultureColours[one.culture],
    values: used.map((rule) => shareRemoved(one, rule)) })),
  valueTitle: 'share of all reviews of the culture', valueKind: 'percent',
}), 'Bar chart: the share of reviews that each cleaning rule removed, one bar for each culture.');

// %% [markdown] id="score-text"
// **Are the rules right?** On real reviews nobody knows. The simulation wrote its noise itself, so there the rules can be scored. Two errors count: an ordinary review that is removed, and noise that stays. Some noise is no reason to remove a review, because an opinion stands beside it: markup, emoji, traditional characters, a sentence in another language. Stage 2 cleans these; stage 1 must leave them in.
//
// The rules were written by people who knew the simulation. The score shows that the code does what they meant, not how well it would do on noise that nobody thought of.

// %% id="score"
const scores = (await Promise.all(prepared.map(({ culture, documents }) =>
  pipelines.steps.cleaningScore(study, culture, documents.map(({ id }) => id))))).flat();
const clean = scores.filter(({ kind }) => kind === 'none');
const sumOf = (key: 'reviews' | 'removed', rows: typeof scores) => rows.reduce((sum, row) => sum + row[key], 0);
const noise = scores.filter(({ remove }) => remove);
console.log(scores.length === 0 ? 'No truth is known of these reviews: the rules have no score here.'
  : `${sumOf('removed', clean)} of ${sumOf('reviews', clean)} ordinary reviews were removed, and `
    + `${sumOf('removed', noise)} of ${sumOf('reviews', noise)} that are nothing but noise.`);

// %% id="score-table"
if (scores.length > 0) study.table('cleaning-score', {
  title: 'The score of stage 1: reviews removed, by the kind of noise that was planted',
  columns: [{ key: 'culture', label: 'culture' }, { key: 'kind', label: 'planted noise' },
    { key: 'wanted', label: 'should stage 1 remove it?' }, { key: 'reviews', label: 'reviews', kind: 'integer' },
    { key: 'removed', label: 'removed', kind: 'integer' }, { key: 'share', label: 'share removed', kind: 'percent' }],
  rows: scores.map((row) => ({ ...row, wanted: row.remove ? 'yes' : 'no', share: row.removed / row.reviews })),
});

// %% [markdown] id="stage-2"
// ## 3.3 Stage 2, one review at a time (§4.1.2)
//
// Below, every step on one Chinese and one English review, before and after. The functions are the very ones that the whole corpus goes through. Steps that change nothing in this review are left out.
//
// Reading help for the Chinese table: the vertical bars are the word boundaries that nodejieba found. Chinese is written without blanks, so this step decides what counts as a word. A user dictionary keeps terms such as 指纹识别 (fingerprint recognition) in one piece.

// %% id="explain"
const showSteps = async (culture: 'domestic' | 'foreign') => {
  const explained = text.mostInstructiveReview(await store.reviews({ culture, unique: true }));
  study.show({
    title: `Stage 2 on one ${culture} review`,
    columns: ['step', 'explanation', 'before', 'after'].map((key) => ({ key, label: key })),
    rows: (explained?.steps ?? []).filter(({ changed }) => changed).map((step) => ({ ...step })),
  });
};
for (const culture of study.cultures) await showSteps(culture);

// %% [markdown] id="sentiment-words"
// ## 3.4 Marking of sentiment vocabulary (§4.1.2)
//
// A word of the sentiment lexicon is marked positive or negative. A negation up to three words before it turns the mark round: 不 (not) before 好 (good), "not" before "good". This is a lexicon, not yet the sentiment model of §3.1: it does not know what the word is about.

// %% id="sentiment"
for (const { culture, documents } of prepared) {
  const positive = text.frequentSentimentWords(documents, 'positive', 12);
  const negative = text.frequentSentimentWords(documents, 'negative', 12);
  study.table(`sentiment-words-${culture}`, {
    title: `The most frequent sentiment words, ${culture}`,
    columns: [{ key: 'positive', label: 'positive' }, { key: 'n', label: 'tokens, positive', kind: 'integer' },
      { key: 'negative', label: 'negative' }, { key: 'm', label: 'tokens, negative', kind: 'integer' }],
    rows: positive.map(({ word, count }, i) => ({ positive: pipelines.withMeaning(study, word), n: count,
      negative: negative[i] && pipelines.withMeaning(study, negative[i].word), m: negative[i]?.count })),
  });
}

// %% [markdown] id="lengths"
// ## 3.5 What is left
//
// The length of a review in tokens, after both stages. A document of two or three words tells a topic model little; keep that in mind in notebook 04.

// %% id="length-chart"
await study.figure('document-lengths', figures.histogramChart({
  title: 'Length of the reviews after both stages', valueTitle: 'tokens in a review',
  series: prepared.map(({ culture, documents }) =>
    ({ name: culture, colour: figures.cultureColours[culture], values: documents.map(({ tokens }) => tokens.length) })),
  bins: { from: 0, width: 2, count: 30 },
}), 'Histogram: number of tokens in a review after pre-processing, one outline for each culture.');

// %% id="frequent"
for (const { culture, documents } of prepared) {
  study.table(`frequent-words-${culture}`, {
    title: `The 15 most frequent words, ${culture}`,
    columns: [{ key: 'word', label: 'word' }, { key: 'count', label: 'tokens', kind: 'integer' }],
    rows: text.frequentWords(documents, 15).map(({ word, count }) => ({ word: pipelines.withMeaning(study, word), count })),
  });
}

// %% [markdown] id="exercise"
// ### Try it
//
// Change a cell, run the notebook from there, and look.
//
// **1.** In section 3.3, take `.filter(({ changed }) => changed)` out of the cell `explain`. Which steps had nothing to do in these two reviews, and why?
//
// <details><summary>What to look for</summary>
//
// The rows where *before* and *after* are the same. Chinese needs no stemming and has no small letters; an English review needs no conversion from traditional characters. A step that never changes anything in your own reviews can be left out, or is broken.
//
// </details>

// %% [markdown] id="next"
// ## 3.6 What to remember
//
// - The paper does not say which reviews it removed. A rule that removes "default good reviews" changes satisfaction later: such reviews are positive and about nothing.
// - Stop words and word classes are choices. The lists of removed words are in `packages/text/lexicons`, and every option of `text.preprocess` can be changed in the cells above.
// - The offsets of gold triplets refer to the raw text, so sentiment extraction (notebook 06) starts from the raw review, not from these tokens.
//
// What this notebook names, each method and each study, stands in the [references](09-sentence-by-sentence.ipynb) of notebook 09 (section 9.7), with a DOI where it has one.
//
// Next: [04 · Topics](04-topics.ipynb).
