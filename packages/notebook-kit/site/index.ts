export type { ArtefactFiles } from './artefact-page';
export { buildSite } from './build-site';
export { markdownToHtml } from './markdown';
export { markdownTableToHtml } from './markdown-table';
export { type NotebookWords, notebookWords, usedIn } from './notebook-words';
export type { NotebookGroup, SiteLink } from './sidebar';
export type { SitePage } from './site-page';
export type { FurtherEdition, SiteEdition, SiteNotebook, SiteRequest } from './site-request';
export type { StartPageSection } from './start-page';
