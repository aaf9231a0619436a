import type { Criterion, StatedClaim } from '@crosscultural/claims';

export type { Criterion };

/** A1 … C4: letter of the paper, number of the claim. */
export type ClaimId = `A${number}` | `B${number}` | `C${number}`;

/** A claim of one of the papers, as data. */
export interface Claim extends StatedClaim {
  id: ClaimId;
  paper: 'A' | 'B' | 'C';
  /** What must have been computed before it can be tested. */
  evidence: string;
}
