/** A method or a study that the notebooks or the code name. */
export interface Reference {
  /** Family names in the order of the title page, for example `['Blei', 'Ng', 'Jordan']`. */
  authors: readonly string[];
  year: number;
  title: string;
  /** Journal with volume and pages, proceedings, or publisher. */
  venue: string;
  /** Left out where there is none, or where we could not make sure of it. */
  doi?: string;
  /** What the notebooks call it where they do not name its authors: `Louvain`. */
  methods?: readonly string[];
}
