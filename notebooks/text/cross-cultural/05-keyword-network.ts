// The cells of notebooks/cross-cultural/05-keyword-network.ipynb, for reading changes. Edit the notebook, not this file.

// %% [markdown] id="title"
// # 5 · Keyword network: which words does each culture mention together?
//
// Paper A (§3 step 2, §4.2) finds what each culture cares about by "LDA topic clustering and keyword network analysis". Notebook 04 did the first half. This notebook does the second. **The paper prints no network and names no measure**, so every choice below is ours and said so:
//
// 1. count how often two words stand in the same review, and measure whether that is more than chance,
// 2. join the words that belong together: communities, central words, a picture per culture,
// 3. compare: do the communities say the same as the topics of notebook 04, and which words does one culture use more than the other?

// %% id="parameters" tags=["parameters"]
// `npm start` can override these, for example with --data public.
const data: string = 'simulated';
const seed: number = 2023;

// %% id="open"
import assert from 'node:assert/strict';
import { figures, network, openStudy, pipelines, statistics, text } from 'crosscultural';

const study = await openStudy({ notebook: 'cross-cultural/05-keyword-network', data, seed });
console.log(study.corpus.label);

// %% [markdown] id="hand-heading"
// ## 5.1 Three reviews by hand
//
// Two words *occur together* when they stand in the same unit: a review, a sentence, or a window of so many neighbouring words. A unit counts once, however often the words stand in it.

// %% id="hand-reviews"
const lines = ['The battery died. The courier refused a refund.',
  'Sharp screen! The courier brought a second battery.', 'The screen is sharp. The battery lasts.'];
const toDocument = text.documentMaker({ markSentences: true });
const three = lines.map((line, i) => toDocument(
  { id: `review ${i + 1}`, culture: 'foreign', language: 'en', text: line }));
const countThree = (window: network.Window) => network.countCooccurrence(three,
  { window, minimumFrequency: 1, partsOfSpeech: ['noun'] });
const [inReviews, inSentences] = [countThree('review'), countThree('sentence')];
console.log(`${inReviews.units} reviews, ${inSentences.units} sentences; nouns: ${inReviews.vocabulary.join(', ')}`);

// %% id="hand-counts"
const together = (counts: network.Cooccurrence, pair: string) => network.keywordPairs(counts)
  .find(({ words }) => words.join(' – ') === pair)?.count ?? 0;
study.showExample({
  title: 'How often do two nouns stand together?',
  columns: [{ key: 'pair', label: 'pair' }, { key: 'reviews', label: 'of 3 reviews', kind: 'integer' },
    { key: 'sentences', label: `of ${inSentences.units} sentences`, kind: 'integer' }],
  rows: network.keywordPairs(inReviews).map(({ words }) => words.join(' – ')).sort()
    .map((pair) => ({ pair, reviews: together(inReviews, pair), sentences: together(inSentences, pair) })),
});

// %% [markdown] id="measure-heading"
// ## 5.2 More than chance?
//
// Frequent words meet often by chance. If they were independent, $n_x n_y / N$ of $N$ units would hold both. Three measures compare the count $n_{xy}$ with that:
//
// **Normalised pointwise mutual information** (Bouma 2009), from −1 (never together) over 0 (independent) to 1 (only together):
//
// $$\mathrm{npmi}(x, y) = \frac{\ln \dfrac{p(x, y)}{p(x)\,p(y)}}{-\ln p(x, y)}, \qquad p(x) = \frac{n_x}{N},\; p(x, y) = \frac{n_{xy}}{N}$$
//
// **Jaccard's index**: units with both words as a share of the units with either, $n_{xy} / (n_x + n_y - n_{xy})$.
//
// **Log-likelihood ratio** (Dunning 1993) of the 2 × 2 table of both words, $G^2 = 2 \sum O \ln (O / E)$: how surprising the count is. It follows $\chi^2$ with one degree of freedom if the words are independent, so it gives a p-value.
//
// By hand for *courier* and *refund*: courier in 2 of 3 reviews, refund in 1, both in 1. $\mathrm{npmi} = \ln\frac{1 \cdot 3}{2 \cdot 1} / \ln 3 \approx 0.37$; Jaccard $= \frac{1}{2}$; $G^2 = 2\,(1 \ln\frac{3}{2} + 1 \ln\frac{3}{4} + 1 \ln\frac{3}{2}) \approx 1.05$.

