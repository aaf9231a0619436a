export type { ArtefactFiles } from './artefact-page';
export { buildSite } from './build-site';
export { markdownTableToHtml } from './markdown-table';
export type { NotebookGroup, SiteLink } from './sidebar';
export type { FurtherEdition, SiteEdition, SiteNotebook, SitePage, SiteRequest } from './site-request';
export type { StartPageSection } from './start-page';
