// The cells of notebooks/cross-cultural/09-sentence-by-sentence.ipynb, for reading changes. Edit the notebook, not this file.

// %% [markdown] id="title"
// # 9 · Statement by statement: what the paper says, and where it is here
//
// The other notebooks follow the paper's argument. This one follows its text, statement by statement. It
//
// 1. goes through the sections and says for each statement, equation, table, figure, claim and strategy where these notebooks take it up, and how it came out,
// 2. lists where the paper disagrees with itself, or claims what it does not measure,
// 3. shows what §2 promises and the paper never shows: topic × feature word × sentiment,
// 4. sets the claims that pull against each other beside the numbers,
// 5. ends with the references.
//
// The paper's sentences are restated, not quoted.

// %% id="parameters" tags=["parameters"]
// `npm start` can override these, for example with --data public.
const data: string = 'simulated';
const seed: number = 2023;

// %% id="open"
import { figures, notebook, openStudy, papers, pipelines } from 'crosscultural';

const study = await openStudy({ notebook: 'cross-cultural/09-sentence-by-sentence', data, seed });
console.log(study.corpus.label);
for (const { line } of await study.readers()) console.log(line);

// %% [markdown] id="items-text"
// ## 9.1 Section by section
//
// Read a row as: the paper says this; here it became that; there it stands. For a claim the row gives the verdict of the ledger on *this* corpus, with the statistic and its 95 % interval. On the simulated corpus a verdict only says whether the method finds what was planted: *recovered*, or not.

// %% id="items"
const ledger = study.ledger();
const show = (items: readonly papers.PaperItem[]) => {
  for (const { markdown } of pipelines.steps.itemTables(items, ledger, study.simulated))
    notebook.displayBundle({ 'text/markdown': markdown, 'text/plain': markdown });
};
show(papers.steps.itemsOfA);

// %% [markdown] id="counts-text"
// How much of the paper is that, and how much of it can reviews answer?

// %% id="counts"
const kinds = [...new Set(papers.steps.itemsOfA.map(({ kind }) => kind))];
const judged = (id: papers.ClaimId | undefined) => ledger.find((result) => result.id === id)?.verdict;
study.table('paper-a-items', {
  title: 'What Paper A says, by kind',
  columns: [{ key: 'kind', label: 'kind' }, { key: 'items', label: 'items', kind: 'integer' },
    { key: 'judged', label: 'of these judged in the ledger', kind: 'integer' }],
  rows: kinds.map((kind) => papers.steps.itemsOfA.filter((item) => item.kind === kind)).map((items) => ({
    kind: items[0].kind, items: items.length,
    judged: items.filter(({ claim }) => !(judged(claim) ?? 'not').startsWith('not')).length })),
});

// %% [markdown] id="contradictions-text"
// ## 9.2 Where the paper disagrees with itself, or claims what it does not measure
//
// A reproduction must choose where its source says two things. These are the places, and our choices. None of them is a reproach to a single sentence; together they are the reason why "the paper says" needs a section number.

// %% id="contradictions"
show(papers.steps.contradictionsOfA);

// %% [markdown] id="topics-words-text"
// ## 9.3 Topic × feature word × sentiment (§2)
//
// §2 blames earlier work for analysing topics and attributes apart, and promises their relation. §4.2 then finds topics, §4.3 judges feature words, and nothing joins them. Here they are joined: a review belongs to the topic that most of its tokens are in; the feature words of its triplets are counted there, with their sentiment. Topics come from all nouns of a review, feature words from the triplets that a model reads: two roads to the same review.
//
// The first picture asks which words a topic's reviews name. The second asks how they judge them: the same word may be praised in one topic and blamed in another.

// %% id="topics-words"
const joined: pipelines.TopicWords[] = [];
const found: pipelines.CultureAttention[] = [];
for (const culture of study.cultures) {
  found.push(await pipelines.attentionOf(study, culture));
  const topics = await pipelines.topicsOf(study, culture, { chains: 3, iterations: 200 });
  joined.push(pipelines.steps.wordsByTopic(topics, found[found.length - 1], seed));
}
for (const { culture, themes, reviews } of joined) console.log(`${culture}: `
  + themes.map((theme, k) => `${theme} ${reviews[k]} reviews`).join(', ') + `, none ${reviews[themes.length]}`);

// %% id="topics-words-share"
const shown = 14; // the most frequent feature words of each culture
for (const [c, { culture, themes, features, cells }] of joined.entries()) {
  await study.figure(`topics-and-words-${culture}`, figures.heatmapChart({
    title: `Which feature words do the reviews of each ${culture} topic name?`,
    subtitle: 'Share of the topic’s mentions',
    rows: features.slice(0, shown).map(found[c].label), columns: pipelines.steps.distinctThemes(themes),
    values: features.slice(0, shown).map((_, f) => cells.map((row) => row[f].share)),
    valueTitle: 'share', valueFormat: '.0%' }),
  `Heatmap: share of each topic's mentions that go to the ${shown} most frequent feature words of ${culture} reviews`);
}

// %% id="topics-words-satisfaction"
for (const [c, { culture, themes, features, cells }] of joined.entries()) {
  await study.figure(`topics-words-satisfaction-${culture}`, figures.heatmapChart({
    title: `How do the reviews of each ${culture} topic judge the feature words?`,
    subtitle: 'Positive mentions / mentions, as counted; empty below 9 mentions and where the model misses too much blame',
    rows: features.slice(0, shown).map(found[c].label), columns: pipelines.steps.distinctThemes(themes),
    values: features.slice(0, shown).map((_, f) => cells.map((row) => row[f].satisfaction)),
    valueTitle: 'satisfaction', valueFormat: '.0%', range: [0, 1] }),
  `Heatmap: satisfaction with the ${shown} most frequent feature words in the reviews of each ${culture} topic`);
}