// %% id="measures"
const pair = { both: 1, first: 2, second: 1, units: 3 };
console.log('npmi', network.npmi(pair).toFixed(3), '· Jaccard', network.steps.jaccard(pair),
  '· G²', network.steps.logLikelihoodRatio(pair).toFixed(3));
assert(Math.abs(network.npmi(pair) - Math.log(3 / 2) / Math.log(3)) < 1e-12);

// %% [markdown] id="significance-text"
// Thousands of pairs are tested, so some look surprising by chance alone. The p-values (one-sided: do the words meet *more* often?) are corrected for **every** pair of the vocabulary, also for those that never meet. *Holm* bounds the chance that even one edge is false, *Benjamini–Hochberg* the share of false edges. We draw edges at a Benjamini–Hochberg rate of 5 %; Holm's count stands beside it. Both take reviews as independent of each other, which near-repeated reviews (left out here) would not be.

// %% [markdown] id="counts-heading"
// ## 5.3 The two cultures
//
// Cleaned, segmented and cut to nouns that occur more than 8 times, as for the topics of notebook 04; `pipelines.keywordsOf` counts them in three units: the review, the sentence, and a window of five words. Pairs that meet in fewer than 5 units are tested, but make no edge.

// %% id="counts"
const keywords: pipelines.CultureKeywords[] = [];
for (const culture of study.cultures) keywords.push(await pipelines.keywordsOf(study, culture));
const edgesOf = (one: pipelines.CultureKeywords, window: network.Window, correction: statistics.Correction) =>
  pipelines.steps.pairsOf(one, window, correction).filter(({ adjustedPValue }) => adjustedPValue <= 0.05).length;

// %% id="counts-table"
study.table('keyword-pairs-counted', {
  title: 'Pairs of keywords that stand together, and how many do so more often than by chance',
  columns: [{ key: 'culture', label: 'culture' }, { key: 'window', label: 'unit' },
    ...['units', 'keywords', 'pairs', 'bh', 'holm'].map((key, i) => ({ key, kind: 'integer' as const,
      label: ['units', 'keywords', 'pairs that meet', 'significant (Benjamini–Hochberg)', 'significant (Holm)'][i] }))],
  rows: keywords.flatMap((one) => [...one.counts].map(([window, { units, vocabulary, first }]) => ({
    culture: one.culture, window: typeof window === 'number' ? `${window} words` : window, units,
    keywords: vocabulary.length, pairs: first.length,
    bh: edgesOf(one, window, 'benjamini-hochberg'), holm: edgesOf(one, window, 'holm') }))),
  note: 'Corrected p-value of at most 0.05 and at least 5 units with both words. Windows of words overlap, so that '
    + 'their tests count the same review several times and find too much: read that line as a description only.',
});

// %% [markdown] id="pairs-text"
// From here on the unit is the review. Chinese words are shown with their meaning; the seven endorsers of the simulation are invented people.

// %% id="pairs"
const pairs = keywords.map((one) => pipelines.steps.pairsOf(one, 'review', 'benjamini-hochberg'));
const glossed = (word: string) => pipelines.withMeaning(study, word); // with its English meaning in brackets

// %% [markdown] id="pairs-strongest"
// The pairs with the strongest evidence:

// %% id="pairs-show"
for (const [m, { culture }] of keywords.entries()) study.table(`keyword-pairs-${culture}`, {
  title: `The ten most surprising pairs of ${culture} reviews`,
  columns: [{ key: 'pair', label: 'pair' }, { key: 'count', label: 'reviews with both', kind: 'integer' },
    { key: 'expected', label: 'by chance', kind: 'number', decimals: 1 },
    { key: 'npmi', label: 'npmi', kind: 'number', decimals: 2 },
    { key: 'jaccard', label: 'Jaccard', kind: 'number', decimals: 2 },
    { key: 'logLikelihood', label: 'G²', kind: 'number', decimals: 0 }],
  rows: pairs[m].slice(0, 10).map(({ words, ...row }) => ({ ...row, pair: words.map(glossed).join(' – ') })),
});

