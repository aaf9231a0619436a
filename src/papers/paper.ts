import type { Claim } from './claim';

/** A section of a paper, and the notebooks that walk through it. */
export interface Section {
  /** As the paper numbers it, for example `§4.2`. */
  number: string;
  title: string;
  /** Names of notebooks in the paper's folder, for example `04-topics`. */
  notebooks: readonly string[];
}

/** One of the papers that the notebooks rebuild. */
export interface Paper {
  id: 'A' | 'B' | 'C';
  title: string;
  /** Left out where what is at hand does not name them; then a list says "authors not stated". */
  authors?: readonly string[];
  /** Left out where what is at hand does not say it. */
  year?: number;
  /** Where it appeared. */
  published: string;
  /** What it asks, in a sentence or two. */
  question: string;
  /** The folder of its notebooks below `notebooks/`. */
  folder: string;
  /** Its notebooks in reading order. */
  notebooks: readonly string[];
  sections: readonly Section[];
  claims: readonly Claim[];
}
