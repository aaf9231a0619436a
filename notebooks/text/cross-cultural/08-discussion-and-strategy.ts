// The cells of notebooks/cross-cultural/08-discussion-and-strategy.ipynb, for reading changes. Edit the notebook, not this file.

// %% [markdown] id="title"
// # 8 · Discussion and strategy: what should a maker do?
//
// Paper A ends with explanations (§5), five strategies (§6) and a conclusion (§7). This notebook
//
// 1. collects the verdicts on its ten claims,
// 2. separates what the reviews can show from what the paper adds to them,
// 3. computes a recommendation for every feature word of both cultures, with its numbers and a review to read,
// 4. asks how many of the verdicts would stand if we had chosen otherwise.

// %% id="parameters" tags=["parameters"]
// `npm start` can override these, for example with --data public.
const data = 'simulated';
const seed = 2023;

// %% id="open"
import { attention, claims, corpus, lda, notebook, openStudy, papers, text } from 'crosscultural';

const study = await openStudy({ notebook: 'cross-cultural/08-discussion-and-strategy', data, seed });
const cultures = study.cultures;
console.log(study.corpus.label);

// %% [markdown] id="verdicts-text"
// ## 8.1 The ten claims
//
// Notebook 04 judged the themes (A1–A3), notebook 07 what people attend to and like (A4–A10). *Supported* on the simulation means that the method found what was put in, not that the paper is right.