// %% [markdown] id="network-heading"
// ## 5.4 The network, its communities and its centre
//
// Nodes are the 80 most frequent keywords, without those that no edge reaches; an edge joins two that meet significantly more often than by chance; its weight is the number of reviews with both *beyond* those expected by chance. The **Louvain** method (Blondel et al. 2008) divides the words so that as much weight as possible lies inside the parts. *Modularity* says how much more that is than if edges were drawn at random: 0 is no structure.

// %% id="network"
const settings = pipelines.networkSettings(study);
console.log(settings);
const graphs = keywords.map((one) => ({ culture: one.culture, ...pipelines.keywordNetworkOf(one, settings) }));
for (const { culture, graph, groups } of graphs) console.log(`${culture}: ${graph.nodes.length} words, `
  + `${graph.edges.length} edges, ${groups.count} communities, modularity ${groups.modularity.toFixed(2)}`);

// %% id="communities"
const tokens = (nodes: network.KeywordNode[]) => nodes.reduce((sum, { frequency }) => sum + frequency, 0);
for (const { culture, graph, members } of graphs) study.table(`keyword-communities-${culture}`, {
  title: `Communities of keywords in ${culture} reviews`,
  columns: [{ key: 'community', label: 'no.', kind: 'integer' },
    { key: 'share', label: 'share of tokens', kind: 'percent' }, { key: 'words', label: 'words, most frequent first' }],
  rows: members.map((nodes, group) => ({ community: group + 1, share: tokens(nodes) / tokens(graph.nodes),
    words: nodes.map(({ word }) => glossed(word)).join(', ') })),
});

// %% [markdown] id="centrality-text"
// Which words hold the network together? Five measures, which answer different questions:
//
// - **degree**: with how many words is it joined; **weighted degree**: by how many reviews beyond chance,
// - **betweenness** (Brandes 2001): which share of the shortest paths between other words leads through it (an edge is the shorter the stronger it is). High for words that link subjects,
// - **eigenvector** (Bonacich 1972): is it joined with words that are themselves central; 1 for the most central word,
// - **core** (Seidman 1983): the largest *k* so that it belongs to a group whose words are all joined with *k* others in the group.

// %% id="centrality"
const central = graphs.map(({ graph }) => network.centralities(graph));
for (const [m, { culture }] of graphs.entries()) study.table(`keyword-centrality-${culture}`, {
  title: `The ten most central keywords of ${culture} reviews, by weighted degree`,
  columns: [{ key: 'word', label: 'word' }, { key: 'degree', label: 'degree', kind: 'integer' },
    { key: 'weightedDegree', label: 'weighted degree', kind: 'number', decimals: 0 },
    { key: 'betweenness', label: 'betweenness', kind: 'percent' },
    { key: 'eigenvector', label: 'eigenvector', kind: 'number', decimals: 3 },
    { key: 'core', label: 'core', kind: 'integer' }],
  rows: [...central[m]].sort((a, b) => b.weightedDegree - a.weightedDegree).slice(0, 10)
    .map((row) => ({ ...row, word: glossed(row.word), eigenvector: Math.round(1000 * row.eigenvector) / 1000 })),
});

// %% [markdown] id="picture-heading"
// ## 5.5 The pictures
//
// Drawn with every edge the network is a ball of wool. The **disparity filter** (Serrano, Boguñá, Vespignani 2009) keeps an edge that is surprisingly strong *for one of its words*. If a word of degree $k$ spread its weight over its edges at random, one edge would carry a share of at least $p$ with probability
//
// $$\alpha = (1 - p)^{k - 1}$$
//
// An edge stays when $\alpha < 0.2$ for one of its two words. So that no word is lost, the strongest edge of each word stays, too. Communities and centralities above come from the whole network; only the picture is thinned.

// %% id="backbone"
const pictures = graphs.map((one, m) => pipelines.networkPicture(study, one, central[m], { significance: 0.2 }));
console.log(pictures.map(({ edges }, m) => `${graphs[m].culture}: ${edges.length} of `
  + `${graphs[m].graph.edges.length} edges drawn`).join('; '));

// %% id="charts"
for (const [m, { culture, graph }] of graphs.entries()) {
  const groups = pipelines.communityNames(study, graphs[m], 3);
  await study.figure(`keyword-network-${culture}`, figures.networkChart({
    title: `What ${culture} reviews mention together`,
    subtitle: `Disc: how often the word occurs. Line: reviews with both words beyond chance. `
      + `${pictures[m].edges.length} of ${graph.edges.length} edges.`,
    ...pictures[m], groups,
  }), `Network of ${graph.nodes.length} of the ${settings.words} most frequent keywords of ${culture} reviews, those with an edge, in ${groups.length} `
    + `communities, led by ${groups.join('; ')}.`);
}

