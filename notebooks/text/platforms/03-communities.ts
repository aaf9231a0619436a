// The cells of notebooks/platforms/03-communities.ipynb, for reading changes. Edit the notebook, not this file.

// %% [markdown] id="title"
// # 3 · Communities: who belongs together, and do cultures mix?
//
// Paper C (§3.2) names **community division** as the third use of culture-aware user models, and gives neither a graph nor a method. This notebook
//
// 1. makes graphs of the same users: who follows, names, passes on whom, who writes about the same, and all of these joined,
// 2. divides each graph, and says how good and how certain the division is,
// 3. asks whether links cross from one culture to the other,
// 4. shows the communities in one figure,
// 5. describes the users who bridge communities,
// 6. tries the division where the true communities are known,
// 7. says what a division does not tell.
//
// No claim is judged here. No user is named, and no row rests on fewer than ten users.

// %% id="parameters" tags=["parameters"]
// `npm start` can override these, for example with --data public.
const data: string = 'simulated';
const seed: number = 2023;
const users: number = 500;
const postsPerUser: number = 60;
const gold: boolean = false;

// %% id="open"
import { communities, corpus, figures, openPlatformStudy } from 'crosscultural';

const study = await openPlatformStudy({ notebook: 'platforms/03-communities', data, seed, users, postsPerUser });
const { microblogs } = study;
const interests = communities.userInterests(microblogs, await study.postTopics());
console.log(`${study.corpus.label}: ${microblogs.texts.length} posts of ${microblogs.users.ids.length} users on ${microblogs.platforms.join(' and ')}`);
for (const line of [...study.sampling, ...study.notices]) console.log(line);

// %% [markdown] id="graphs-text"
// ## 3.1 Graphs (§3.2, community division)
//
// Users are nodes, links have no direction:
//
// | Graph | Linked are | Weight |
// |---|---|---|
// | follow | who reads whom | 1, or 2 where both do |
// | mention | who names whom with @ | how often |
// | repost | who passes on or answers whose posts | how often |
// | interest | each user with the ten users whose topics are most alike | cosine of the square roots of the topic shares |
// | joined | all of these | each graph with the same total weight |
//
// The interests come from the topics of notebook 02, which both languages share. A user with fewer than five posts on a known topic has none. The first three graphs stay inside a platform wherever a platform's users can only reach each other; only interests can join two platforms. Ten neighbours and five posts are our choice.

// %% id="graphs"
const graphs = communities.userGraphs(microblogs, interests, seed);
for (const { name, reason } of graphs) if (reason) console.log(`The graph "${name}" is not testable because ${reason}.`);
const usable = graphs.flatMap(({ graph, ...one }) => (graph ? [{ ...one, graph }] : []));
if (usable.length === 0) console.log('Communities are not testable because no graph has enough links.');
else study.table('platforms-user-graphs', {
  title: 'Graphs of the same users',
  columns: [{ key: 'name', label: 'graph' }, { key: 'users', label: 'users with a link', kind: 'integer' },
    { key: 'edges', label: 'linked pairs', kind: 'integer' }, { key: 'each', label: 'linked pairs per user', kind: 'number', decimals: 1 }],
  rows: usable.map(({ name, linked, edges }) => ({ name, users: linked, edges, each: (2 * edges) / linked })),
});

// %% [markdown] id="division-text"
// ## 3.2 Division, and how certain it is
//
// **Leiden** (Traag, Waltman and van Eck 2019) looks for the division with the highest modularity, and, unlike Louvain, leaves no community unconnected. It visits users in random order, so one run is one of many answers. Therefore:
//
// - **Consensus**: 50 runs; each link gets the share of runs that put its two users together; the graph of these shares is divided again, until the runs agree (Lancichinetti and Fortunato 2012; on the links alone as in Tandon et al. 2019).
// - **Stability**: how alike two runs on the graph itself are (adjusted mutual information: 1 the same, 0 chance). Where it is low, a single run tells little.
// - **Resolution**: modularity joins communities that are small against the whole graph (Fortunato and Barthélemy 2007). Of 1, 1.5, 2 and 3 the highest is taken at which six runs agree as well as anywhere (within 0.01 of the best); 1 where the best is below 0.95. The rule was settled with the simulation's planted communities in sight, so that finding them is no independent test.
// - **Modularity**: the share of links inside communities beyond chance. **Conductance**: the share of a community's links that leave it, here its median.
// - **Label propagation** (Raghavan, Albert and Kumara 2007), a method without any such measure, stands beside it.

