import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // Tests run the sources: a package's door is its index.ts, the same module that its own tests import.
    alias: [/^@crosscultural\/([a-z-]+)$/, /^(?:\.\.\/)+packages\/([a-z-]+)$/].map((find) => ({
      find,
      replacement: path.resolve(import.meta.dirname, 'packages/$1/index.ts'),
    })),
  },
  test: {
    include: ['test/**/*.test.ts'],
    // Kernel, browser and store tests start real processes; two cores do not like more than two files at once.
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    pool: 'forks',
  },
});
