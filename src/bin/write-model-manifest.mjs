// Writes the sizes and hashes of models/ into models/models.json: `npm run models:manifest`, after a model changed.
// A new model is first entered there by hand: { "name", "kind", "language", "title", "files": [] }.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../models');
const manifest = path.join(folder, 'models.json');
const { licence, models } = JSON.parse(readFileSync(manifest, 'utf8'));

function fileEntry(file) {
  const content = readFileSync(file);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { name: path.basename(file), bytes: content.length, sha256 };
}

for (const model of models) {
  const names = readdirSync(path.join(folder, model.name)).sort();
  model.files = names.map((name) => fileEntry(path.join(folder, model.name, name)));
}
writeFileSync(manifest, `${JSON.stringify({ licence, models }, null, 2)}\n`);
