/** `node notebooks-to-text.js <folder>` writes the cells of all notebooks below a folder as text, into its `text/`. */
import { writeNotebookTexts } from '../runner/notebook-texts';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node notebooks-to-text.js <folder of notebooks>');
  process.exit(2);
}
for (const file of writeNotebookTexts(folder)) console.log(`${folder}/${file}`);
