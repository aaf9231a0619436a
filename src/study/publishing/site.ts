import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type ArtefactFiles,
  buildSite,
  type Notebook,
  type NotebookGroup,
  readNotebook,
} from '@crosscultural/notebook-kit';
import { artefactFolder, committedFigures, executedNotebookFile, isSimulated, siteFolder } from '../places';
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

/** The seed that stands in a notebook: what it was given, else its own; undefined where it has none. */
function seedOf({ cells }: Notebook): number | undefined {
  const parameters = cells.filter(({ metadata: { tags } }) => /parameters$/m.test((tags ?? []).join('\n')));
  const seeds = parameters.map(({ source }) => /^const seed = (\d+);?\s*$/m.exec([source].flat().join(''))?.[1]);
  const last = seeds.filter((seed) => seed !== undefined).at(-1);
  return last === undefined ? undefined : Number(last);
}

/**
 * Builds the site of a corpus from the notebooks that were executed just now, and from the last run's where only a
 * part was. A page says the seed that it was made with; one of an earlier run that cannot be read is left out.
 *
 * @param seed of the start page, which shows all.
 * @returns the start page.
 */
export function writeSite(
  executed: ReadonlyMap<string, Notebook>,
  corpus: { name: string; label: string; simulated: boolean },
  seed: number,
  figures: string,
  onNotice: (message: string) => void = () => {},
): string {
  const label = (seed: number) => `${labels[corpus.name] ?? corpus.label}, seed ${seed}`;
  const earlier = (name: string) => {
    const file = executedNotebookFile(name, corpus.name);
    try {
      return existsSync(file) ? readNotebook(file) : undefined;
    } catch (error) {
      onNotice(`left out of the site: ${(error as Error).message}`);
      return undefined;
    }
  };
  const notebooks = listNotebooks().flatMap((name) => {
    const notebook = executed.get(name) ?? earlier(name);
    return notebook ? [{ name, notebook, madeFrom: label(seedOf(notebook) ?? seed) }] : [];
  });
  return buildSite({
    title,
    introduction: corpus.simulated ? `${introduction}\n${simulatedNotice}` : introduction,
    corpusLabel: label(seed),
    notebooks,
    groups,
    startPageSections: ledgerSections(figures),
    artefacts: artefactsOfSite(corpus.name, label(seed), figures),
    links: hasApiReference()
      ? [{ title: 'API reference', href: isSimulated(corpus.name) ? 'api/index.html' : '../api/index.html' }]
      : [],
    outputFolder: siteFolder(corpus.name),
  });
}

/** The published files of a corpus, those of this run before those that are committed; beside them those of the other committed corpora. */
function artefactsOfSite(name: string, label: string, staging: string): ArtefactFiles[] {
  const filesOf = (corpusName: string, corpusLabel: string): ArtefactFiles => ({
    label: corpusLabel,
    read(file) {
      const found = [staging, committedFigures]
        .map((figures) => path.join(artefactFolder(figures, corpusName), file))
        .find((candidate) => existsSync(candidate));
      return found === undefined ? null : readFileSync(found);
    },
  });
  const others = Object.keys(labels).filter((other) => other !== name);
  return [filesOf(name, label), ...others.map((other) => filesOf(other, labels[other]))];
}
