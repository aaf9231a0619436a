/** A1 … C4: letter of the paper, number of the claim. */
export type ClaimId = `A${number}` | `B${number}` | `C${number}`;

/**
 * What a claim asks to be called supported, fixed on the simulation before public data were looked at: the statistic must
 * reach `value` and the lower end of its 95 % interval must reach `lower`. The statistic of A1–A3 was changed later, see
 * `paper-a-claims.ts`.
 */
export interface Criterion {
  value: number;
  lower: number;
}

/** A claim of one of the papers, as data. */
export interface Claim {
  id: ClaimId;
  paper: 'A' | 'B' | 'C';
  section: string;
  /** The claim in one plain sentence. */
  statement: string;
  /** What must have been computed before it can be tested. */
  evidence: string;
  /** The number that decides, in words. */
  statistic: string;
  criterion: Criterion;
}