// %% [markdown] id="topics-heading"
// ## 5.6 Do communities and topics agree?
//
// The topics of notebook 04 are fitted again with its settings (five chains, the best one). Each keyword belongs to one community, and to the topic that most of its tokens are in. The **adjusted mutual information** (Vinh, Epps, Bailey 2010) says how much one division tells about the other, corrected for chance: 1 when they are the same, 0 on average for random divisions with parts of the same sizes.

// %% id="topic-models"
const topics: pipelines.CultureTopics[] = [];
for (const { culture, documents } of keywords) topics.push(await pipelines.topicsOf(study, culture, { documents }));
const topicOf = topics.map(({ model }) => pipelines.steps.topicOfWord(model));
const agreement = graphs.map((one, m) => pipelines.agreementWithTopics(one, topicOf[m]));
console.log(topics.map(({ culture }, m) => `${culture}: AMI ${agreement[m].toFixed(2)}`).join('; '));

// %% id="topics-in-communities"
for (const [m, { culture, themes }] of topics.entries()) await study.figure(`topics-in-communities-${culture}`,
  figures.heatmapChart({
    title: `Communities and topics of ${culture} reviews: how many words have they in common?`,
    subtitle: `Adjusted mutual information ${agreement[m].toFixed(2)}`,
    rows: pipelines.communityNames(study, graphs[m], 2), columns: themes,
    values: graphs[m].members.map((nodes) =>
      themes.map((_theme, k) => nodes.filter(({ word }) => topicOf[m].get(word) === k).length)),
    valueTitle: 'words', valueFormat: 'd',
  }), `Matrix: words that each community of ${culture} keywords shares with each topic; AMI ${agreement[m].toFixed(2)}.`);

// %% [markdown] id="across-heading"
// ## 5.7 Words that one culture uses more, and words in which no difference was found
//
// The cultures share no word, so words meet in **concepts**: a Chinese word stands for its entry in the project's glossary (鼠标 for *mouse*; 续航 and 电池续航 both for *battery life*), an English word for itself when some entry names it. English terms of several words are joined first. What this leaves out is listed below, with its reason: words without an entry (entries that are a stop word in one language are none), those that are mostly no nouns on one side (轻 *light*, and a light), and concepts that only one side names. A concept that one side never names may be a difference or a gap of the glossary; the counts cannot tell which, so it is no difference here. The list of further names can be edited; it also parts what the glossary calls by one name (粉丝, the fan of a star, from 风扇, the fan of a computer):

// %% id="synonyms"
// Your own further names, for example: { ...pipelines.steps.conceptSynonyms, notebook: 'laptop' }
const synonyms = pipelines.steps.conceptSynonyms;
console.log(Object.entries(synonyms).map(([word, concept]) => `${word} → ${concept}`).join(', '));
const across = await pipelines.cultureContrastOf(study, synonyms);

// %% [markdown] id="log-odds-text"
// Concepts are compared by the **log-odds ratio with an informative Dirichlet prior** (Monroe, Colaresi, Quinn 2008). With $y_c$ tokens of a concept among all $n_c$ noun tokens of culture $c$ (what is left out counts together as one more word), and a prior $\alpha$ (its share in both cultures together, worth $\alpha_0 = 1000$ tokens):
//
// $$\delta = \ln \frac{y_d + \alpha}{n_d + \alpha_0 - y_d - \alpha} - \ln \frac{y_f + \alpha}{n_f + \alpha_0 - y_f - \alpha}, \qquad \sigma^2 \approx \frac{1}{y_d + \alpha} + \frac{1}{y_f + \alpha}, \qquad z = \frac{\delta}{\sigma}$$
//
// Positive: domestic reviews speak more of it. The prior pulls rare words to 0, so that a word seen three times does not come first.
//
// **Tokens of one review are not independent**: who has named the battery names it again. So whole reviews are what is drawn, not tokens. With $y_d$ tokens of the concept among the $n_d$ of review $d$, of $D$ reviews, and $p = \sum y_d / \sum n_d$, the *design effect* says how many times larger the variance of $p$ is than with independent tokens (Cochran 1977; Rao and Scott 1992):
//
// $$\mathrm{deff} = \max\!\left(1,\; \frac{\frac{D}{D-1} \sum_d (y_d - p\, n_d)^2}{n\, p\,(1-p)}\right), \qquad \sigma^2 \approx \frac{\mathrm{deff}_d}{y_d + \alpha} + \frac{\mathrm{deff}_f}{y_f + \alpha}$$
//
// A concept *differs* when its p-value, corrected for all concepts (Holm), is below 0.05. For all others **no difference was found**. That is not the same as alike: their intervals say how large a difference may be. Each interval is for one concept alone, so one of a concept without a difference may still miss 0.

