import type { ClaimId } from './claim';

/** A cell of a notebook: where something is told. */
export interface Place {
  /** As in the paper's list of notebooks, for example `04-topics`. */
  notebook: string;
  /** The cell's id. */
  cell: string;
}

/** What an item of a paper is. A contradiction is where the paper disagrees with itself or claims what it does not measure. */
export type ItemKind = 'statement' | 'equation' | 'table' | 'figure' | 'claim' | 'strategy' | 'contradiction';

/** One thing that a paper says, restated, and where these notebooks take it up. */
export interface PaperItem {
  /** For example `eq-2`. */
  id: string;
  /** As the paper numbers it. */
  section: string;
  kind: ItemKind;
  /** What the paper says, restated. */
  text: string;
  place: Place;
  /** What is done with it here, in a sentence. For a claim the ledger says that. */
  here: string;
  /** The claim of the ledger that judges it. */
  claim?: ClaimId;
}

/** A line of a list of items; the place is `notebook#cell`. */
export type ItemRow = readonly [id: string, kind: ItemKind, text: string, place: string, here: string, claim?: ClaimId];

/** The items of a section, from their lines. */
export function itemsIn(section: string, rows: readonly ItemRow[]): PaperItem[] {
  return rows.map(([id, kind, text, place, here, claim]) => {
    const [notebook, cell] = place.split('#');
    return { id, section, kind, text, here, place: { notebook, cell }, ...(claim && { claim }) };
  });
}
