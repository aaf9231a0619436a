import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { withLargePages } from './packages/base/large-pages.js';

// Test files run in processes that this one starts.
Object.assign(process.env, withLargePages(process.env));

/** What the next file in the same process would feel: a chosen engine, something replaced; and what asks how much this process holds. */
const wantsItsOwnProcess =
  /\bvi\.\w|\bprocess\.(chdir|exitCode|on|memoryUsage)\b|\bprocess\.env\.\w+ = |delete process\.env|worker_threads|use\w*Engine|numTensors|\b_load\b|\bgc\b/;

/** Test files that one process may load one after the other: most of what a file costs is to load what it calls. */
const files = readdirSync(path.join(import.meta.dirname, 'test'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.test.ts'))
  .filter((file) => !wantsItsOwnProcess.test(readFileSync(path.join(import.meta.dirname, 'test', file), 'utf8')))
  .map((file) => `test/${file}`);

export default defineConfig({
  resolve: {
    // Tests run the sources: a package's door is its index.ts, the same module that its own tests import.
    alias: [/^@crosscultural\/([a-z-]+)$/, /^(?:\.\.\/)+packages\/([a-z-]+)$/].map((find) => ({
      find,
      replacement: path.resolve(import.meta.dirname, 'packages/$1/index.ts'),
    })),
  },
  test: {
    // Kernel, browser and store tests start real processes; two cores do not like more than two files at once.
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    pool: 'forks',
    projects: [
      { extends: true, test: { name: 'together', include: files, isolate: false } },
      { extends: true, test: { name: 'alone', include: ['test/**/*.test.ts'], exclude: files } },
    ],
  },
});
