export {
  collectMicroblogs,
  type MicroblogCollector,
  type MicrobloggerRow,
  type MicroblogRow,
} from './collect';
export { type MicroblogFormat, microblogFormatOf, type RecordShape } from './formats/format-of';
export { linksOf } from './links';
export {
  type Links,
  type Microbloggers,
  type Microblogs,
  type PostKind,
  postKinds,
  unknownNumber,
  unknownTime,
} from './microblogs';
export { countForgotten, type ForgetOptions, forgetUser, rememberUser } from './names/forget';
export { platformName } from './names/platforms';
export type { OpenedMicroblogs } from './opened';
export { type OwnMicroblogsOptions, readOwnMicroblogs } from './own';
export { readPoliticians } from './politicians';
export { knownCommunitySources, publicCommunities } from './public/known-communities';
export {
  checkedMicroblogs,
  type PublicMicroblogsOptions,
  publicMicroblogSources,
  publicMicroblogs,
} from './public/public';
export { ownText } from './reading/own-text';
export { type KnownCommunities, readSinanet } from './sinanet';
