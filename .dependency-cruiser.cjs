// The drawing of the house (CONTRIBUTING.md), as rules. `npm run lint` checks them; a picture of what is there:
// npx depcruise src packages --output-type archi | dot -T svg > rooms.svg

/** The rooms of src in the order in which data flows through them: a room may import those before it, never those after it. */
const flow = ['figures', 'papers', 'attention', 'claims', 'study', 'door', 'cli'];

/** What each package may import; base imports none of the others. */
const packagesBelow = {
  base: [],
  lda: ['base'],
  neural: ['base'],
  crawler: ['base'],
  text: ['base'],
  network: ['base', 'graph', 'text'],
  triplets: ['base', 'neural', 'text'],
  classify: ['base', 'text'],
  series: ['base'],
  shards: ['base'],
  graph: ['base'],
  recommend: ['base'],
  'notebook-kit': ['base'],
  corpus: ['base', 'crawler', 'series', 'text'],
  simulation: ['base', 'corpus'],
  sentiment: ['base', 'classify', 'neural'],
  brand: ['base', 'classify', 'corpus', 'lda', 'network', 'series', 'text'],
  culture: ['base', 'brand', 'classify', 'corpus', 'graph', 'lda', 'network', 'notebook-kit', 'recommend', 'text'],
  attention: ['base', 'corpus', 'lda', 'neural', 'text'],
  'review-shards': ['absa', 'base', 'classify', 'corpus', 'lda', 'shards', 'text'],
  absa: ['base', 'corpus', 'neural', 'text', 'triplets'],
  claims: ['attention', 'base', 'brand', 'classify', 'corpus', 'lda', 'notebook-kit', 'text'],
  doctor: ['absa', 'base', 'neural', 'notebook-kit', 'text'],
};

const anyOf = (names) => `(?:${names.join('|')})`;
const folder = (...names) => `^src/${anyOf(names)}/`;

/** Where programs begin: doors, the command, and the files that run in a worker or a process of their own. */
const entryPoints = [
  '^(src|src/cli|src/door|packages/[^/]+)/index\\.ts$',
  '^src/study/(?:models/task|brand/judge)-process\\.ts$',
  '^packages/review-shards/child\\.ts$',
  '^packages/lda/sampler/worker\\.ts$',
  '^packages/notebook-kit/(?:kernel/(?:convert-)?main|bin/[^/]+)\\.ts$',
];

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Files that import each other cannot be read, tested or moved alone; types count, too.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'packages-never-import-src',
      comment: 'A package serves anyone: it knows no paper.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^src/' },
    },
    ...Object.entries(packagesBelow).map(([name, below]) => ({
      name: `${name}-imports-${below.join('-') || 'no-package'}`,
      comment: 'Packages import each other downwards only.',
      severity: 'error',
      from: { path: `^packages/${name}/` },
      to: { path: '^packages/', pathNot: `^packages/${anyOf([name, ...below])}/` },
    })),
    {
      name: 'packages-by-their-door',
      comment: 'Another package is imported by its name: what its index.ts does not export is its own affair.',
      severity: 'error',
      from: { path: '^(packages/[^/]+|src)/' },
      to: { path: '^packages/[^/]+/', pathNot: ['^packages/[^/]+/index\\.ts$', '^$1/'] },
    },
    ...flow.map((room, place) => ({
      name: `${room}-reads-only-what-comes-before`,
      comment: `Data flows one way: ${flow.join(' → ')}.`,
      severity: 'error',
      from: { path: folder(room) },
      to: { path: '^src/[^/]+/', pathNot: folder(...flow.slice(0, place + 1), 'bin') },
    })),
    {
      name: 'rooms-by-their-door',
      comment: 'A room of src is entered by its index.ts.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/[^/]+/', pathNot: ['^src/[^/]+/index\\.ts$', '^src/$1/'] },
    },
    {
      name: 'train-and-extract-loads-the-model-alone',
      comment:
        'The cache key of a triplet model is made from the code that this file loads (study/models/model-code.ts): from a ' +
        'room it takes types alone. By packages/absa it would load scores and displays too, and a changed table would train every model anew.',
      severity: 'error',
      from: { path: '^src/study/models/train-and-extract\\.ts$' },
      to: { path: '^(src|packages/absa)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'rooms-do-not-import-the-front-door',
      comment: 'src/index.ts is for notebooks and scripts.',
      severity: 'error',
      from: { path: '^src/[^/]+/' },
      to: { path: '^src/index\\.ts$' },
    },
    {
      name: 'the-simulation-judges-nothing',
      comment: 'What was planted may check a result, never make one: nothing but these asks the simulation.',
      severity: 'error',
      from: {
        path: '^(packages|src)/',
        pathNot: [
          '^packages/simulation/',
          '^src/cli/data\\.ts$',
          '^src/study/simulated\\.ts$',
          '^src/study/brand/simulated-posts\\.ts$',
          '^src/study/platforms/(simulated-microblogs|labelled-microblogs|three-way)\\.ts$',
        ],
      },
      to: { path: '^packages/simulation/' },
    },
    {
      name: 'everything-is-found',
      comment: 'An import that cannot be resolved, or that package.json does not name.',
      severity: 'error',
      from: { path: '^(packages|src)/' },
      // tslab compiles cells with a TypeScript of its own: the kernel uses that one, whatever version tslab brings.
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'], pathNot: '/@tslab/typescript-for-tslab/' },
    },
    {
      name: 'every-file-is-used',
      comment: 'A file that no door, no command and no worker reaches is dead: use it or delete it.',
      severity: 'error',
      from: { path: entryPoints },
      to: { path: '^(packages|src)/.*\\.ts$', pathNot: [...entryPoints, '\\.d\\.ts$'], reachable: false },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.sources.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', '/assembly/'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'types', 'default'] },
  },
};
