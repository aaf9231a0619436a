// Reviews of your own: a CSV file and which of its columns is which field: npx tsx examples/your-own-csv.ts
import { corpus } from 'crosscultural';

const map = 'text=comment,culture==foreign,rating=stars';
for await (const { rating, text, language } of corpus.readAnyReviews('examples/data/reviews.csv', { map })) {
  console.log(`${'★'.repeat(rating ?? 0).padEnd(5)} ${language} ${text}`);
}