// %% id="verdicts"
const found = new Map(study.ledger().map((result) => [result.id, result]));
const rowOf = ({ id, statement }: claims.Claim) => {
  const result = found.get(id);
  const ends = result?.interval95 ? ` [${result.interval95.map((end) => end.toFixed(2)).join(', ')}]` : '';
  return { id, statement, verdict: result?.verdict ?? 'not yet computed', detail: result?.detail ?? '—',
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
// The claims above can be counted. The discussion goes further, and a reader should know where the counting stops.

// %% id="beyond"
const beyond = [
  ['Individualism makes foreign buyers look for function and innovation, collectivism makes domestic buyers look for service.',
    'That attention differs (A10). Not why.', 'Cultural values measured per reviewer, or many countries that differ in them.'],
  ['Tolerance for risk explains who buys what is new.',
    'Nothing: a review is written after the risk was taken.', 'Purchases and refusals, not reviews.'],
  ['An immigrant society and a long tradition shape taste.',
    'Nothing: two groups differ in a thousand ways.', 'A comparison in which only this differs.'],
  ['Domestic buyers trust celebrities.',
    'That domestic reviews name them (A3) and praise them (A7).', 'Sales with and without the endorsement.'],
  ['The cultures differ.', 'That two sets of reviews differ: in product, shop, platform and language as well as in culture.',
    'The same product, sold and reviewed in both markets.'],
];
study.showExample({ title: 'From counts to explanations',
  columns: ['the paper says', 'what reviews can show', 'what would be needed'].map((label, i) => ({ key: `${i}`, label })),
  rows: beyond.map((row) => ({ ...row })) });

// %% [markdown] id="recommend-text"
// ## 8.3 A recommendation for every feature word (§6)
//
// The fields of notebook 07 are read as advice, and each row cites its numbers. *Stays* says in how many of 2,000 resamples the word lies in this field: where it is below two thirds, no advice is given. The example is the shortest review that shows the field's mood; look its id up in the corpus to read the whole. (Real reviews are not ours to print: there it is the id alone.)

// %% id="mentions"
const endorsers = Object.fromEntries(study.endorsers.map((name, i) => [name, `endorser-${i + 1}`]));
const reviews: corpus.Review[][] = [];
const documents: text.Document[][] = [];
for (const culture of cultures) {
  reviews.push(await study.reviewsWithTriplets(culture, 'extracted'));
  documents.push((await study.preprocess(culture)).documents);
}
const vectors = documents.map((list) => attention.trainTermVectors(list, { seed }));

// %% id="estimates"
const mapWith = (options: attention.TermMappingOptions = {}) => cultures.map((culture, c) =>
  attention.mapAspectTerms(attention.aspectTerms(reviews[c], culture), { synonyms: endorsers, vectors: vectors[c], ...options }));
const mapped = mapWith();
const tables = mapped.map(attention.termTable);
const mentions = reviews.map((list, c) => attention.featureMentions(list, tables[c]));
const estimates = mentions.map((list) => attention.estimateAttention(list, { seed }));

// %% id="advice"
const order = ['improve first', 'keep up', 'maintain', 'low priority'];
const listed = new Set(papers.featureWords.map((word) => word.id));
const label = (id: string, culture: corpus.Culture) => listed.has(id) ? papers.featureLabel(id, culture)
  : study.endorsers[Number(/^endorser-(\d+)$/.exec(id)?.[1]) - 1]
  ?? text.withGloss(mapped[cultures.indexOf(culture)].find((row) => row.feature === id)?.written ?? id);
const percent = (share: number, ends: readonly number[] | null) =>
  `${(100 * share).toFixed(1)} %${ends ? ` [${ends.map((end) => (100 * end).toFixed(0)).join(', ')}]` : ''}`;

// %% id="advice-rows"
const recommend = (c: number) => estimates[c].features
  .flatMap((one) => one.quadrant === null ? [] : [{ ...one, quadrant: one.quadrant }])
  .sort((a, b) => order.indexOf(a.quadrant) - order.indexOf(b.quadrant) || b.occurrences - a.occurrences)
  .map((one) => {
    const mood = one.quadrant === 'keep up' || one.quadrant === 'maintain' ? 'positive' : 'negative';
    const [example] = attention.mentionExamples(reviews[c], tables[c], one.feature, mood);
    return { label: label(one.feature, cultures[c]), stays: one.quadrantShare,
      advice: one.quadrantShare! < 2 / 3 ? `undecided (${one.quadrant}?)` : one.quadrant, n: one.occurrences,
      attention: percent(one.attention, one.attentionInterval),
      satisfaction: percent(one.satisfaction!, one.satisfactionInterval),
      example: !example ? '—' : study.simulated ? `${example.excerpt} (${example.id})` : example.id };
  });

// %% id="recommendations"
for (const [c, culture] of cultures.entries()) study.table(`recommendations-${culture}`, {
  title: `What the ${culture} reviews ask for`,
  columns: [{ key: 'label', label: 'feature word' }, { key: 'advice', label: 'recommendation' },
    { key: 'n', label: 'mentions', kind: 'integer' }, { key: 'attention', label: 'attention [95 %]' },
    { key: 'satisfaction', label: 'satisfaction [95 %]' }, { key: 'stays', label: 'stays', kind: 'percent', decimals: 0 },
    { key: 'example', label: 'a review that says so' }],
  rows: recommend(c).slice(0, 60),
  note: 'Computed from extracted triplets; cut at the median; words named at least 9 times.',
});

// %% [markdown] id="recommend-both"
// Where do the two markets need different things? The words that both cultures name, with both recommendations:

// %% id="two-markets"
const bySubject = mentions.map((list) => attention.estimateAttention(list.map((some) =>
  some.map((one) => ({ ...one, feature: papers.subjectOf(one.feature) }))), { seed }));
const advised = bySubject.map(({ features }) => new Map(features.filter(({ quadrant }) => quadrant !== null)
  .map((one) => [one.feature, one])));
if (cultures.length === 2) study.table('recommendations-both', {
  title: 'One subject, two markets',
  columns: [{ key: 'subject', label: 'subject' }, { key: 'domestic', label: 'at home' }, { key: 'foreign', label: 'abroad' },
    { key: 'same', label: 'one strategy for both?' }],
  rows: [...advised[0]].flatMap(([subject, home]) => {
    const abroad = advised[1].get(subject);
    const cell = (one: attention.FeatureEstimate) => `${one.quadrant}, stays ${(100 * one.quadrantShare!).toFixed(0)} %`;
    return abroad ? [{ subject: label(subject, 'foreign'), domestic: cell(home), foreign: cell(abroad),
      same: home.quadrant === abroad.quadrant ? 'yes' : 'no' }] : [];
  }),
});

// %% [markdown] id="strategies-text"
// ## 8.4 The five strategies of §6

// %% id="strategy-numbers"
const price = cultures.map((culture, c) => {
  const one = estimates[c].features.find((word) => word.feature === 'price');
  return `${culture}: ${one?.satisfaction == null ? 'not named'
    : `${one.occurrences} mentions, ${percent(one.satisfaction, one.satisfactionInterval)} satisfied`}`;
}).join('; ');
const first = cultures.map((culture, c) => `${culture}: ${recommend(c).filter((row) => row.advice === 'improve first')
  .slice(0, 4).map((row) => row.label).join(', ') || 'nothing stands out'}`).join('; ');
const celebrities = mentions.map((list, c) => `${cultures[c]}: named ${list.flat().filter(({ feature }) =>
  /^(endorser-|celebrity)/.test(feature)).length} times`).join('; ');

// %% id="strategies"
study.table('strategies', {
  title: 'The strategies of the paper beside the numbers',
  columns: [{ key: 'strategy', label: 'the paper advises' }, { key: 'numbers', label: 'these reviews say' },
    { key: 'verdict', label: 'how far they carry it' }],
  rows: [
    { strategy: '1. Understand each market', numbers: `improve first, ${first}`, verdict: 'as far as the tables above' },
    { strategy: '2. Customise product and service', numbers: 'see “One subject, two markets”',
      verdict: 'where the two recommendations differ' },
    { strategy: '3. Price high abroad, mid to low at home', numbers: `price, ${price}`,
      verdict: 'not: reviews say how a price was felt, not what another price would earn' },
    { strategy: '4. Digital marketing abroad, events at home', numbers: `celebrities, ${celebrities}`,
      verdict: 'hardly: naming a celebrity is not buying because of one' },
    { strategy: '5. Train for cross-cultural work', numbers: 'nothing', verdict: 'not: this is not about reviews' },
  ],
});

// %% [markdown] id="sensitivity-text"
// ## 8.5 Would the verdicts stand if we had chosen otherwise?
//
// The paper leaves many choices open, and so every verdict rests on ours. Here one choice at a time is changed and every claim is judged again: the number of topics, the word classes, the sampler's seeds (A1–A3); the cut lines, the denominator of satisfaction, the minimum count, the bootstrap's seed and the mapping of terms (A4–A10). The criteria stay as they were.

// %% id="sensitivity-attention"
const ids: claims.ClaimId[] = ['A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'A10'];
const judge = (setting: string, lists = mentions, changed: Partial<claims.LedgerEvidence> = {}) => {
  const given = Object.fromEntries(cultures.map((culture, c) => [culture, { mentions: lists[c] }]));
  return { setting, results: claims.runLedger({ seed, reviews: given, ...changed }, ids) };
};
const remapped = (options: attention.TermMappingOptions) => mapWith(options).map((rows, c) =>
  attention.featureMentions(reviews[c], attention.termTable(rows)));

// %% id="sensitivity-runs"
const runs = [judge('as in notebook 07'),
  judge('words named at least 5 times', mentions, { attention: { minimumOccurrences: 5 } }),
  judge('words named at least 20 times', mentions, { attention: { minimumOccurrences: 20 } }),
  judge('cut at the mean', mentions, { attention: { cut: 'mean' } }),
  judge('another bootstrap seed', mentions, { seed: seed + 1 }),
  judge('terms mapped without Word2Vec', remapped({ vectors: undefined })),
  judge('terms mapped without our synonyms', remapped({ ownSynonyms: false, glossary: false })),
  judge('only the words of the paper', remapped({ glossary: false }))];

// %% id="sensitivity-reading"
// The other denominator is judged in every run beside the first; claims without it keep their verdict.
runs.push({ setting: 'satisfaction per evaluated mention', results: runs[0].results.map((result) =>
  ({ ...result, verdict: result.readings?.[1]?.verdict ?? result.verdict })) });
console.log(`${runs.length} settings`);

// %% id="sensitivity-topics"
const themeIds: claims.ClaimId[] = ['A1', 'A2', 'A3'];
const topicsOf = (c: number, K: number, nouns: boolean, first: number): claims.TopicEvidence => {
  const words = text.topicCorpus(documents[c], nouns ? { partsOfSpeech: ['noun'] } : {});
  const chains = [0, 1, 2].map((i) =>
    lda.fitLda(words, { topics: K, iterations: 200, alpha: 0.1, beta: 0.01, seed: first + i }));
  return { documents: words.documents.length, chains,
    themeWords: Object.fromEntries(
      papers.themeWords(cultures[c], study.endorsers).map(({ theme, words: own }) => [theme, own])) };
};

// %% id="sensitivity-topics-run"
const settings = [['K = 5, nouns, three chains', 5, true, seed], ['K = 4', 4, true, seed], ['K = 6', 6, true, seed],
  ['K = 8', 8, true, seed], ['all word classes', 5, false, seed], ['other seeds', 5, true, seed + 100]] as const;
const topicRuns: typeof runs = [];
const bar = notebook.progressBar('settings', settings.length);
for (const [setting, K, nouns, first] of settings) {
  const parts = cultures.map((culture, c) => [culture, { topics: topicsOf(c, K, nouns, first) }]);
  topicRuns.push({ setting, results: claims.runLedger({ seed, reviews: Object.fromEntries(parts) }, themeIds) });
  bar.update(topicRuns.length);
  await new Promise((resolve) => setImmediate(resolve)); // a moment for the bar to be drawn
}

// %% id="sensitivity-table"
const verdictsOf = (id: string) => [...topicRuns, ...runs].flatMap(({ setting, results }) =>
  results.filter((result) => result.id === id).map(({ verdict }) => ({ setting, verdict })));
study.table('sensitivity', {
  title: 'In how many settings each verdict stays',
  columns: [{ key: 'id', label: 'claim' }, { key: 'verdict', label: 'verdict of the first setting' },
    { key: 'stays', label: 'settings that agree' }, { key: 'others', label: 'settings that do not' }],
  rows: [...themeIds, ...ids].map((id) => {
    const [own, ...rest] = verdictsOf(id);
    const others = rest.filter(({ verdict }) => verdict !== own.verdict);
    return { id, verdict: own.verdict, stays: `${rest.length - others.length + 1} of ${rest.length + 1}`,
      others: others.map(({ setting, verdict }) => `${setting}: ${verdict}`).join('; ') || '—' };
  }),
  note: 'One choice is changed at a time. With four topics five themes cannot each have one of their own.',
});

// %% [markdown] id="limits"
// ## 8.6 What to remember
//
// - The recommendations are computed, so they can be checked: every row has its numbers, its interval and a review.
// - A field is advice only if it stays where it is when the reviews are drawn anew.
// - The paper's explanations may be right. Its reviews cannot show it, and neither can ours.
// - On the simulation the claims hold because they were planted; on the public reviews the two cultures review different products. A fair test needs the same products in both markets. With `--data mine.csv` you can bring one.
//
// This is the end of Paper A. Papers B and C go on with brands and platforms.
