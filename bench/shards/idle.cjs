// Shards in which nothing is done: node idle.cjs local|queue|child FOLDER SHARDS [QUEUE]
const { createHash } = require('node:crypto');
const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const shards = require('../../packages/shards/dist/index.js');

const study = (folder) => ({
  folder,
  steps: [{ name: 'idle', needs: [], run: async ({ output }) => writeFileSync(output, '') }],
  code: 'a'.repeat(64),
  parameters: {},
});

function makeFolder(folder, count) {
  mkdirSync(path.join(folder, 'shards'), { recursive: true });
  const list = Array.from({ length: count }, (_, start) => {
    const name = String(start).padStart(5, '0');
    writeFileSync(shards.shardFile(folder, name), name);
    return { name, rows: 1, start, sha256: createHash('sha256').update(name).digest('hex') };
  });
  shards.writeManifest(folder, { version: 1, rows: count, shards: list, origin: null });
}

async function locally(folder, count) {
  makeFolder(folder, count);
  const pool = await shards.openPool({ file: __filename, ...study(folder) });
  const run = (jobs) => shards.runLocally(folder, jobs, (job) => pool.run(job), 1);
  await shards.driveStudy(study(folder), { run });
  pool.close();
}

async function throughQueue(folder, count, address) {
  makeFolder(folder, count);
  const stop = new AbortController();
  const worker = shards.workOnQueue({
    address,
    study: study(folder),
    file: __filename,
    processes: 1,
    signal: stop.signal,
  });
  const run = (jobs) => shards.runOnQueue(jobs, { address, study: study(folder) });
  await shards.driveStudy(study(folder), { run });
  stop.abort();
  await worker;
}

// A pool starts this file with the folder alone.
const [, , how, folder, count, address] = process.argv;
if (process.send !== undefined) shards.serveJobs(study(how));
else if (how === 'local') locally(folder, Number(count));
else if (how === 'queue') throughQueue(folder, Number(count), address);
