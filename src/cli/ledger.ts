import type { StartPageSection } from '../notebook/site';

/** The claim ledger for the start page, once there is one. */
export function ledgerSections(): StartPageSection[] {
  return [];
}
