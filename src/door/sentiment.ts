export type * from '../sentiment';
export * from '../sentiment';
export * as steps from '../sentiment';