// %% id="topics-words-table"
for (const [c, { culture, cells }] of joined.entries()) study.table(`topics-and-words-${culture}`, {
  title: `The feature words that each ${culture} topic leans to most`,
  columns: [{ key: 'theme', label: 'topic' }, { key: 'word', label: 'feature word' },
    { key: 'mentions', label: 'mentions', kind: 'integer' }, { key: 'share', label: 'share of the topic', kind: 'percent' },
    { key: 'lean', label: 'times its usual share', kind: 'number', decimals: 1 },
    { key: 'satisfied', label: 'satisfaction [95 %]' }],
  rows: cells.flatMap((row) => row.filter(({ mentions }) => mentions >= 9).sort((a, b) => b.lean - a.lean).slice(0, 4))
    .map((cell) => ({ ...cell, word: found[c].label(cell.feature), satisfied: cell.satisfaction === null
      ? 'not testable' : pipelines.steps.percentWithInterval(cell.satisfaction, cell.satisfactionInterval) })),
  note: 'Words named at least 9 times in the topic. Counts are as the model reads them; their errors are not in the intervals.',
});

// %% [markdown] id="tensions-text"
// ## 9.4 Claims that pull against each other
//
// A5 says which domestic words get most attention, A12 which lead in attention and satisfaction together: the two lists share no word. A8 says that price gets little attention at home, A13 that domestic consumers want value for money. The table shows every word of both pairs. If the first list stands high in attention and the second does not, A5 holds at the cost of A12.

// %% id="tensions"
const home = found.find(({ culture }) => culture === 'domestic');
const claimedWords = {
  ...Object.fromEntries(papers.steps.claimedInA.A5.domestic.map((word) => [word, 'A5: most attention'])),
  storage: 'A12: leads in both', mouse: 'A12: leads in both', motherboard: 'A12: leads in both',
  price: 'A8: little attention; A13: value for money matters', cpu: 'A8: little attention' };
if (home) study.table('tensions-domestic', {
  title: 'Domestic words that the paper names against each other',
  columns: [{ key: 'label', label: 'feature word' }, { key: 'claimed', label: 'the paper says' },
    { key: 'mentions', label: 'mentions', kind: 'integer' }, { key: 'rank', label: 'rank in attention' },
    { key: 'attention', label: 'attention [95 %]' }, { key: 'satisfaction', label: 'satisfaction [95 %]' }],
  rows: pipelines.steps.tensionRows(home, claimedWords).map((row) => ({ ...row })),
});

// %% [markdown] id="low-is-low-text"
// A12 also says that what is low in attention is low in satisfaction. If so, the two measures rank the words alike. Kendall's τ is 1 for the same order, 0 for no relation, −1 for the opposite order:

// %% id="low-is-low"
study.table('attention-with-satisfaction', {
  title: 'Do attention and satisfaction rank the feature words alike?',
  columns: [{ key: 'culture', label: 'culture' }, { key: 'words', label: 'words', kind: 'integer' },
    { key: 'tau', label: 'Kendall’s τ', kind: 'number', decimals: 2 },
    { key: 'low', label: 'from', kind: 'number', decimals: 2 }, { key: 'high', label: 'to (95 %)', kind: 'number', decimals: 2 }],
  rows: found.map((one) => ({ culture: one.culture, ...pipelines.steps.attentionWithSatisfaction(one, seed) }))
    .map(({ interval, ...row }) => ({ ...row, low: interval?.[0] ?? null, high: interval?.[1] ?? null })),
  note: 'Over words named at least 9 times, as counted; intervals from 2,000 resamples of the reviews.',
});

// %% [markdown] id="exercise"
// ## 9.5 Try it
//
// **1.** In the cell that draws the pictures of 9.3, set `shown` to 25. Which rare words belong to one topic alone?
//
// <details><summary>What to look for</summary>
//
// Rare words have few mentions in a topic, so the second picture stays empty for most of them: a satisfaction needs at least nine. The first picture still shows them: a row with one dark cell is a word that one topic has for itself.
//
// </details>
//
// **2.** In the first code cell of 9.3, ask for more topics: `{ topics: 8, chains: 3, iterations: 200 }`. Do the feature words of one theme stay together?
//
// <details><summary>What to look for</summary>
//
// Themes split before they mix: with more topics than themes, two columns share the words of one theme. What is said in 9.3 about "the topic" then holds for each part alone, on fewer mentions and with wider intervals.
//
// </details>

// %% [markdown] id="papers-text"
// ## 9.6 The papers
//
// The text that we worked from names the authors of none of the three papers, and we could not find them; so the table says *not stated*, and nothing is guessed. Whoever cites a paper looks them up at its publisher.

// %% id="papers"
study.showExample({ title: 'The three papers',
  columns: [{ key: 'id', label: 'paper' }, { key: 'authors', label: 'authors' }, { key: 'year', label: 'year' },
    { key: 'title', label: 'title, in short' }, { key: 'published', label: 'where' }],
  rows: papers.papers.map(({ id, authors, year, title, published }) => ({ id, title, published,
    authors: authors?.join(', ') ?? 'not stated', year: String(year ?? 'not stated') })) });

// %% [markdown] id="references-text"
// ## 9.7 References
//
// Every method and every study that the notebooks of the three papers name. A DOI is printed where we could make sure of it; some journals and proceedings give none. The data sets have their own citations: `npx crosscultural data list`.

// %% id="references"
const references = papers.steps.bibliography.map((one) => `- ${papers.steps.referenceText(one)}`).join('\n');
notebook.displayBundle({ 'text/markdown': references, 'text/plain': references });