// %% id="coverage"
const reasons: network.LeftOutReason[] =
  ['no entry in the glossary', 'mostly another word class', 'named on one side only'];
if (across) study.table('concepts-covered', {
  title: 'What the comparison reaches and what it leaves out',
  columns: [{ key: 'culture', label: 'culture' }, { key: 'tokens', label: 'noun tokens', kind: 'integer' },
    { key: 'share', label: 'compared', kind: 'percent' },
    ...reasons.map((reason) => ({ key: reason, label: `left out: ${reason} (words, tokens; the most frequent)` }))],
  rows: across.coverage.map(({ tokens, compared, leftOut }, m) => ({ culture: study.cultures[m], tokens,
    share: compared / tokens, ...Object.fromEntries(reasons.map((reason) => {
      const words = leftOut.filter((one) => one.reason === reason);
      return [reason, `${words.length}, ${words.reduce((sum, { count }) => sum + count, 0)}; `
        + words.slice(0, 8).map(({ word, count }) => `${glossed(word)} ${count}`).join(', ')];
    })) })),
});

// %% id="contrast-chart"
if (across) await study.figure('words-across-cultures', figures.contrastChart({
  title: 'What each culture speaks of more, and where no difference was found',
  subtitle: 'Log-odds ratio with 95 % interval over reviews; the most certain differences, and the most frequent other concepts',
  sections: [
    { name: 'more in domestic reviews', colour: figures.cultureColours.domestic,
      rows: pipelines.steps.contrastRows(study, across.significant.filter(({ z }) => z > 0).slice(0, 14)) },
    { name: 'no difference found', colour: '#5F5F5F', rows: pipelines.steps.contrastRows(study, across.undecided) },
    { name: 'more in foreign reviews', colour: figures.cultureColours.foreign,
      rows: pipelines.steps.contrastRows(study, across.significant.filter(({ z }) => z < 0).slice(-14)) }],
  valueTitle: 'log-odds ratio δ (right: more domestic, left: more foreign)',
}), `Dots with intervals: concepts that domestic reviews mention more, led by ${
  pipelines.steps.conceptLabel(study, across.contrasts[0])}; concepts in which no difference was found; concepts that `
  + `foreign reviews mention more, led by ${across.contrasts.at(-1)!.word}.`);

// %% id="contrast-table"
if (across) study.table('words-across-cultures', {
  title: 'Concepts that differ most between the cultures',
  columns: [{ key: 'concept', label: 'concept' }, { key: 'first', label: 'domestic tokens', kind: 'integer' },
    { key: 'second', label: 'foreign tokens', kind: 'integer' },
    { key: 'logOdds', label: 'δ', kind: 'number', decimals: 2 }, { key: 'z', label: 'z', kind: 'number', decimals: 1 },
    { key: 'words', label: 'counted words' }],
  rows: [...new Set([...across.significant.slice(0, 10), ...across.significant.slice(-10)])].map((contrast) => ({
    ...contrast, concept: pipelines.steps.conceptLabel(study, contrast),
    words: [contrast.firstWords, contrast.secondWords].flat().slice(0, 6).join(', ') })),
  note: `${across.significant.length} of ${across.contrasts.length} concepts differ (Holm-corrected p < 0.05, over reviews); `
    + 'in the others no difference was found. Both sides name every concept that is compared.',
});

// %% [markdown] id="shuffled-text"
// **A negative control.** The cultures of whole reviews are shuffled. Now no concept differs, and a sound test finds almost nothing. Holm allows a false find in one of twenty shuffles, so with twenty shuffles none to three with a find are no surprise. The second row takes tokens for independent, as the formula of 2008 does. Where reviews repeat their words little, as the simulated ones do, the two rows hardly differ.

