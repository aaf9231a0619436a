import { existsSync } from 'node:fs';
import { buildSite, type Notebook, type NotebookGroup, readNotebook } from '@crosscultural/notebook-kit';
import { executedNotebookFile, isSimulated, siteFolder } from '../places';
import { hasApiReference } from './api-reference';
import { ledgerSections } from './ledger';
import { listNotebooks } from './notebooks';

const title = 'Cross-cultural sentiment in TypeScript notebooks';

const introduction = `
Three papers on cross-cultural social-media sentiment, rebuilt section by section: the equation, the call that implements it, a small
example, the real thing, and a verdict on every claim: supported, contradicted or inconclusive on real reviews and posts; recovered or
not on the simulation, where it was planted. None of the papers published its data or code.
`;

const simulatedNotice = `
What you see here was made from a **simulated corpus** with a planted truth. It shows that the methods recover what is there;
it says nothing about real consumers. Real reviews and posts are one flag away: \`npm start -- --data public\`.
`;

/** Of corpora that are reviews for Paper A and posts for Paper B; any other is called by its own label. */
const labels: Record<string, string> = { simulated: 'simulated corpus', public: 'public reviews and posts' };

const groups: NotebookGroup[] = [
  { folder: '', title: 'Start' },
  {
    folder: 'cross-cultural',
    title: 'Paper A · Cross-cultural sentiment in electronic consumption',
    description:
      'ITQM 2023. What do Chinese and English-speaking consumers talk about in reviews of electronics, and how do they feel about it?',
  },
  {
    folder: 'brand',
    title: 'Paper B · Social media and brand decisions',
    description: 'JIESS 2024. A year of posts about a smartphone brand on Weibo, WeChat and Douban.',
  },
  {
    folder: 'platforms',
    title: 'Paper C · Globalisation of social media platforms',
    description: 'How users of Sina Weibo and Twitter differ, and what culture-aware user models can do.',
  },
];

/**
 * Builds the site of a corpus from the notebooks that were executed just now, and from the last run's where only a
 * part was.
 *
 * @returns the start page.
 */
export function writeSite(
  executed: ReadonlyMap<string, Notebook>,
  corpus: { name: string; label: string; simulated: boolean },
  seed: number,
  figures: string,
): string {
  const notebooks = listNotebooks().flatMap((name) => {
    const earlier = executedNotebookFile(name, corpus.name);
    const notebook = executed.get(name) ?? (existsSync(earlier) ? readNotebook(earlier) : undefined);
    return notebook ? [{ name, notebook }] : [];
  });
  return buildSite({
    title,
    introduction: corpus.simulated ? `${introduction}\n${simulatedNotice}` : introduction,
    corpusLabel: `${labels[corpus.name] ?? corpus.label}, seed ${seed}`,
    notebooks,
    groups,
    startPageSections: ledgerSections(figures),
    links: hasApiReference()
      ? [{ title: 'API reference', href: isSimulated(corpus.name) ? 'api/index.html' : '../api/index.html' }]
      : [],
    outputFolder: siteFolder(corpus.name),
  });
}
