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

/** A claim of a paper, as data. */
export interface StatedClaim {
  id: string;
  /** The id of the paper that makes it. */
  paper: string;
  section: string;
  /** The claim in one plain sentence. */
  statement: string;
  /** The number that decides, in words. */
  statistic: string;
  criterion: Criterion;
  /** The simulation follows the paper without planting this claim: there it is measured, and not recovered. */
  notPlanted?: true;
}

/** Papers and what they claim: what a ledger is a ledger of. */
export interface ClaimBook {
  /** Ids of the papers, in the order in which a reader meets them. */
  papers: readonly string[];
  /** All claims, in the papers' order. */
  claims: readonly StatedClaim[];
  /** By paper: what a reader of the verdicts on it must know. */
  notes: Readonly<Record<string, string>>;
}
