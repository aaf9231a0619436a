// The cells of notebooks/brand/04-hot-topics.ipynb, for reading changes. Edit the notebook, not this file.

// %% [markdown] id="title"
// # 4 · Hot topics: what do posts talk about, and what makes it jump?
//
// Paper B, §3 (3) 2), reads the hot topics off word frequencies, words that occur together, and the course of keyword mentions over time. It names three frequent terms (*high performance low price*, *camera upgrade*, *battery life*) and says that their mentions jump after releases. It prints no count and no curve. Here:
//
// 1. frequent words and phrases, found without a list, and the claimed terms among their competitors,
// 2. which words stand together: a network in communities,
// 3. mentions week by week, and what is rising,
// 4. jumps after releases, against dates without any,
// 5. topics over time (LDA), and what occasions a post,
// 6. claims B8 and B9.

// %% id="parameters" tags=["parameters"]
// `npm start` can override these, for example with --data public.
const data: string = 'simulated';
const seed: number = 2023;
const posts: number = 30000;

// %% id="open"
import { brand, figures, openBrandStudy, papers, pipelines, series, statistics, UserError } from 'crosscultural';

const study = await openBrandStudy({ notebook: 'brand/04-hot-topics', data, seed, posts });
const words = await study.words();
console.log(`${study.corpus.label}: ${study.posts.texts.length} posts, ${words.vocabulary.length - 1} words in at least five of them`);

// %% [markdown] id="frequent-heading"
// ## 4.1 Frequent words and phrases
//
// Posts are segmented once (Chinese by a dictionary, English by blanks). First what a count without any list gives: content words by the posts that hold them. Stop words, numbers and single characters are left out.

// %% id="frequent-words"
const content = [...words.vocabulary.keys()].filter((id) => words.isContent[id]).slice(0, 20);
const wordName = (id: number) => brand.steps.withPostGloss(words.vocabulary[id]);
if (content.length === 0) console.log('Nothing to show, because no content word stands in five posts.');
else await study.figure('brand-frequent-words', figures.barChart({
  title: 'The most frequent words', valueTitle: 'posts', categories: content.map(wordName),
  series: [{ name: 'posts', values: content.map((id) => words.documentFrequency[id]) }],
}), `Posts by word: ${content.slice(0, 8).map((id) => `${wordName(id)} ${words.documentFrequency[id]}`).join(', ')}.`);

// %% [markdown] id="phrases-text"
// Single words miss *camera upgrade*. **Phrases** are runs of two to four neighbouring words that neither begin nor end with a stop word and whose words belong together: normalised pointwise mutual information of at least 0.3 at both ends (Bouma 2009). They are ranked by C-value (Frantzi, Ananiadou and Mima 2000), which does not count a phrase for what longer phrases around it say. The gloss joins the words' meanings with +.

// %% id="phrases"
const phrases = brand.frequentPhrases(words, { count: 25 });
if (phrases.length === 0) console.log('Nothing to show, because no phrase stands in ten posts.');
else study.table('brand-frequent-phrases', {
  title: 'Frequent phrases, found without a list',
  columns: [{ key: 'phrase', label: 'phrase' }, { key: 'gloss', label: 'says' }, { key: 'posts', label: 'posts', kind: 'integer' },
    { key: 'npmi', label: 'npmi', kind: 'number', decimals: 2 }, { key: 'cValue', label: 'C-value', kind: 'integer' }],
  rows: phrases.map((row) => ({ ...row, gloss: row.gloss ?? '—' })),
  ...(study.simulated ? { note: 'Simulated posts are made from sentence patterns, so that their fixed openings and endings are phrases, too.' } : {}),
});

// %% [markdown] id="terms-text"
// Now the **terms that the paper claims**, each with all its forms in Chinese and English (性价比 *value for money*, 高配低价 *high specification, low price*, *bang for the buck* …). Forms and competitors are ours (`papers.steps.brandTerms`); the competitors are there so that "most frequent" can fail. The six evaluations of claims B5 and B6 take no part in claim B8. A post counts once a term. Intervals (Wilson) take posts as independent; terms that nobody mentions are left out.