// %% id="division"
const divided = usable.map((one) => ({ ...one, division: communities.communitiesOf(one.graph, seed) }));
if (divided.length > 0) study.table('platforms-communities-quality', {
  title: 'The division of each graph',
  columns: [{ key: 'name', label: 'graph' }, { key: 'users', label: 'users', kind: 'integer' },
    { key: 'count', label: 'communities', kind: 'integer' }, { key: 'resolution', label: 'resolution', kind: 'number', decimals: 1 },
    { key: 'modularity', label: 'modularity', kind: 'number' }, { key: 'conductance', label: 'median conductance', kind: 'number' },
    { key: 'stability', label: 'stability', kind: 'number' }, { key: 'lowest', label: 'lowest', kind: 'number' },
    { key: 'unconnected', label: 'not connected', kind: 'integer' }, { key: 'spread', label: 'by label propagation', kind: 'integer' },
    { key: 'spreadModularity', label: 'its modularity', kind: 'number' }],
  rows: divided.map(({ name, linked, division: { stability, byLabelPropagation, medianConductance, ...one } }) => ({
    ...one, name, users: linked, conductance: medianConductance, stability: stability.mean, lowest: stability.lowest,
    spread: byLabelPropagation.count, spreadModularity: byLabelPropagation.modularity })),
  note: 'Stability: adjusted mutual information of two runs, mean and lowest of 50. Modularity at resolution 1, for comparison: where another resolution was taken, Leiden did not maximise this number, and label propagation can exceed it.',
});

// %% id="division-read"
const sure = divided.filter(({ division }) => division.stability.mean >= 0.9).map(({ name }) => name);
const unsure = divided.filter(({ division }) => division.stability.mean < 0.9).map(({ name }) => name);
if (sure.length > 0) console.log(`Runs agree (stability of at least 0.9) on: ${sure.join(', ')}.`);
if (unsure.length > 0) console.log(`Runs differ on: ${unsure.join(', ')}. Their borders are partly a matter of chance.`);

// %% [markdown] id="mixing-text"
// ## 3.3 Do cultures mix?
//
// **Assortativity** (Newman 2003) is 1 when every link stays inside a culture, 0 when culture does not matter, negative when unlike users seek each other. Its interval leaves one user out at a time (jackknife). Beside it, the share of links that cross, and what chance would give.
//
// Two platforms do not let their users follow, name or pass on each other. A 1 there is the platforms' wall and says nothing of the cultures. Only the graph of interests can tell whether people on both sides write about the same.

// %% id="mixing"
const mixing = divided.flatMap(({ name, graph }) => {
  const found = communities.mixingOfCultures(graph, microblogs);
  return found ? [{ name, ...found, users: found.nodes }] : [];
});
if (mixing.length === 0) console.log('Mixing of cultures is not testable because all linked users are of one platform.');
else study.table('platforms-communities-mixing', {
  title: 'How far links stay inside a culture',
  columns: [{ key: 'name', label: 'graph' }, { key: 'users', label: 'users', kind: 'integer' },
    { key: 'assortativity', label: 'assortativity', kind: 'number' }, { key: 'low', label: '95 % from (users)', kind: 'number' },
    { key: 'high', label: 'to', kind: 'number' }, { key: 'crossing', label: 'links that cross', kind: 'percent' },
    { key: 'expectedCrossing', label: 'expected by chance', kind: 'percent' }],
  rows: mixing.map(({ interval, ...row }) => ({ ...row, low: interval?.[0] ?? null, high: interval?.[1] ?? null })),
});

// %% [markdown] id="overview-text"
// ## 3.4 The communities
//
// The joined graph where there is one, else the graph with the most users. A disc is a community: its area the members, its colours the cultures, its label the topic that stands out most against all users. Lines join each community to the three that it has most links with; the wider, the larger the share of the smaller one's links.

// %% id="overview"
const main = divided.find(({ name }) => name === 'joined') ?? [...divided].sort((a, b) => b.linked - a.linked)[0];
const { shown, small } = main ? communities.summariesOf(main.division, microblogs, interests) : { shown: [], small: { communities: 0, users: 0 } };
if (shown.length === 0) console.log('No community to show, because none has ten users.');
else await study.figure('platforms-fig-3-communities', figures.communitiesChart({
  title: 'Communities of users, coloured by culture',
  subtitle: `Graph: ${main.name}; the largest ${Math.min(24, shown.length)} of ${shown.length} communities of ten users or more; area: members; lines: the strongest links`,
  ...communities.communityPicture(main.graph, main.division, shown, microblogs),
}), `Discs: ${shown.slice(0, 12).map(({ users: members, platforms, mainTopics }) => `${mainTopics[0] ?? 'no topic stands out'}, ${members} users, ${microblogs.platforms.map((name, p) => `${(100 * platforms[p]).toFixed(0)} % ${name}`).join(', ')}`).join('; ')}${shown.length > 12 ? '; and smaller ones' : ''}.`);

