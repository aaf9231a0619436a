/** A page that is made elsewhere: a glossary, a list of references. */
export interface SitePage {
  /** Its file at the root of the edition, without `.html`. */
  name: string;
  title: string;
  /** Trusted, without the title. */
  html: string;
}
