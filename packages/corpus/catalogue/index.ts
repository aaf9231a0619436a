export { checkedHashes } from './checked';
export { type FetchedFile, type FetchOptions, fetchSources, publicFolder } from './fetch';
export { type PublicCorpus, publicCorpora, publicSources } from './public-corpora';
export { missingError, missingFiles, type ReadSourceOptions, readSource } from './read';
export { derivationOf, type ListedSource, listSources, type Source, type SourceFile, selectSources } from './sources';
export { type DataStatement, dataStatement, dataStatements } from './statements';