// %% id="summaries"
if (shown.length > 0) study.table('platforms-communities', {
  title: `Communities of the graph "${main.name}"`,
  columns: [{ key: 'community', label: 'community', kind: 'integer' }, { key: 'users', label: 'users', kind: 'integer' },
    ...microblogs.platforms.map((name, p) => ({ key: `share ${p}`, label: name, kind: 'percent' as const, decimals: 0 })),
    { key: 'conductance', label: 'conductance', kind: 'number', decimals: 2 }, { key: 'topics', label: 'topics that stand out' }],
  rows: shown.slice(0, 30).map(({ platforms, mainTopics, ...row }) => ({ ...row, topics: mainTopics.join('; ') || '—',
    ...Object.fromEntries(platforms.map((share, p) => [`share ${p}`, share])) })),
  note: `The largest ${Math.min(30, shown.length)} of ${shown.length}. Communities of fewer than ten users: ${small.communities}, with ${small.users} users together.`,
});

// %% id="mixed-communities"
const mixed = shown.filter(({ platforms }) => Math.max(...platforms) < 0.9);
const members = (list: typeof shown) => list.reduce((sum, one) => sum + one.users, 0);
if (microblogs.platforms.length > 1 && shown.length > 0) {
  console.log(`${mixed.length} of ${shown.length} communities have at least a tenth of both platforms; they hold ${((100 * members(mixed)) / members(shown)).toFixed(0)} % of the users shown.`);
}
const alone = divided.find(({ name }) => name === 'interest');
if (alone && microblogs.platforms.length > 1) {
  const own = communities.summariesOf(alone.division, microblogs, interests).shown;
  console.log(`By interests alone, which can cross: ${own.filter(({ platforms }) => Math.max(...platforms) < 0.9).length} of ${own.length} communities are mixed so.`);
}

// %% [markdown] id="mixed-read"
// Follows, mentions and reposts stay inside a platform, so that in the joined graph only interests can cross: where they are there, mixed communities come from them alone; where they are not, the graph has to be divided. Interests tell as much as the topics that both languages share: few shared topics make everybody alike.

// %% [markdown] id="bridges-text"
// ## 3.5 Bridges
//
// A user's **participation** (Guimerà and Amaral 2005) is 0 when all links go to one community, and nears 1 when they spread over many. Users with at least four links and a participation above 0.62 are the *connectors* of these authors. The border was made for metabolic networks; with many communities of loosely linked users it lets many pass, and then they are no special kind. What is typical of them, beside all other linked users? Betweenness would say more about paths, but its cost grows with users times links.

// %% id="bridges"
const bridges = divided.map(({ name, graph, division }) => ({ name, ...communities.bridgeUsers(graph, division.of, microblogs) }));
for (const { name, compared } of bridges) if (!compared) console.log(`Bridges of the graph "${name}" are not testable because fewer than ten users are bridges, or fewer than ten are not.`);
const kinds = bridges.flatMap(({ name, compared }) => (compared
  ? [{ name, who: 'bridges', ...compared.bridges }, { name, who: 'all others', ...compared.others }] : []));
if (kinds.length > 0) study.table('platforms-communities-bridges', {
  title: 'Users who bridge communities, beside all others',
  columns: [{ key: 'name', label: 'graph' }, { key: 'who', label: 'who' }, { key: 'users', label: 'users', kind: 'integer' },
    { key: 'links', label: 'linked users (median)', kind: 'number', decimals: 1 }, { key: 'posts', label: 'posts (median)', kind: 'number', decimals: 1 },
    { key: 'followers', label: 'followers (median)', kind: 'number', decimals: 0 },
    ...microblogs.platforms.map((name, p) => ({ key: `share ${p}`, label: name, kind: 'percent' as const, decimals: 0 })),
    { key: 'crossing', label: 'links to the other platform', kind: 'percent' }],
  rows: kinds.map(({ platforms, ...row }) => ({ ...row, ...Object.fromEntries(platforms.map((share, p) => [`share ${p}`, share])) })),
  note: 'Who has more links has more ways to be a bridge.',
});

// %% [markdown] id="truth-text"
// ## 3.6 Where the truth is known
//
// A division can always be made. Whether it is right is seen only where the communities are known: on the simulation (`gold` shows them), and on two public graphs, when the data are public.
//
// - **Sinanet** (Jia et al. 2017): 3,490 users of Weibo, whom they follow, ten interest values each, and the forum that they belong to.
// - **PureP** (Xiao et al. 2020): 585 politicians of the United States on Twitter, their links by kind, and their party.
//
// The measure is normalised mutual information (NMI, over the mean of both entropies), with an interval over users, and the adjusted one (AMI), which many small communities do not lift. The methods of this notebook are listed; some others were tried and did no better, and settings (how much the own interests weigh, which users are clear) were seen beside the truth. So these numbers are optimistic, if anything.

