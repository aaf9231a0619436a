/** What notebooks and scripts import: the door. */
export * from './door';