// %% id="terms"
const hits = brand.steps.matchForms(study.posts.texts, papers.steps.brandTerms);
const daily = brand.steps.dailyMentions(hits, study.posts.day);
const { frequentTerms, positiveTerms, negativeTerms } = papers.steps.claimedInB;
const isIn = (list: readonly string[]) => ({ term }: { term: string }) => list.includes(term);
const evaluations = [...positiveTerms, ...negativeTerms];
const counted = brand.frequentTerms(daily).filter(({ posts: n }) => n > 0);
const row = (one: brand.FrequentTerm) => ({ label: one.term, estimate: 100 * one.share, low: 100 * (one.interval?.[0] ?? one.share),
  high: 100 * (one.interval?.[1] ?? one.share), details: [`${one.posts} posts, rank ${one.rank}`] });
const others = counted.filter((one) => !isIn([...frequentTerms, ...evaluations])(one));
const termSections = [{ name: 'claimed as frequent (B8)', colour: '#0072B2', rows: counted.filter(isIn(frequentTerms)).map(row) },
  { name: 'competitors, at most 15', colour: '#5F5F5F', rows: others.slice(0, 15).map(row) },
  { name: 'evaluations of B5 and B6, not ranked', colour: '#B8860B', rows: counted.filter(isIn(evaluations)).map(row) }];

// %% id="terms-chart"
if (counted.length === 0) console.log('Nothing to show, because no post mentions a term of the list.');
else await study.figure('brand-frequent-terms', figures.contrastChart({
  title: 'How many posts mention a term?', valueTitle: 'percent of all posts', sections: termSections.filter(({ rows }) => rows.length > 0),
}), `Shares of posts by term: ${counted.slice(0, 10).map(({ term, share }) => `${term} ${(100 * share).toFixed(1)} %`).join(', ')}.`);

// %% [markdown] id="network-heading"
// ## 4.2 Words that stand together
//
// As in notebook 05 of Paper A: nodes are the 70 most frequent content words, an edge joins two that share posts significantly more often than by chance (Benjamini–Hochberg, 5 %), the Louvain method divides them into communities. The picture is thinned by the disparity filter; communities come from the whole network. The paper speaks of co-occurrence words and names no measure, so all of this is ours.

// %% id="network"
function networkOf() {
  try {
    return brand.wordNetwork(words, { words: 70 });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.log(`Nothing to show: ${error.message}`);
    return null;
  }
}
const graph = networkOf();
const picture = graph && brand.steps.wordNetworkPicture(graph, seed);

// %% id="network-chart"
if (graph && picture) await study.figure('brand-word-network', figures.networkChart({
  title: 'What posts mention together', nodes: picture.nodes, edges: picture.edges, groups: picture.groups,
  subtitle: `Disc: how often the word occurs. Line: posts with both words beyond chance. ${picture.edges.length} of ${
    graph.edges.length} edges.`,
}), `Network of ${graph.nodes.length} words in ${picture.members.length} communities, drawn in ${picture.groups.length} colours: ${picture.groups.join('; ')}. Modularity ${
  picture.modularity.toFixed(2)}.`);

// %% id="communities"
if (graph && picture) study.table('brand-word-communities', {
  title: `Communities of words; modularity ${picture.modularity.toFixed(2)}`,
  columns: [{ key: 'community', label: 'no.', kind: 'integer' }, { key: 'words', label: 'words, most frequent first' }],
  rows: picture.members.map((list, i) => ({ community: i + 1, words: list.map(brand.steps.withPostGloss).join(', ') })),
});

// %% [markdown] id="series-heading"
// ## 4.3 Mentions over time
//
// The claimed terms week by week, as counts and as shares of the week's posts. The second panel answers another question than the first: does the *talk* turn to the term, or is there only more talk? Bands are 95 % intervals (Wilson). Dotted lines are the events that were told.

