import { publicMicroblogSources, sourcesOfMicroblogs } from '../../corpus';
