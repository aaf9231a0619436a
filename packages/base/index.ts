export { endWithReader } from './closed-pipe';
export {
  type Contents,
  type NumberArray,
  packContainer,
  readContainer,
  unpackContainer,
  writeContainer,
} from './container';
export { type Cell, type Database, openDatabase, type Parameter, type Row } from './database';
export { UserError } from './errors';
export { escapeHtml, escapeXml, jsonForScript, withoutForbiddenXml } from './escape';
export { readBytes, utf8Bytes } from './files/bytes';
export { sha256OfFile } from './files/checksum';
export { type CsvOptions, type CsvRecord, columnList, columnPositions, csvRecords, csvRows } from './files/csv';
export { type DownloadOptions, download, FetchError, RefusedError } from './files/download';
export { fileMistake } from './files/file-mistake';
export { codeHash, type ImportedCode, importedCode, installedVersion } from './files/imported-code';
export { type Line, longestLine, readLines } from './files/lines';
export { packageFolderOf } from './files/package-folder';
export { installedIn, projectFolder } from './files/project-folder';
export { studyFolderOf, studyKey, workFolder } from './files/work-folder';
export { requireWritableFile, requireWritableFolder } from './files/writable';
export { writeFileAtomically } from './files/write-atomically';
export { writeMistake } from './files/write-mistake';
export { checkZip, zipEntryBytes } from './files/zip';
export { betweenZeroAndOne, wholeNumber } from './given-number';
export { hashOf } from './hash-of';
export { withLargePages } from './large-pages';
export { madeOnce, readMadeOnce } from './made-once';
export { passOnNotes, tellTerminal } from './notes';
export { type OwnProcess, startOwnProcess, tellFailure } from './own-process';
export { isRunning, startOfProcess } from './processes';
export { alignColumns, megabytes, openProgress, type Progress } from './progress';
export { deriveSeed, type Random, seededRandom } from './random';
export * from './statistics';
export * as statistics from './statistics';
export * from './tables';
export { wasmModule } from './wasm';
