export type { ArtefactFiles } from './artefact-page';
export { buildSite, type SiteRequest } from './build-site';
export type { NotebookGroup } from './sidebar';
export type { StartPageSection } from './start-page';
