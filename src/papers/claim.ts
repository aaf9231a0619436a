/** A1 … C4: letter of the paper, number of the claim. */
export type ClaimId = `A${number}` | `B${number}` | `C${number}`;

/**
 * What a claim asks. It is supported where the statistic reaches `value` and the lower end of its 95 % interval reaches `lower`, and
 * contradicted where the whole interval lies below `value` by more than the margin; the ledger's notes say when each was fixed.
 */
export interface Criterion {
  value: number;
  lower: number;
  /** A shortfall that does not matter, 0 unless given. */
  margin?: number;
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
  /** The simulation follows the paper without planting this claim: there it is measured, and not recovered. */
  notPlanted?: true;
}
