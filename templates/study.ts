// %% [markdown] id="title"
// # TITLE OF THE STUDY
//
// A study of your own, on SAMPLE DATA until you put your file into `claims.yaml`. `npx crosscultural run` executes this notebook, `npx crosscultural run --watch` again whenever you save it.

// %% id="parameters" tags=["parameters"]
const seed = 2023;

// %% [markdown] id="claims-text"
// ## What is expected
//
// The claims stand in `claims.yaml`, written down before the data are read: `npx crosscultural claims freeze` records a hash of each.

// %% id="open"
import { figures, lda, openOwnStudy, statistics, text } from 'crosscultural';
const study = await openOwnStudy({ notebook: 'study', seed });
study.show({
  title: 'What is expected',
  columns: [{ key: 'id', label: 'claim' }, { key: 'statement', label: 'statement' }, { key: 'contradictedBy', label: 'contradicted by' }],
  rows: study.claims.claims,
});

// %% [markdown] id="texts-text"
// ## The texts

// %% id="texts"
const textsOf = (side) => study.texts.filter((one) => one.side === side);
study.table('texts', {
  title: 'Texts of each side',
  columns: [{ key: 'side', label: 'side' }, { key: 'texts', label: 'texts', kind: 'integer' }, { key: 'positive', label: 'positive', kind: 'percent' }],
  rows: study.sides.map((side) => ({ side, texts: textsOf(side).length, positive: statistics.mean(textsOf(side).map(({ sentiment }) => Number(sentiment === 'positive'))) })),
  note: `Texts are judged ${study.judgedBy}.`,
});

// %% [markdown] id="words-text"
// ## What they speak of
//
// Words in their dictionary form, stop words left out; Chinese words with a gloss where the glossary has one.

// %% id="words"
const toDocument = text.documentMaker();
const documentsOf = (side) => textsOf(side).map((one) => toDocument({ ...one, culture: side }));
const frequent = study.sides.map((side) => text.frequentWords(documentsOf(side), 12));
study.table('frequent-words', {
  title: 'The most frequent words of each side',
  columns: study.sides.map((side) => ({ key: side, label: side })),
  rows: frequent[0].map((_, i) => Object.fromEntries(study.sides.map((side, s) => [side, frequent[s][i] ? `${text.withGloss(frequent[s][i].word)} ${frequent[s][i].count}` : '']))),
});

// %% id="words-chart"
const [side] = study.sides;
await study.figure('words', figures.barChart({
  title: `What ${side} texts speak of`,
  categories: frequent[0].map(({ word }) => text.withGloss(word)),
  series: [{ name: side, values: frequent[0].map(({ count }) => count) }],
  valueTitle: 'occurrences',
}), `Bars: the most frequent words of ${side} texts, the first is ${frequent[0][0]?.word}`);

// %% [markdown] id="topics-text"
// ## Topics
//
// Latent Dirichlet allocation on the texts of one side: words that like to stand together.

// %% id="topics"
const corpus = text.topicCorpus(documentsOf(side), { minimumFrequency: 5, partsOfSpeech: ['noun', 'verb'] });
const model = lda.fitLda(corpus, { topics: 5, iterations: 300, alpha: 0.1, seed });
study.table('topics', {
  title: `Five topics of ${side} texts`,
  columns: [{ key: 'topic', label: 'topic', kind: 'integer' }, { key: 'words', label: 'most probable words' }],
  rows: lda.topWords(model, 8).map((words, k) => ({ topic: k + 1, words: words.map(({ word }) => text.withGloss(word)).join(', ') })),
});

// %% [markdown] id="verdicts-text"
// ## Verdicts

// %% id="verdicts"
const results = study.judgeClaims();
console.log(results.map(({ id, verdict }) => `${id}: ${verdict}`).join('\n'));

// %% [markdown] id="next"
// ## Next
//
// Replace the data, change the claims, add cells. `npx crosscultural site` builds the pages again without executing anything, `npx crosscultural kernel install` opens this notebook in JupyterLab and VS Code.
