import { spawnSync } from 'node:child_process';
import { existsSync, statfsSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { shippedModels } from '@crosscultural/absa';
import { projectFolder, workFolder } from '@crosscultural/base';
import { useEngine } from '@crosscultural/neural';
import { kernelspecFolder } from '@crosscultural/notebook-kit';
import { chineseWords } from '@crosscultural/text';

/** One thing that this software needs, or can use. */
export interface Finding {
  what: string;
  /** `missing`: nothing works without it; `optional`: something would be better with it. */
  state: 'ok' | 'missing' | 'optional';
  /** What is there. */
  found: string;
  /** How to get it, where it is not. */
  advice?: string;
}

/** The smallest Node that `require`s ESM-only packages. */
const leastNode = [20, 19];

/** What a run of all notebooks takes, measured (README). */
const neededMemory = 2e9;
const neededDisk = 1e9;

const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`;

/** Looks at this machine: one finding a subject, in the order in which a user should put them right. */
export async function findings(): Promise<Finding[]> {
  return [node(), segmenter(), memory(), disk(), await engine(), onnx(), fonts(), kernelspec(), models(), chromium()];
}

function node(): Finding {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isEnough = major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1]);
  const found = `Node.js ${process.versions.node}`;
  if (isEnough) return { what: 'Node.js', state: 'ok', found };
  return {
    what: 'Node.js',
    state: 'missing',
    found,
    advice: `install ${leastNode.join('.')} or newer from nodejs.org`,
  };
}

/** nodejieba is compiled on first use: once it is, no compiler is asked for. */
function segmenter(): Finding {
  const what = 'Chinese segmenter';
  try {
    chineseWords('电池很好');
    return { what, state: 'ok', found: 'nodejieba is compiled' };
  } catch {
    const compiler = process.env.CXX || 'c++';
    const version = spawnSync(compiler, ['--version'], { encoding: 'utf8' });
    if (version.status === 0) {
      const advice = existsSync(path.join(projectFolder, 'tsconfig.json')) ? 'npm run build' : 'npx crosscultural run';
      return {
        what,
        state: 'missing',
        found: `nodejieba is not compiled yet, ${compiler} is there`,
        advice: `${advice} compiles it`,
      };
    }
    const how =
      process.platform === 'darwin'
        ? 'xcode-select --install'
        : process.platform === 'win32'
          ? 'Visual Studio Build Tools and Python'
          : 'apt install build-essential';
    return {
      what,
      state: 'missing',
      found: `nodejieba is not compiled, and there is no C++ compiler (${compiler})`,
      advice: how,
    };
  }
}

function memory(): Finding {
  const total = os.totalmem();
  const found = `${gigabytes(total)}, ${gigabytes(os.freemem())} free`;
  if (total >= neededMemory) return { what: 'memory', state: 'ok', found };
  return {
    what: 'memory',
    state: 'optional',
    found,
    advice: `all notebooks at once take ${gigabytes(neededMemory)}: run them one by one`,
  };
}

function disk(): Finding {
  const { bavail, bsize } = statfsSync(workFolder);
  const free = bavail * bsize;
  const found = `${gigabytes(free)} free in ${workFolder}`;
  if (free >= neededDisk) return { what: 'disk', state: 'ok', found };
  return { what: 'disk', state: 'missing', found, advice: `free ${gigabytes(neededDisk)}` };
}

async function engine(): Promise<Finding> {
  try {
    const { name, reason } = await useEngine('wasm');
    return { what: 'tensor engine', state: 'ok', found: `${name} (${reason})` };
  } catch (error) {
    const [found] = (error as Error).message.split('\n');
    return { what: 'tensor engine', state: 'missing', found, advice: 'install the packages again: npm ci' };
  }
}

function onnx(): Finding {
  const file = installed('onnxruntime-node');
  if (file) return { what: 'ONNX Runtime', state: 'ok', found: 'onnxruntime-node is installed' };
  return {
    what: 'ONNX Runtime',
    state: 'optional',
    found: 'not installed',
    advice: 'npm install --no-save onnxruntime-node@1.30.0 reads your own data faster',
  };
}

function fonts(): Finding {
  if (installed('@expo-google-fonts/noto-sans-sc'))
    return { what: 'fonts', state: 'ok', found: 'Noto Sans SC, for figures with Chinese words' };
  return {
    what: 'fonts',
    state: 'missing',
    found: 'Noto Sans SC is not installed',
    advice: 'install the packages again: npm ci',
  };
}

function kernelspec(): Finding {
  const folder = kernelspecFolder(process.env);
  if (existsSync(path.join(folder, 'kernel.json'))) return { what: 'kernelspec', state: 'ok', found: folder };
  return {
    what: 'kernelspec',
    state: 'optional',
    found: 'Jupyter does not know the kernel',
    advice: 'npx crosscultural kernel install',
  };
}

function models(): Finding {
  const all = shippedModels();
  const missing = all.filter(({ complete }) => !complete).map(({ name }) => name);
  if (missing.length === 0) return { what: 'models', state: 'ok', found: `${all.length} models of reviews` };
  return {
    ...{ what: 'models', state: 'optional', found: `not here: ${missing.join(', ')}` },
    advice: "npx crosscultural model fetch --from <folder or address of a checkout's models> (for research use)",
  };
}

function chromium(): Finding {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const found = folders
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file));
  if (found) return { what: 'browser', state: 'ok', found };
  return {
    what: 'browser',
    state: 'optional',
    found: 'no Chromium on the path',
    advice: 'only the tests of the site open one: apt install chromium',
  };
}

function installed(name: string): boolean {
  try {
    createRequire(path.join(projectFolder, 'package.json')).resolve(`${name}/package.json`);
    return true;
  } catch {
    return false;
  }
}
