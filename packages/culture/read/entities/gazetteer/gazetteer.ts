import type { EntityKind } from '../../marks';
import { chinesePlaces } from './chinese-places';
import { countries } from './countries';
import { organisations } from './organisations';
import { people } from './people';
import { worldPlaces } from './world-places';

/** A name that everybody knows. */
export interface KnownName {
  kind: EntityKind;
  /** The English name, in either language. */
  concept: string;
}

/**
 * Well-known names by language, as they are written, from general knowledge: a name that both languages write has one concept.
 *
 * @example
 * gazetteer.zh.get('北京') // Beijing: the concept of gazetteer.en.get('Peking')
 */
export const gazetteer: { readonly zh: ReadonlyMap<string, KnownName>; readonly en: ReadonlyMap<string, KnownName> } =
  namesOf([
    ['location', countries],
    ['location', chinesePlaces],
    ['location', worldPlaces],
    ['organisation', organisations],
    ['person', people],
  ]);

function namesOf(tables: readonly (readonly [EntityKind, Readonly<Record<string, string>>])[]) {
  const [zh, en] = [new Map<string, KnownName>(), new Map<string, KnownName>()];
  for (const [kind, table] of tables) {
    for (const [english, chinese] of Object.entries(table)) {
      const names = english.split(', ');
      const known = { kind, concept: names[0] };
      for (const name of names) if (!en.has(name)) en.set(name, known);
      for (const name of chinese.split(' ')) if (name !== '' && !zh.has(name)) zh.set(name, known);
    }
  }
  return { zh, en };
}