// %% id="series"
const weeks = brand.mentionSeries(daily);
const weeksOf = (term: string) => weeks.filter((one) => one.term === term);
const nameOf = ({ name, gloss }: { name: string, gloss?: string }) => gloss && gloss !== name ? `${name} (${gloss})` : name;
const [firstDate, lastDate] = [study.posts.day[0], study.posts.day[study.posts.day.length - 1]].map(series.dateOfDay);
const marks = study.events.filter(({ date }) => date >= firstDate && date <= lastDate)
  .map((event) => ({ date: event.date, label: `${event.kind}: ${nameOf(event)}` }));
const endsOf = (term: string) => weeksOf(term).map(({ share, posts: n }) => share === null ? null : statistics.wilsonInterval(share, n));
const bandOf = (term: string) => ({ low: endsOf(term).map((ends) => ends?.[0] ?? null), high: endsOf(term).map((ends) => ends?.[1] ?? null) });
const dates = weeksOf(frequentTerms[0]).map(({ week }) => week);

// %% id="series-chart"
if (dates.length < 2) console.log('Nothing to show, because the posts cover one week only.');
else await study.figure('brand-term-mentions', figures.timelineChart({
  title: 'Mentions of the claimed terms week by week', dates, events: marks, panels: [
    { name: 'posts that mention the term', series: frequentTerms.map((name) => ({ name, y: weeksOf(name).map(({ mentions }) => mentions) })) },
    { name: 'share of the posts of the week', series: frequentTerms.map((name) =>
      ({ name, y: weeksOf(name).map(({ share }) => share), band: bandOf(name) })) }],
}), `Mentions of ${frequentTerms.join(', ')} over ${dates.length} weeks with ${marks.length} events.`);
console.log(marks.map(({ date, label }, i) => `${i + 1} ${date} ${label}`).join('\n') || 'No event was told for these posts.');

// %% [markdown] id="rising-text"
// **Rising words.** Which of the 500 most frequent words had a larger *share* of the posts in 14 days than in the 14 days before? No list has a part in this. It is asked two weeks after each release, where one was told, and at the end of the posts. Days are the units of the test, since posts of one day go together; p-values are corrected for all 500 words so that at most 5 % of those listed rise by chance (Benjamini–Hochberg). Falling words are not shown.

// %% id="rising"
const releases = study.events.filter(({ kind }) => kind === 'product release');
const releaseDays = releases.map(({ date }) => series.dayOfDate(date));
const dailyWords = brand.steps.dailyWordMentions(words, study.posts.day, 500);
const lastDay = dailyWords.firstDay + dailyWords.posts.length - 1;
const asked = [...new Set([...releaseDays.map((day) => day + 13).filter((day) => day > dailyWords.firstDay && day < lastDay), lastDay])];
const riseOptions = { days: 14, correction: 'benjamini-hochberg' } as const;
const rising = asked.flatMap((day) => (brand.risingTerms(brand.steps.mentionsUntil(dailyWords, day), riseOptions) ?? [])
  .filter(({ ratio, adjustedPValue }) => ratio > 1 && adjustedPValue < 0.05).slice(0, 12)
  .map((one) => ({ ...one, until: series.dateOfDay(day) })));

// %% id="rising-table"
for (const day of asked) if (!rising.some(({ until }) => until === series.dateOfDay(day)))
  console.log(`${series.dateOfDay(day)}: no word was rising beyond chance.`);
if (rising.length > 0) study.table('brand-rising-words', {
  title: 'Rising words: shares of the posts in 14 days against the 14 days before',
  columns: [{ key: 'until', label: 'until' }, { key: 'written', label: 'word' },
    { key: 'shareBefore', label: 'before', kind: 'percent' }, { key: 'shareAfter', label: 'after', kind: 'percent' },
    { key: 'ratio', label: 'ratio', kind: 'number', decimals: 2 }, { key: 'ends', label: '95 %' },
    { key: 'adjustedPValue', label: 'p, corrected', kind: 'number' }],
  rows: rising.map((one) => ({ ...one, written: brand.steps.withPostGloss(one.term),
    ends: one.interval.map((end) => end.toFixed(2)).join(' – ') })),
});