// %% id="planted"
const agreements = gold && study.planted ? divided.flatMap(({ name, division }) => {
  const known = Array.from(study.planted!.mainTopic, (topic, user) => microblogs.platforms.length * topic + microblogs.users.platform[user]);
  const found = communities.agreementWith(division.of, known);
  return found ? [{ name, ...found, count: division.count, planted: new Set(known).size, low: found.interval[0], high: found.interval[1] }] : [];
}) : [];
if (!study.planted) console.log('Planted communities: none, because these are real posts.');
else if (!gold) console.log('The planted communities are shown with the parameter gold.');

// %% id="planted-table"
if (agreements.length > 0) study.table('platforms-communities-planted', {
  title: 'Found communities against the planted ones (main topic and platform)',
  columns: [{ key: 'name', label: 'graph' }, { key: 'users', label: 'users', kind: 'integer' },
    { key: 'count', label: 'found', kind: 'integer' }, { key: 'planted', label: 'planted', kind: 'integer' },
    { key: 'nmi', label: 'NMI', kind: 'number' }, { key: 'low', label: '95 % from (users)', kind: 'number' },
    { key: 'high', label: 'to', kind: 'number' }, { key: 'ami', label: 'AMI', kind: 'number' }],
  rows: agreements,
});

// %% id="known"
const sources = study.corpus.name === 'public' ? (['sinanet', 'timme-purep'] as const) : [];
if (sources.length === 0) console.log('Sinanet and PureP are looked at with --data public.');
const known = await Promise.all(sources.map(async (source) => ({ source, rows: communities.divisionsOf(await corpus.publicCommunities(source), seed) })));
for (const { source, rows } of known) study.table(`platforms-communities-${source}`, {
  title: source === 'sinanet' ? 'Sinanet: ten forums of Weibo users' : 'PureP: parties of politicians',
  columns: [{ key: 'method', label: 'method' }, { key: 'uses', label: 'uses' }, { key: 'communities', label: 'communities', kind: 'integer' },
    { key: 'modularity', label: 'modularity', kind: 'number' }, { key: 'users', label: 'users', kind: 'integer' },
    { key: 'nmi', label: 'NMI', kind: 'number' }, { key: 'low', label: '95 % from (users)', kind: 'number' },
    { key: 'high', label: 'to', kind: 'number' }, { key: 'ami', label: 'AMI', kind: 'number' }],
  rows: rows.map(({ agreement, ...row }) => ({ ...row, ...agreement, low: agreement?.interval[0] ?? null, high: agreement?.interval[1] ?? null })),
  note: 'Modularity on the graph of all links. Fewer users than the source has: the others have no link, or no clear community.',
});

// %% id="known-read"
const best = (rows: (typeof known)[0]['rows'], uses: string) => Math.max(...rows.filter((row) => row.uses === uses
  && row.agreement && row.agreement.users > 0.95 * row.agreement.of).map((row) => row.agreement!.nmi));
for (const { source, rows } of known.filter(({ source }) => source === 'sinanet')) {
  console.log(`${source}, methods that place nearly everybody: NMI ${best(rows, 'links').toFixed(3)} at best from links, ${best(rows, 'interests').toFixed(3)} from interests, ${best(rows, 'both').toFixed(3)} from both; the aim was 0.75.`);
  const clear = rows.find(({ agreement }) => agreement && agreement.users < 0.95 * agreement.of && agreement.nmi > 0.75);
  if (clear) console.log(`Only users whose community is clear, ${clear.agreement!.users} of ${clear.agreement!.of}: ${clear.agreement!.nmi.toFixed(3)}; another question, put to fewer users.`);
  console.log('The forum is above all a matter of what users write about; links add little, because users of one forum hardly follow each other more often than others.');
}

// %% [markdown] id="end"
// ## 3.7 What a division does not tell
//
// - **Communities are made, not found.** Every graph can be divided; stability says whether another run would divide alike, not whether the communities mean anything to their members.
// - **Platforms are not cultures.** Two platforms with a wall between them give assortativity 1 by construction. What crosses is interest, as far as topics of two languages can be aligned.
// - **Who is in the sample decides.** Users of a real corpus were found around events; whom they follow outside is not known, and missing links look like borders.
// - **Intervals** say how much other users like these could have differed. They do not cover the choice of ten neighbours, of the topics or of the resolution.
//
// Next: which posts should such users be shown (notebook 04)?
