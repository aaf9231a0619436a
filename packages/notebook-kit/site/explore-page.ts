import { escapeHtml, jsonForScript } from '@crosscultural/base';
import {
  type ExploredCorpus,
  type ExploredSet,
  historySets,
  influenceSets,
  networkSets,
  quadrantSets,
  topicSets,
} from './explore-data';
import type { SitePage } from './site-page';

/**
 * Controls where a parameter decides: cut lines of the quadrants, number of topics, threshold of the keyword network, weights of the
 * influence index, length of a user's history. Everything that they show was computed before.
 *
 * @param corpora that of the edition first: it is chosen where the page opens.
 */
export async function explorePage(corpora: readonly ExploredCorpus[]): Promise<SitePage | null> {
  const ofAll = async <Set>(read: (corpus: ExploredCorpus) => Set[] | Promise<Set[]>) =>
    (await Promise.all(corpora.map(read))).flat();
  const [quadrants, topics, networks, influence, history] = await Promise.all([
    ofAll(quadrantSets),
    ofAll(topicSets),
    ofAll(networkSets),
    ofAll(influenceSets),
    ofAll(historySets),
  ]);
  const sections = [
    section('quadrants', quadrants, quadrantWords, [
      choice('cut', 'Cut lines', { median: 'median word', mean: 'mean of the words' }),
      slider('minimum', 'Named at least', { min: 1, max: 100, value: 9 }, 'times'),
      choice('denominator', 'Attention', { attention: 'of the feature words', ofAll: 'of all aspects' }),
      choice('satisfaction', 'Satisfaction', { corrected: 'corrected for the model’s errors', counted: 'as counted' }),
      '<label><input type="checkbox" name="intervals" checked> 95 % intervals</label>',
    ]),
    section('topics', topics, topicWords, [
      choice('topics', 'Number of topics', numbersIn(topics.flatMap(({ rows }) => rows.map((row) => row.topics))), 5),
    ]),
    section('network', networks, networkWords, [
      slider('threshold', 'npmi of at least (hundredths)', { min: 0, max: 100, value: 20 }),
    ]),
    section(
      'influence',
      influence,
      influenceWords,
      ['likes', 'shares', 'comments'].map((name) => slider(name, `Weight of ${name}`, { min: 0, max: 10, value: 1 })),
    ),
    section('history', history, historyWords, [
      choice('measure', 'Measure', namesIn(history.flatMap(({ rows }) => rows.map((row) => row.measure)))),
      choice(
        'history',
        'Posts known of a user',
        numbersIn(history.flatMap(({ rows }) => rows.map((row) => row.history))),
      ),
    ]),
  ].filter((one) => one !== '');
  if (sections.length === 0) return null;
  const introduction =
    '<p>Some results hang on a choice that the papers do not make for us. Here you make it, and see what changes. Nothing is fitted anew: every number was computed by the notebooks and stands in a published table or figure. Without scripts this page shows only its words.</p>';
  return { name: 'explore', title: 'Turn the knobs', html: introduction + sections.join('\n') };
}

const quadrantWords = {
  title: 'Which words are above the line? (Paper A, Figs. 1–3)',
  text: 'Each word stands at its attention and its satisfaction; two lines part the four fields. Where the lines are decides what a maker should “improve first”.',
};
const topicWords = {
  title: 'How many topics? (Paper A, §4.2)',
  text: 'Five measures ask for different things, so none decides alone. Perplexity is better when low, the others when high.',
};
const networkWords = {
  title: 'When are two words joined? (Paper A, §4.2)',
  text: 'Pairs that stand together beyond chance, from those that the figure shows. A higher threshold leaves fewer pairs, and the network falls apart.',
};
const influenceWords = {
  title: 'What is a like worth? (Paper B, §3 (3) 3)',
  text: 'The paper does not say how it weighs likes, shares and comments. The index is linear in the weights, so it can be weighed anew from the three that give all weight to one.',
};
const historyWords = {
  title: 'How long does a culture help? (Paper C, §3.2)',
  text: 'Later posts of a user are foretold from the first ones, with and without knowing the culture. The more is known of somebody, the less the culture adds.',
};

/** A section with its controls, a chart, a sentence that says what it shows, and a table; nothing without data. */
function section(
  kind: string,
  sets: readonly ExploredSet[],
  { title, text }: { title: string; text: string },
  controls: readonly string[],
): string {
  if (sets.length === 0) return '';
  const labels = Object.fromEntries(sets.map(({ label }, i) => [String(i), label]));
  const which = sets.length > 1 ? choice('set', 'Corpus', labels) : `<span>Corpus: ${escapeHtml(sets[0].label)}</span>`;
  return (
    `<section class="live" data-kind="${kind}"><h2 id="${kind}">${escapeHtml(title)}</h2><p>${escapeHtml(text)}</p>` +
    `<div class="controls" role="group" aria-label="${escapeHtml(title)}" hidden>${which}${controls.join('')}</div>` +
    `<output aria-live="polite"></output><figure class="chart live-chart"><div class="live-plot" role="img" aria-label="${escapeHtml(`Chart: ${title} The sentence above and the table below say what it shows.`)}"></div></figure>` +
    `<div class="scroll live-table" tabindex="0" role="region" aria-label="${escapeHtml(`Numbers: ${title}`)}"></div>` +
    `<script type="application/json">${jsonForScript(sets)}</script></section>`
  );
}

/** A list to choose from. */
function choice(name: string, label: string, options: Record<string, string>, chosen?: number): string {
  const numeric = Object.keys(options).every((value) => /^\d+$/.test(value));
  const items = Object.entries(options).map(
    ([value, text]) =>
      `<option value="${escapeHtml(value)}"${value === String(chosen) ? ' selected' : ''}>${escapeHtml(text)}</option>`,
  );
  return `<label>${escapeHtml(label)} <select name="${name}"${numeric ? ' data-number' : ''}>${items.join('')}</select></label>`;
}

function slider(
  name: string,
  label: string,
  { min, max, value }: Record<'min' | 'max' | 'value', number>,
  unit = '',
): string {
  return `<label>${escapeHtml(label)} <input type="range" name="${name}" min="${min}" max="${max}" value="${value}"> <span class="value">${value}</span> ${escapeHtml(unit)}</label>`;
}

const namesIn = (names: readonly string[]) => Object.fromEntries([...new Set(names)].map((name) => [name, name]));
const numbersIn = (values: readonly number[]) =>
  namesIn([...new Set(values)].sort((a, b) => a - b).map((value) => String(value)));
