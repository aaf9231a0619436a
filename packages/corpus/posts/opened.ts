import type { ReaderNotice } from '../formats/notice';
import type { PostColumns } from './columns';

/** Posts of one source, ready for the analyses of Paper B. */
export interface OpenedPosts extends PostColumns {
  /** `public`, or the name of the user's file: also the name of its folder below `figures/`. */
  name: string;
  /** What every table and figure says about its source. */
  label: string;
  /** SHA-256 of the file, or for several of their names and SHA-256. */
  sha256: string;
  /** What was put right or left out, and how the posts were selected: one line each. */
  notices: ReaderNotice[];
}