// %% id="shuffled"
const shuffled = await pipelines.steps.shuffledCultures(study, synonyms);
if (shuffled) study.table('shuffled-cultures', {
  title: 'Concepts that differ between the cultures, and between shuffled cultures',
  columns: [{ key: 'unit', label: 'what is drawn' }, { key: 'concepts', label: 'concepts', kind: 'integer' },
    { key: 'observed', label: 'differ', kind: 'integer' },
    { key: 'shuffledShare', label: 'share that differs when shuffled', kind: 'percent', decimals: 2 },
    { key: 'any', label: 'shuffles with any' }],
  rows: shuffled.map((row) => ({ ...row, unit: row.unit === 'texts' ? 'reviews' : 'tokens',
    any: `${row.shufflesWithAny} of ${row.shuffles}` })),
});

// %% [markdown] id="settings-heading"
// ## 5.8 How much hangs on the settings?
//
// The same steps with other settings. *Same communities*: adjusted mutual information with the communities above, over the words that both networks have.

// %% id="settings-run"
const tried = keywords.flatMap((one, m) => pipelines.networkSensitivity(study, one, topicOf[m]));
console.log(`${tried.length} networks`);

// %% id="settings-table"
study.table('keyword-network-settings', {
  title: 'Communities under other settings',
  columns: [{ key: 'culture', label: 'culture' }, { key: 'setting', label: 'setting' },
    { key: 'words', label: 'words', kind: 'integer' }, { key: 'communities', label: 'communities', kind: 'integer' },
    { key: 'modularity', label: 'modularity', kind: 'number', decimals: 2 },
    { key: 'same', label: 'same communities (AMI)', kind: 'number', decimals: 2 },
    { key: 'topics', label: 'topics (AMI)', kind: 'number', decimals: 2 }],
  rows: tried.map((row) => ({ ...row })),
});

// %% [markdown] id="gephi-heading"
// ## 5.9 Into Gephi
//
// `network.toGraphml` gives the network with its communities and centralities as the text of a file that Gephi, Cytoscape, igraph and NetworkX read. The first lines:

// %% id="gephi"
const { graph, groups } = graphs[0];
const graphml = network.toGraphml(graph, { communities: groups, centralities: central[0] });
console.log(graphml.split('\n').filter((line) => !line.includes('<key')).slice(0, 6)
  .map((line) => line.slice(0, 110)).join('\n'));

// %% [markdown] id="exercise"
// ### Try it
//
// Change a cell, run the notebook from there, and look.
//
// **1.** In section 5.5, set `significance: 0.05` in the cell of the pictures. Which edges are left?
//
// <details><summary>What to look for</summary>
//
// Fewer: the disparity filter asks for more surprise. The strongest edge of every word stays whatever happens, so no word is lost. Communities and centralities do not change, because they come from the whole network.
//
// </details>

// %% [markdown] id="next"
// ## 5.10 What the pictures show, and what they do not
//
// - A line says that two words stand in the same reviews more often than chance allows. It does not say why, nor whether the reviewers praise or complain: that is notebook 06 and 07.
// - Some lines are made by the shop's form, not by the reviewer. Many public laptop reviews answer headings such as 电脑性能 (computer performance), 显卡效果 (effect of the graphics card), 外观材质 (appearance and material): these words meet in every review that answers, and make a community of their own.
// - Where a word stands in the picture is the layout's choice. Only lines, colours and sizes carry numbers; two neighbours without a line are no pair.
// - Communities are one division among several that are about as good. The table in 5.8 says how far to trust them, and the AMI in 5.6 how far another method agrees.
// - The paper prints no network and says nothing of its windows, measures or thresholds: this notebook cannot confirm or deny its network analysis. It shows what such an analysis yields on these reviews.
// - On the simulated corpus the themes of Tables 1 and 2 were planted, and reviews speak of few themes each: communities must come back. On the public corpora both cultures review laptops, in two shops of two countries: differences of words may come from the shop, the form and the year as well as from the culture.
//
// What this notebook names, each method and each study, stands in the [references](09-sentence-by-sentence.ipynb) of notebook 09 (section 9.7), with a DOI where it has one.
//
// Next: what is said about each of these words, and is it praise or complaint (notebook 06)?
