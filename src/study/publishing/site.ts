import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type ArtefactFiles,
  buildSite,
  committedNotebook,
  type ExploredCorpus,
  explorePage,
  type Notebook,
  type NotebookGroup,
  notebookWords,
  readManifest,
  readNotebook,
  type SiteEdition,
  type SiteNotebook,
} from '@crosscultural/notebook-kit';
import { fromSimulation, readLedger } from '../../claims';
import {
  artefactFolder,
  committedFigures,
  executedNotebookFile,
  isCommitted,
  isSimulated,
  ledgerFolder,
  notebookFile,
  siteFolder,
} from '../places';
import { hasApiReference } from './api-reference';
import { listNotebooks } from './notebooks';
import { claimSections, judgedAt, type LedgerEdition } from './site-pages/claim-cards';
import { dataPage } from './site-pages/data-page';
import { glossaryPage, type PublishedText } from './site-pages/glossary-page';
import { machinesPage } from './site-pages/machines-page';
import { referencesPage } from './site-pages/references-page';

const title = 'Cross-cultural sentiment in TypeScript notebooks';

const introduction = `
Three papers on cross-cultural social-media sentiment, rebuilt section by section: the equation, the call that implements it, a small
example, the real thing, and a verdict on every claim: supported, contradicted or inconclusive on real reviews and posts; recovered or
not on the simulation, where it was planted. None of the papers published its data or code.
`;

const plantedNotice = `
The pages under **simulated** were made from a corpus with a planted truth. They show that the methods recover what is there;
they say nothing about real consumers.`;

const publicNotice = `
The pages under **public** were made from texts that people wrote and others collected for research. They are no sample of a culture:
[what they are](data-statement.html) bears on every number. \`npm start -- --data public\` executes the notebooks themselves.
`;

/** What a reader of the start page must know of the corpus; nothing about a user's own. */
function noticeOf(corpus: string): string {
  const other = isSimulated(corpus)
    ? ' The switch at the top leads from any page to the same page from **public** data.'
    : '';
  if (fromSimulation(corpus)) return plantedNotice + other;
  return isCommitted(corpus) ? publicNotice : '';
}

/** What stands above the cells of a notebook that was not executed here on a committed corpus. */
const committedNotice = (corpus: string) =>
  `> **Put together from what is committed.** The words and the code are the notebook’s; below a cell stand the tables and figures that it has published from the ${corpus} corpus, and nothing else: no printed line and no text of a review or post. \`npm start -- --data ${corpus}\` executes the notebook itself. A number within the words speaks of the simulation unless it says otherwise.`;

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

/** A run that a site is built after. */
interface Run {
  executed: ReadonlyMap<string, Notebook>;
  corpus: { name: string; label: string };
  seed: number;
  /** The folder of its tables and figures. */
  figures: string;
  onNotice: (message: string) => void;
}

/**
 * Builds the site of a corpus from the notebooks that were executed just now, and from the last run's where only a
 * part was. The committed corpora, simulated and public, are two editions of one site: the one that was not run is shown as it is
 * committed. A page says the seed that it was made with; one of an earlier run that cannot be read is left out.
 *
 * @param seed of the start page, which shows all.
 * @returns the start page of the corpus.
 */
export async function writeSite(
  executed: ReadonlyMap<string, Notebook>,
  corpus: { name: string; label: string },
  seed: number,
  figures: string,
  onNotice: (message: string) => void = () => {},
): Promise<string> {
  const run = { executed, corpus, seed, figures, onNotice };
  const outputFolder = siteFolder(isCommitted(corpus.name) ? 'simulated' : corpus.name);
  if (!isCommitted(corpus.name)) {
    const alone = await editionOf(corpus.name, [corpus.name], run);
    return buildSite({ title, groups, ...withStartPage(alone, [alone], run), outputFolder });
  }
  const simulated = await editionOf('simulated', ['simulated', 'public'], run);
  const other = await editionOf('public', ['public', 'simulated'], run);
  const all = [other, simulated];
  await buildSite({
    ...{ title, groups, outputFolder, name: simulated.name },
    ...withStartPage(simulated, all, run),
    editions: [{ name: other.name, ...withStartPage(other, all, run) }],
  });
  return path.join(siteFolder(corpus.name), 'index.html');
}

/** An edition before its start page, which shows the verdicts of all. */
interface Edition extends SiteEdition {
  name: string;
}

