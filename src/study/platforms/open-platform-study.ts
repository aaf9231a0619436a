import {
  culturesOfUsers,
  type PostTopics,
  profileLayout,
  profilePriors,
  profilesOf,
  type ReadMicroblogs,
  type SharedTopics,
  type UserVectors,
  userVectors,
  withoutSmallGroups,
} from '@crosscultural/culture';
import { defaultSeed } from '../open-study';
import { publicationOf } from '../publication';
import { openMicroblogCorpus } from './microblog-corpus';
import { type CorpusMotives, motivesOfCorpus } from './motives-of-corpus';
import type { PlatformStudy, PlatformStudyOptions } from './platform-study';
import { readCorpus } from './read-corpus';
import { simulatedThreeWay } from './three-way';
import { topicsOfCorpus } from './topics-of-corpus';

/**
 * Opens the microblogs that a notebook of Paper C works on and the folder that its tables and figures go to: `figures/` for the
 * simulated ones, `figures/<name>/` for any others.
 *
 * @param options the notebook's name, the posts (`simulated` unless given), the seed (2023 unless given)
 * @throws UserError when the posts do not exist or cannot be read.
 * @example
 * const study = await openPlatformStudy({ notebook: 'platforms/01-behaviour' });
 * console.log(study.corpus.label, study.microblogs.texts.length);
 */
export async function openPlatformStudy({
  notebook,
  data = 'simulated',
  seed = defaultSeed,
  ...size
}: PlatformStudyOptions): Promise<PlatformStudy> {
  const corpus = await openMicroblogCorpus(data, size, seed);
  const { microblogs, planted, cannot, notices, sampling } = corpus;
  const lines: string[] = [];
  let read: Promise<ReadMicroblogs> | undefined;
  let topics: Promise<SharedTopics> | undefined;
  const readOnce = (): Promise<ReadMicroblogs> => {
    read ??= readCorpus(corpus, seed).then((found) => {
      lines.push(...found.lines);
      return found.read;
    });
    return read;
  };
  const topicsOnce = (): Promise<SharedTopics> => {
    topics ??= topicsOfCorpus(corpus, seed);
    return topics;
  };
  let motives: Promise<CorpusMotives> | undefined;
  const motivesOnce = (): Promise<CorpusMotives> => {
    motives ??= motivesOfCorpus(corpus, seed);
    return motives;
  };
  const postTopics = async (): Promise<PostTopics> => (await topicsOnce()).topics;
  const publication = publicationOf(corpus, notebook, seed, {
    source: () => [],
    remarks: () => [],
  });
  return {
    ...publication,
    show: (table) => publication.show(withoutSmallGroups(table)),
    table: (name, table) => publication.table(name, withoutSmallGroups(table)),
    ...{ corpus, microblogs, planted, cannot, notices, sampling, seed, simulated: planted !== null },
    async sentimentModels() {
      await readOnce();
      return lines.map(sentence);
    },
    ...{ read: readOnce, topics: topicsOnce, postTopics, motives: motivesOnce },
    vectors: async () => vectorsOf(await readOnce(), await postTopics()),
    threeWay: () => simulatedThreeWay(seed),
  };
}

const sentence = (line: string) => `${line[0].toUpperCase()}${line.slice(1)}.`;

/** Vectors that know nothing of cultures: shrunk toward everybody. */
function vectorsOf(read: ReadMicroblogs, topics: PostTopics): UserVectors {
  const profiles = profilesOf(read, topics, profileLayout(read, topics));
  const { names, cultureOf } = culturesOfUsers(read.microblogs);
  return userVectors(profiles, profilePriors(profiles, cultureOf, names.length));
}