// %% [markdown] id="jumps-heading"
// ## 4.4 Jumps after releases (B9)
//
// Mentions a day in the 14 days from a release on, divided by those in the 14 days before, all releases together. Intervals by bootstrap over days within each side of each release: they tell how much days vary, not how much other releases would differ. **All posts** stand beside the terms: when posts double, a term that doubles has only gone along.

// %% id="jumps"
const jumps = brand.jumpsAfterEvents(brand.steps.withAllPosts(daily), releaseDays, seed) ?? [];
const jumpRows = (wanted: (term: string) => boolean) => jumps.filter(({ term, ratio, interval, perDayBefore }) =>
  wanted(term) && ratio !== null && interval && perDayBefore >= 0.5).map((one) => ({ label: one.term,
  estimate: 100 * (one.ratio! - 1), low: 100 * (Math.min(one.interval![0], one.ratio!) - 1), high: 100 * (Math.max(one.interval![1], one.ratio!) - 1),
  details: [`${one.perDayBefore.toFixed(1)} a day before, ${one.perDayAfter.toFixed(1)} after`] }));
const isClaimed = (term: string) => (frequentTerms as readonly string[]).includes(term);
const jumpSections = [{ name: 'claimed terms (B9)', colour: '#0072B2', rows: jumpRows(isClaimed) },
  { name: 'for comparison', colour: '#D55E00', rows: jumpRows((term) => term === 'all posts') },
  { name: 'other terms', colour: '#5F5F5F', rows: jumpRows((term) => !isClaimed(term) && term !== 'all posts') }].filter(({ rows }) => rows.length > 0);

// %% id="jumps-chart"
if (jumpSections.length === 0) console.log('Nothing to show, because no release was told, or the posts do not cover its days.');
else await study.figure('brand-term-jumps', figures.contrastChart({
  title: 'Mentions a day after releases', subtitle: `14 days from a release on against 14 days before; ${jumps[0].events} releases`,
  valueTitle: 'change in percent (100 = twice as many)', sections: jumpSections,
}), `Changes of mentions a day: ${jumps.filter(({ ratio }) => ratio !== null).slice(0, 12).map(({ term, ratio }) => `${term} ${ratio!.toFixed(2)} times`).join(', ')}.`);

// %% [markdown] id="placebo-text"
// **Placebo.** Would other days do as well? The same ratio on dates whose 28 days touch no release's. Promotions and updates stay among them. The middle 95 % of 999 sets of such dates, as many as there are releases, is what chance gives.

// %% id="placebo"
const placebos = releaseDays.length > 0 ? brand.steps.placeboJumps(brand.steps.withAllPosts(daily), releaseDays, seed) : null;
const shown = placebos?.filter(({ term }) => isClaimed(term) || term === 'all posts') ?? [];
if (shown.length === 0) console.log('Nothing to show, because no release was told, or too few dates lie away from releases.');
else study.table('brand-jumps-placebo', {
  title: 'Jumps at releases and at dates without any',
  columns: [{ key: 'term', label: 'mentions of' }, { key: 'ratio', label: 'at releases, times', kind: 'number', decimals: 2 },
    { key: 'ends', label: 'at other dates, middle 95 %' }, { key: 'p', label: 'p', kind: 'number' }, { key: 'dates', label: 'dates', kind: 'integer' }],
  rows: shown.map((one) => ({ ...one, ends: one.placebo.map((end) => end.toFixed(2)).join(' – ') })),
  note: 'Here the ratio is the geometric mean of the releases’ ratios; in the figure above all their days are added up.',
});

// %% [markdown] id="topics-heading"
// ## 4.5 Topics over time
//
// Latent Dirichlet allocation (notebook 04 of Paper A) on the posts' content words; words in more than a fifth of the posts are left out, and so are posts with fewer than three words; of more than 20,000 posts a random 20,000 are read. Posts are short, so that a topic is a mixture of subject and way of speaking; eight topics are our choice. A topic is named by its most probable words.

// %% id="topics"
const topics = brand.postTopics(words, study.posts.day, { seed, topics: 8 });
const topicName = (topic: brand.PostTopic, count: number) =>
  topic.words.slice(0, count).map(({ word, gloss }) => gloss?.split(',')[0] ?? word).join(', ');
