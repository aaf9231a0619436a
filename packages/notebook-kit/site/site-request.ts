import type { Notebook } from '../runner/notebook-file';
import type { ArtefactFiles } from './artefact-page';
import type { NotebookGroup, SiteLink } from './sidebar';
import type { SitePage } from './site-page';
import type { StartPageSection } from './start-page';

export interface SiteNotebook {
  name: string;
  notebook: Notebook;
  /** The label of a page whose outputs were made from something else than the edition's `corpusLabel`. */
  madeFrom?: string;
  /**
   * What a reader can download: the notebook as it is (the default), without the pictures of charts whose data it holds, or nothing
   * where it was not executed.
   */
  download?: 'whole' | 'light' | 'none';
}

/** What a site shows of one corpus. */
export interface SiteEdition {
  /** What the site is, in Markdown, for the start page. */
  introduction: string;
  /** What the outputs were made from, for example "simulated corpus, seed 2023": shown on every page. */
  corpusLabel: string;
  /**
   * Executed notebooks in reading order; names as in `notebooks/`, without `.ipynb`: what is no plain word in one becomes a hyphen
   * (see `pageName`).
   */
  notebooks: SiteNotebook[];
  /** Sections of the start page, before the notebooks. Their HTML is trusted. */
  startPageSections?: StartPageSection[];
  /** The files of the tables and figures that the notebooks published. */
  artefacts?: ArtefactFiles;
  /** Further pages, below the notebooks in the sidebar. */
  pages?: SitePage[];
  /** Links to pages made elsewhere, below the pages in the sidebar; relative ones from the root of the edition. */
  links?: SiteLink[];
}

/** The same notebooks on another corpus: pages in a folder of the site, which a switch on every page leads to. */
export interface FurtherEdition extends SiteEdition {
  /** The folder, and what the switch says: `public`. */
  name: string;
}

export interface SiteRequest extends SiteEdition {
  /** What the switch calls the corpus of the site itself, where there are further editions. */
  name?: string;
  /** Name of the site, at the top of each page. */
  title: string;
  /** Title and description for each folder of notebooks; a folder without them is called by its name. */
  groups?: NotebookGroup[];
  editions?: FurtherEdition[];
  outputFolder: string;
}
