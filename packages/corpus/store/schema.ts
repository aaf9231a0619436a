import { reviewFields } from './rows';

/**
 * The tables of a review store. `reviews` keeps every review in its order; `duplicates` names those that repeat an
 * earlier one; the view `unique_reviews` leaves them out.
 */
export const schema = `
  CREATE TABLE reviews (
    position INTEGER, id VARCHAR, culture VARCHAR, language VARCHAR, platform VARCHAR, product VARCHAR, text VARCHAR,
    rating DOUBLE, label VARCHAR, createdAt VARCHAR, likes BIGINT, author VARCHAR,
    tripletCount INTEGER -- NULL where nobody has labelled the review
  );
  CREATE TABLE triplets (
    reviewPosition INTEGER, reviewId VARCHAR, position INTEGER,
    aspectStart INTEGER, aspectEnd INTEGER, aspect VARCHAR, -- NULL where implicit
    opinionStart INTEGER, opinionEnd INTEGER, opinion VARCHAR,
    sentiment VARCHAR, category VARCHAR
  );
  CREATE TABLE duplicates (id VARCHAR, "of" VARCHAR, kind VARCHAR, similarity DOUBLE);
  CREATE TABLE store (key VARCHAR, value VARCHAR);
  CREATE VIEW unique_reviews AS SELECT * FROM reviews WHERE id NOT IN (SELECT id FROM duplicates);
`;

/** What is read of each table: a store that was changed by another program may lack one. */
export const columnsOfTables: Readonly<Record<string, readonly string[]>> = {
  reviews: ['position', ...reviewFields, 'tripletCount'],
  triplets: [
    ...['reviewPosition', 'aspectStart', 'aspectEnd', 'aspect', 'opinionStart', 'opinionEnd', 'opinion'],
    ...['sentiment', 'category'],
  ],
  duplicates: ['id', 'of', 'kind', 'similarity'],
};

/** Changes whenever a reader, the schema or the search for duplicates does, so that old caches are not used. */
export const storeVersion = '4';