if (!topics) console.log('Nothing to show, because the posts have too few content words.');
else study.table('brand-topics', {
  title: `Topics of ${topics.posts.length} posts`,
  columns: [{ key: 'no', label: 'no.', kind: 'integer' }, { key: 'share', label: 'share of the words', kind: 'percent' }, { key: 'words', label: 'ten most probable words' }],
  rows: topics.topics.map((topic, i) => ({ no: i + 1, share: topic.share, words: topic.words.map(({ word }) => brand.steps.withPostGloss(word)).join(', ') })),
});

// %% [markdown] id="topics-weeks-text"
// The share of each topic week by week. Bands come from a bootstrap over the posts of a week; they take the topics as they are and do not cover that another run would find others.

// %% id="topics-weeks"
const topicWeeks = (topic: number) => topics?.weeks.filter((one) => one.topic === topic) ?? [];
const topicDates = topics ? topicWeeks(topics.topics[0].topic).map(({ week }) => week) : [];
if (topics && topicDates.length >= 2) await study.figure('brand-topics-weeks', figures.timelineChart({
  title: 'Topics of posts week by week', dates: topicDates, events: marks, panelHeight: 90,
  panels: topics.topics.map((one, i) => ({ name: `${i + 1}: ${topicName(one, 5)}`, series: [{ name: 'share', colour: '#0072B2',
    y: topicWeeks(one.topic).map(({ share }) => share), band: { low: topicWeeks(one.topic).map(({ interval }) => interval?.[0] ?? null),
      high: topicWeeks(one.topic).map(({ interval }) => interval?.[1] ?? null) } }] })),
}), `Shares of ${topics.topics.length} topics over ${topicDates.length} weeks: ${topics.topics.map((one) => topicName(one, 3)).join('; ')}.`);

// %% [markdown] id="occasions-heading"
// **What occasions a post?** By its words (*launch*, *update*, *coupon* …, our list): a release, an update, a promotion, everyday use, a question, or none that its words tell. This is coarse: a post may be about a release without any of the words, and the word *upgrade* names updates and new cameras alike. Intervals by bootstrap over weeks. Claim B1 is judged in notebook 01 by dates, not by these words.

// %% id="occasions"
const occasions = brand.steps.occasionShares(brand.steps.matchForms(study.posts.texts, papers.steps.brandOccasions), study.posts.day, seed);
if (occasions.length === 0) console.log('Nothing to show, because there are no posts.');
else await study.figure('brand-occasions', figures.contrastChart({
  title: 'What occasions posts, by their words', valueTitle: 'percent of the posts',
  sections: [{ name: 'occasion', colour: '#0072B2', rows: occasions.map(({ occasion, count, share, interval }) => ({
    label: occasion ?? 'none that words tell', estimate: 100 * share, low: 100 * (interval?.[0] ?? share), high: 100 * (interval?.[1] ?? share),
    details: [`${count} posts`] })) }],
}), `Shares of posts: ${occasions.map(({ occasion, share }) => `${occasion ?? 'none'} ${(100 * share).toFixed(0)} %`).join(', ')}.`);

// %% [markdown] id="claims-heading"
// ## 4.6 Claims B8 and B9
//
// B8: are the three claimed terms the three most frequent of the list? B9: the smallest of their three ratios after releases, which must also beat random days. Intervals by bootstrap over weeks; thresholds were fixed on the simulation.

// %% id="claims"
const judged = await study.judged();
study.judge({ brand: judged.evidence, artefacts: { B8: 'brand-frequent-terms', B9: 'brand-term-jumps' } }, ['B8', 'B9']);

// %% [markdown] id="next"
// ## 4.7 What to remember
//
// - "Most frequent" depends on what is counted: words, phrases and a list of terms give three rankings. The list is ours, and a term that is not on it cannot win.
// - A jump of mentions is first of all a jump of posts. Compare with the row of all posts, and with the shares.
// - Topics and communities are descriptions. Another seed or number of topics gives others.
// - In simulated posts a few sentence patterns make words go together more neatly than people do.
//
// Next: notebook 05 weighs the platforms.
