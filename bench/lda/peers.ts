import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A program that fits topic models, and how many passes over the corpus a measurement of it takes. */
export interface Peer {
  name: string;
  passes: number;
  /** CPU seconds that so many topics take on the documents of a file, one a line. */
  seconds(topics: number, file: string): number;
}

const script = path.join(__dirname, 'peers.py');

function run(command: string, options: string[]): string | undefined {
  const { status, stdout, stderr } = spawnSync(command, options, { encoding: 'utf8', maxBuffer: 1 << 28 });
  return status === 0 ? stderr + stdout : undefined;
}

/** Debian's packages belong to its own Python, which need not be the first on the PATH. */
const pythons = ['python3', '/usr/bin/python3'];

function pythonPeer(name: string, module: string, passes: number): Peer[] {
  const python = pythons.find((command) => run(command, ['-c', `import ${module}`]) !== undefined);
  if (!python) return [];
  const seconds = (topics: number, file: string) =>
    Number(
      run(python, [script, name, String(topics), String(passes), file])
        ?.trim()
        .split('\n')
        .pop(),
    );
  return [{ name, passes, seconds }];
}

/** MALLET reports no CPU time: a run of few passes is subtracted from one of many. */
function mallet(passes: number): Peer[] {
  if (run('bash', ['-c', 'command -v mallet']) === undefined) return [];
  const train = (topics: number, input: string, tokens: number, iterations: number) => {
    const options = `--num-topics ${topics} --alpha 5 --beta 0.01 --num-threads 1 --random-seed 1 --show-topics-interval 0`;
    const command = `export LC_ALL=C; TIMEFORMAT='%U %S'; { time mallet train-topics --input ${input} ${options} --num-iterations ${iterations}; } 2>&1`;
    const output = run('bash', ['-c', command]) ?? '';
    // Its status is 0 where it refuses an option, too.
    if (!output.includes(`total tokens: ${tokens}\n`))
      throw new Error(`MALLET did not learn from ${tokens} tokens:\n${output}`);
    const [user, system] = (output.trim().split('\n').pop() ?? '').split(' ').map(Number);
    return user + system;
  };
  const seconds = (topics: number, file: string) => {
    const input = `${file}.mallet`;
    run('bash', [
      '-c',
      // Its own pattern takes letters alone and would lose the words with an apostrophe.
      `sed 's/^/doc x /' ${file} | mallet import-file --input /dev/stdin --keep-sequence --token-regex '\\S+' --output ${input}`,
    ]);
    const tokens = readFileSync(file, 'utf8').split(/\s+/).filter(Boolean).length;
    return train(topics, input, tokens, passes + 10) - train(topics, input, tokens, 10);
  };
  return [{ name: 'MALLET', passes, seconds }];
}

/** The peers that are installed here. */
export function installedPeers(sweeps: number): Peer[] {
  return [
    ...mallet(sweeps),
    ...pythonPeer('tomotopy', 'tomotopy', sweeps),
    ...pythonPeer('gensim', 'gensim', 2),
    ...pythonPeer('scikit-learn', 'sklearn', 2),
  ];
}