/** @param explored the corpora among which its controls choose */
async function editionOf(name: string, explored: readonly string[], run: Run): Promise<Edition> {
  const isRun = name === run.corpus.name;
  const seed = isRun ? run.seed : (seedOfCommitted(name) ?? run.seed);
  const label = (one: number) => `${labels[name] ?? run.corpus.label}, seed ${one}`;
  const notebooks = listNotebooks().flatMap((notebookName) => {
    const executed = (isRun && run.executed.get(notebookName)) || earlier(notebookName, name, run.onNotice);
    const notebook = executed ?? fromCommitted(notebookName, name);
    if (!notebook) return [];
    // Notebooks of the committed corpora are kept elsewhere with their pictures.
    const download = !executed ? 'none' : isCommitted(name) ? 'light' : 'whole';
    return [
      { name: notebookName, notebook, madeFrom: label(seedOf(notebook) ?? seed), download },
    ] satisfies SiteNotebook[];
  });
  const words = notebooks.map(({ name: notebookName, notebook }) => notebookWords(notebookName, notebook));
  const explore = await explorePage(explored.map((one) => exploredCorpus(one, run.figures)));
  const up = isSimulated(name) ? '' : '../';
  return {
    name,
    introduction: `${introduction}\n${noticeOf(name)}`,
    corpusLabel: label(seed),
    notebooks,
    artefacts: artefactsOf(name, label(seed), run.figures),
    pages: [
      ...(explore ? [explore] : []),
      glossaryPage(words, publishedTexts(name)),
      referencesPage(words),
      ...(isCommitted(name) ? [dataPage(name)] : []),
      machinesPage(),
    ],
    links: hasApiReference() ? [{ title: 'API reference', href: `${up}api/index.html` }] : [],
  };
}

/** A notebook as an earlier run left it. */
function earlier(name: string, corpus: string, onNotice: Run['onNotice']): Notebook | undefined {
  const file = executedNotebookFile(name, corpus);
  try {
    return existsSync(file) ? readNotebook(file) : undefined;
  } catch (error) {
    onNotice(`left out of the site: ${(error as Error).message}`);
    return undefined;
  }
}

/** Of a notebook that was not run here on a committed corpus, what is committed. */
function fromCommitted(name: string, corpus: string): Notebook | undefined {
  if (!isCommitted(corpus)) return undefined;
  try {
    const notebook = readNotebook(notebookFile(name));
    const figures = artefactFolder(committedFigures, corpus);
    return committedNotebook(notebook, name, figures, corpus, committedNotice(corpus));
  } catch {
    // The edition that it was executed for says that it cannot be read.
    return undefined;
  }
}

function seedOfCommitted(corpus: string): number | undefined {
  return readManifest(artefactFolder(committedFigures, corpus)).artefacts[0]?.seed;
}

function withStartPage(own: Edition, all: readonly Edition[], { corpus, figures }: Run): SiteEdition {
  const ledger = readLedger(ledgerFolder(figures, corpus.name));
  const editions = all.flatMap(({ name, notebooks, artefacts }): LedgerEdition[] => {
    if (!ledger[name]) return [];
    // A notebook that was put together from what is committed has no verdicts of its own; its cells are those of the others.
    const judged = [...all.filter((one) => one.name !== name).flatMap((one) => one.notebooks), ...notebooks];
    const hasArtefact = (one: string) => ['md', 'svg'].some((ending) => artefacts?.read(`${one}.${ending}`) != null);
    return [
      {
        name,
        ledger: ledger[name],
        judgedAt: judgedAt(judged, notebooks),
        hasArtefact,
        toEdition: wayTo(name, own.name),
      },
    ];
  });
  return { ...own, startPageSections: claimSections(editions) };
}

/** From the start page of an edition to that of another. */
function wayTo(name: string, from: string): string {
  if (name === from || !isCommitted(from)) return '';
  return isSimulated(name) ? '../' : `${name}/`;
}

/** The path of a published file, of this run before the committed one; undefined where neither is there. */
function publishedFile(corpus: string, staging: string, file: string): string | undefined {
  return [staging, committedFigures]
    .map((figures) => path.join(artefactFolder(figures, corpus), file))
    .find((candidate) => existsSync(candidate));
}

function artefactsOf(name: string, label: string, staging: string): ArtefactFiles {
  return {
    label,
    read(file) {
      const found = publishedFile(name, staging, file);
      return found === undefined ? null : readFileSync(found);
    },
  };
}

const exploredCorpus = (name: string, staging: string): ExploredCorpus => ({
  name,
  fileOf: (file) => publishedFile(name, staging, file),
});

/** What the committed tables and figures of a corpus say, for the glossary. */
function publishedTexts(corpus: string): PublishedText[] {
  const folder = artefactFolder(committedFigures, corpus);
  return readManifest(folder).artefacts.flatMap(({ path: file }) => {
    const [name, ending] = file.split('.');
    return ending === 'md' || ending === 'json' ? [{ name, text: readFileSync(path.join(folder, file), 'utf8') }] : [];
  });
}
