import type { EntityKind } from '../marks';

/** A name in a text. */
export interface FoundEntity {
  kind: EntityKind;
  /** In UTF-16 units. */
  start: number;
  end: number;
  text: string;
  /** The English name where the gazetteer knows one, else the name itself. */
  concept: string;
}
