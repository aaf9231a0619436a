import { englishTag } from '@crosscultural/text';

/** Last words of organisations' names. */
export const organisationEndings = new Set(
  'Inc Corp Corporation Ltd LLC LLP PLC Co Company Group Holdings Partners Capital Ventures Bank Bancorp Insurance University College School Academy Institute Laboratory Laboratories Labs Lab Hospital Clinic Foundation Association Society Union Federation League Council Committee Commission Ministry Department Agency Bureau Authority Parliament Party Church Court Police Army Navy Museum Gallery Theatre Theater Orchestra Club FC United Media Press News Times Post Tribune Herald Gazette Journal Magazine Radio Television TV Network Broadcasting Studios Studio Pictures Records Entertainment Productions Publishing Publishers Books Airlines Airways Airline Air Aviation Rail Railway Railways Motors Automotive Energy Oil Petroleum Foods Brewery Technologies Technology Tech Systems Software Electronics Robotics Semiconductor Telecom Communications Pharmaceuticals Pharma Healthcare Logistics Industries Enterprises Consulting Associates Trust Fund Exchange Securities Investments Realty Properties Stores Supermarket Hotels Resorts Brothers Sons'.split(
    ' ',
  ),
);
/** Endings of ordinary phrases too (Social Media, Good Times): before them stands at least one word that is no word of every day. */
export const looseEndings = new Set(
  'Co Company Group Partners Capital Ventures Insurance School Academy Lab Labs Clinic Society Union League Council Committee Court Party Church Police Army Navy Gallery Theatre Theater Club United Media Press News Times Post Journal Magazine Radio Television TV Network Studio Studios Pictures Records Entertainment Productions Books Rail Motors Energy Oil Foods Brewery Technology Tech Systems Software Trust Fund Exchange Stores Brothers Sons'.split(
    ' ',
  ),
);
/** First words of organisations' names that go on with `of`. */
export const organisationHeads = new Set(
  'University Bank Ministry Department Institute College Academy Church House Museum Council Board Bureau Federation Association Court School Chamber Society Union Office'.split(
    ' ',
  ),
);
/** Last words of places' names. */
export const placeEndings = new Set(
  'City County State Province District Street St Road Rd Avenue Ave Boulevard Lane Square Bridge Lake River Creek Bay Beach Island Islands Valley Hills Hill Mountain Mountains Park Canyon Falls Forest Desert Coast Peninsula Airport Station Harbour Harbor Village Town Heights Springs Plaza Castle Palace Cathedral Tower Place House Opera Cafe Café Centre Center CBD'.split(
    ' ',
  ),
);
/** First words of places' names. */
export const placeHeads = new Set(
  'Lake Mount Mt Fort Port Cape San Santa Saint St North South East West New Los Las El Rio'.split(' '),
);
export const titles = new Set(
  'Mr Mrs Ms Miss Dr Prof Professor Sir Dame Lord Lady President Senator Governor Mayor Judge Justice Captain Officer King Queen Prince Princess Pope Rev Father Minister Secretary Chancellor Coach'.split(
    ' ',
  ),
);
/** Capitalised everywhere and no part of a name. */
const neverNames = new Set(
  'I A An The This That These Those My Our Your His Her Their Its He She It We They You And Or But If So As At By For From In Of On To With Not No Yes Is Are Was Were Be Am Do Does Did Have Has Had Will Would Can Could Should May Might Must What Who Whom Whose Which When Where Why How Just Also Now Then Here There Today Tomorrow Yesterday Tonight Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September October November December Christmas Easter Halloween Thanksgiving English French German Spanish Chinese Japanese American British Muslim Christian Jewish Islamic Breaking Update Watch Read Live Photo Video Via RT OMG LOL God Good Great Happy New Please Thanks Thank All Every Some Any One Two Three First Last Next More Most Very Still Only Even After Before While Because Since Until About Over Under Again Never Always Maybe Let Get Got Go Come See Look Say Says Said Tell Know Think Want Need Make Take Give Love Like Hate Best Worst Big Small Old Young'.split(
    ' ',
  ),
);
/** First names that are words of every day too: alone, or at the head of a sentence, they name nobody. */
const wordsToo = new Set(
  'will mark may april june august hope joy grace faith rose summer autumn art bill frank rich grant chase drew pat rob sue jack max ray dick gene guy dawn eve ivy lily daisy violet ruby pearl crystal amber sky melody harmony destiny miracle angel star sunny love honey candy brandy sherry ginger olive basil sage reed heath cliff brook lane miles chance justice mercy charity patience christian king prince earl duke dean bishop pope parker mason carter cooper hunter tanner taylor archer page porter case major chip buddy sonny bud kitty penny bonnie blue gray misty stormy rainy windy brand trinity genesis nice reading mobile bath cork turkey chad jordan china georgia jersey'.split(
    ' ',
  ),
);

export type WordKind =
  | 'first name'
  | 'last name'
  | 'person'
  | 'place'
  | 'organisation'
  | 'never'
  | 'common'
  | 'unknown';

const kinds = new Map<string, WordKind>();
const mostKnown = 200_000;

/** What a capitalised English word may be in a name: compromise's lexicon, and lists of words that are none. */
export function wordKind(word: string): WordKind {
  let kind = kinds.get(word);
  if (kind === undefined) {
    if (kinds.size >= mostKnown) kinds.clear();
    kind = neverNames.has(word) ? 'never' : kindOfTag(englishTag(word.toLowerCase()));
    kinds.set(word, kind);
  }
  return kind;
}

export const isWordToo = (word: string): boolean => wordsToo.has(word.toLowerCase());

function kindOfTag(tag: string | undefined): WordKind {
  switch (tag) {
    case undefined:
    case 'ProperNoun':
      return 'unknown';
    case 'FirstName':
    case 'MaleName':
    case 'FemaleName':
      return 'first name';
    case 'LastName':
      return 'last name';
    case 'Person':
      return 'person';
    case 'City':
    case 'Country':
    case 'Region':
    case 'Place':
      return 'place';
    case 'Organization':
    case 'SportsTeam':
      return 'organisation';
    default:
      return 'common';
  }
}
