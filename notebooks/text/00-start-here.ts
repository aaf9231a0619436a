// The cells of notebooks/00-start-here.ipynb, for reading changes. Edit the notebook, not this file.

// %% [markdown] id="title"
// # Start here
//
// Three papers ask how people of different cultures write about products and platforms on social media. None of them published its data or code. These notebooks rebuild the papers section by section: the equation, the call that implements it, a small example, the real thing, and a verdict on every claim.
//
// | paper | question | notebooks |
// |---|---|---|
// | **A** · Cross-cultural sentiment in electronic consumption (ITQM 2023) | What do Chinese and English-speaking consumers talk about in reviews of electronics, and how do they feel about it? | `cross-cultural/` |
// | **B** · Social media and brand decisions (JIESS 2024) | What does a year of posts on Weibo, WeChat and Douban say about a smartphone brand? | `brand/` |
// | **C** · Globalisation of social media platforms | How do users of Weibo and Twitter differ, and do culture-aware user models help? | `platforms/` |
//
// You need no Chinese: frequent Chinese words come with an English gloss. Whole reviews are not translated.

// %% id="parameters" tags=["parameters"]
// `npm start` can override these, for example with --data public.
const data: string = 'simulated';
const seed: number = 2023;

// %% [markdown] id="corpus-heading"
// ## The reviews
//
// Every notebook opens a *study*: a corpus and a seed. What is embedded is **simulated**, made by a grammar from the papers' own findings, so that you can see whether a method finds what was put in. Real reviews are one flag away: `npm start -- --data public`.

// %% id="open"
import assert from 'node:assert/strict';
import { lda, neural, openStudy, papers, pipelines, text } from 'crosscultural';

const study = await openStudy({ notebook: '00-start-here', data, seed });
study.show({
  title: 'The corpus of this run',
  columns: [{ key: 'culture', label: 'culture' }, { key: 'reviews', label: 'reviews', kind: 'integer' }],
  rows: study.cultures.map((culture) => ({ culture, reviews: study.corpus.counts[culture] })),
});

// %% [markdown] id="tour-heading"
// ## The whole way in three cells
//
// **1. A review becomes words** (notebook 03). Markup, digits and stop words go; words get their dictionary form; sentiment words are marked. The simulated review below says: *I had my old laptop for three years, a new one this time! Browser, browser and four documents open at once! With Bilibili and Xunlei open, the built-in contents all ask for a membership! At New Year I mean to buy a cooling stand, too.*

// %% id="tour-words"
const culture = study.cultures[0];
const prepared = await study.preprocess(culture);
const document = prepared.documents[4] ?? prepared.documents[0]; // a file of your own may hold fewer
if (document === undefined) console.log('Not answered: no review is left after the cleaning of notebook 03.');
else {
  const [review] = await study.corpus.store.query('SELECT text FROM reviews WHERE id = ?', [document.id]);
  console.log(review.text);
  console.log('→', document.tokens.map((t) => pipelines.withMeaning(study, t.lemma)).join(' · '));
}

// %% [markdown] id="tour-topics-text"
// **2. Words become topics** (notebook 04). A topic is a set of words that like to stand in the same reviews.

// %% id="tour-topics"
const { vocabulary, documents } = text.topicCorpus(prepared.documents, { partsOfSpeech: ['noun', 'verb'] });
const model = lda.fitLda({ vocabulary, documents }, { topics: 5, iterations: 200, alpha: 0.1, seed });
const words = lda.topWords(model, 6).map((list) => list.map(({ word }) => word));
study.show({
  title: `Five topics of the ${culture} reviews`,
  columns: [{ key: 'suggestion', label: 'suggested theme' }, { key: 'words', label: 'most probable words' }],
  rows: papers.suggestThemes(words, culture, study.endorsers).map(({ theme }, k) =>
    ({ suggestion: theme ?? 'none', words: words[k].map((word) => pipelines.withMeaning(study, word)).join(', ') })),
});

// %% [markdown] id="ledger-heading"
// **3. Results become verdicts.** Every claim of the papers is a test with three outcomes: *supported*, *contradicted* (the whole interval falls short of what the claim asks), *inconclusive* (more reviews could turn it). A claim that says several things is judged part by part: the small signs below a verdict are its words. What the evidence cannot answer is *not testable*, and says why; *not yet computed* means that the method has not run on that corpus. Real reviews and posts come first. On the simulation a claim that holds is called *recovered*: the method found what was planted, which is a check of the method and no result about people. When each criterion was fixed stands below the ledger.

// %% id="ledger"
study.showLedger();

// %% [markdown] id="engine-heading"
// ## Does this machine compute what ours did?
//
// Everything committed is made by engines that give the same bytes on every CPU. `npm start -- --check` compares every table and figure with the committed ones.

// %% id="engine"
const engine = await neural.useDeterministicEngine();
const product = neural.steps.matrixProduct([[1, 2], [3, 4]], [[5, 6], [7, 8]]);
assert.deepEqual(product, [[19, 22], [43, 50]]);
console.log(`tensor engine: ${engine.name} (${engine.reason})`);

// %% [markdown] id="next"
// ## Where to go
//
// - **Reproduce Paper A**: [01 · Research design](cross-cultural/01-research-design.ipynb) → [02 · Data collection](cross-cultural/02-data-collection.ipynb) → [03 · Pre-processing](cross-cultural/03-preprocessing.ipynb) → [04 · Topics](cross-cultural/04-topics.ipynb) → [05 · Keyword network](cross-cultural/05-keyword-network.ipynb) → [06 · Aspect sentiment](cross-cultural/06-aspect-sentiment.ipynb) → [07 · Attention and satisfaction](cross-cultural/07-attention-satisfaction.ipynb) → [08 · Discussion and strategy](cross-cultural/08-discussion-and-strategy.ipynb) → [09 · Statement by statement](cross-cultural/09-sentence-by-sentence.ipynb).
// - **Reproduce Paper B**: [01 · Data](brand/01-data.ipynb) → [02 · CNN-LSTM](brand/02-cnn-lstm.ipynb) → [03 · Sentiment](brand/03-sentiment.ipynb) → [04 · Hot topics](brand/04-hot-topics.ipynb) → [05 · Brand influence](brand/05-brand-influence.ipynb) → [06 · Insights](brand/06-insights.ipynb).
// - **Reproduce Paper C**: [01 · Behaviour](platforms/01-behaviour.ipynb) → [02 · User profiles](platforms/02-user-profiles.ipynb) → [03 · Communities](platforms/03-communities.ipynb) → [04 · Content push](platforms/04-content-push.ipynb) → [05 · Motives](platforms/05-motives.ipynb).
// - **Use your own reviews**: `npm start -- --data reviews.csv --map text=comment,culture=country` (the README explains `--map`); posts about a brand with `npm start -- brand --data posts.csv`, microblogs of many users with `npm start -- platforms --data tweets.js`.
// - **Change something**: `npx crosscultural kernel install`, then open any notebook in JupyterLab or VS Code, edit a cell and run it.
// - **Check something**: `figures/manifest.json` names for every table and figure the notebook, the cell, the sha256, the corpus and the seed.
