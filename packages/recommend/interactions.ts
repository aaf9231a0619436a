/** What users did with items, in compressed rows: user u has the items `item[start[u]]` … `item[start[u + 1] − 1]`, ascending. */
export interface Interactions {
  users: number;
  items: number;
  /** [users + 1] */
  start: Int32Array;
  item: Int32Array;
}
