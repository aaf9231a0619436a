export {
  collectMicroblogs,
  linksOf,
  type MicroblogCollector,
  type MicrobloggerRow,
  type MicroblogRow,
} from './collect';
export {
  type Links,
  type Microbloggers,
  type Microblogs,
  type PostKind,
  postKinds,
  unknownNumber,
  unknownTime,
} from './microblogs';
export type { OpenedMicroblogs } from './opened';
export { readPoliticians } from './politicians';
export { type KnownCommunities, readSinanet } from './sinanet';
