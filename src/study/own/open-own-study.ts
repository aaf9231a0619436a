import path from 'node:path';
import { readOwnTexts, recordJudging, today } from '@crosscultural/claims';
import {
  type FrozenClaims,
  judgeOwnClaims,
  type OwnClaimResult,
  type OwnClaims,
  type OwnText,
  ownLedgerTable,
  readFrozen,
  readOwnClaims,
} from '../../claims';
import { defaultSeed } from '../open-study';
import { type Publication, publicationOf } from '../publication';

export interface OwnStudyOptions {
  /** The file of claims, which names the data; `claims.yaml` of the working folder unless given. */
  claims?: string;
  /** The notebook's name, which stands in the manifest of tables and figures; `study` unless given. */
  notebook?: string;
  /** Seed of everything random; 2023 unless given. */
  seed?: number;
}

/** A study of one's own: texts with their sides, claims, and what is shown and published. */
export interface OwnStudy extends Publication {
  claims: OwnClaims;
  /** What `claims freeze` wrote down; null where nothing was frozen. */
  frozen: FrozenClaims | null;
  texts: readonly OwnText[];
  /** The sides that texts belong to, those of the claims first. */
  sides: readonly string[];
  /** What says how the texts judge, for example "by their stars". */
  judgedBy: string;
  /** What was put right or left out while the texts were read. */
  notices: readonly string[];
  seed: number;
  /** Judges the claims, shows the ledger and writes it to `figures/` as the table `claims`; what is not frozen yet is noted as seen. */
  judgeClaims(): OwnClaimResult[];
}

/**
 * Opens a study of one's own: reads `claims.yaml`, then the data that it names. What a study publishes lands in its `figures/`.
 *
 * @param options the file of claims (`claims.yaml` unless given), the notebook's name, the seed (2023 unless given)
 * @throws UserError naming the line of a mistake in the claims, or what is wrong with the data.
 * @example
 * const study = await openOwnStudy({ seed: 7 });
 * console.log(study.sides, study.texts.length);
 * study.judgeClaims();
 */
export async function openOwnStudy({
  claims: file = 'claims.yaml',
  notebook = 'study',
  seed = defaultSeed,
}: OwnStudyOptions = {}): Promise<OwnStudy> {
  const claims = readOwnClaims(file);
  const frozen = readFrozen(file);
  const { texts, judgedBy, reader, sha256, notices } = await readOwnTexts(claims, path.dirname(file));
  const corpus = { name: 'study', label: claims.title, sha256 };
  const publication = publicationOf(corpus, notebook, seed, { source: () => [], remarks: () => [] });
  const named = claims.claims.flatMap(({ side, than }) => (typeof than === 'string' ? [side, than] : [side]));
  const there = new Set(texts.map(({ side }) => side));
  return {
    ...publication,
    ...{ claims, frozen, texts, judgedBy, notices, seed },
    sides: [...new Set([...named, ...there])].filter((side) => side !== '' && there.has(side)),
    judgeClaims() {
      const results = judgeOwnClaims(claims, texts, { seed, frozen, reader });
      if (frozen === null) recordJudging(claims, file, sha256, today());
      publication.table('claims', ownLedgerTable(results, claims, frozen));
      return results;
    },
  };
}
