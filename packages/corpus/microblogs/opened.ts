import type { ReaderNotice } from '../formats/notice';
import type { Microblogs } from './microblogs';

/** Microblogs with where they come from and what was unusual in the files. */
export interface OpenedMicroblogs {
  /** The corpus' name on disk. */
  name: string;
  label: string;
  /** Of what was read: every column but the pseudonyms, so that neither the salt nor a forgotten user's posts change it. */
  sha256: string;
  microblogs: Microblogs;
  notices: ReaderNotice[];
  /** How the posts of each platform were sampled, one sentence each: it stands beside every verdict. */
  sampling: readonly string[];
}
