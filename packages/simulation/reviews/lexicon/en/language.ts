import { entries } from '../lexicon';

export { slots } from './slots';

/** Clauses around an aspect {theA} and its predicate {O}; {itO} agrees with “it”. */
export const frames = entries`
  {theA} {O} / {theA} {O} / {theA} {O} / {theA} {O} / {opener}, {theA} {O} / {opener}, {theA} {O} / {opener}, {theA} {O}
  I [think|find|feel like|would say|must say] {theA} {O} / my {person} [says|thinks|claims] {theA} {O} / {a} {friend} [said|told me|says] {theA} {O}
  as for {theA}, {they} {O} / the thing is, {theA} {O} / one more thing, {theA} {O} / I [noticed|found out|learned] that {theA} {O} / it turns out {theA} {O}
  what [struck|surprised] me is that {theA} {O} / {theA} {O}, [according to|or so says] my {person} / we found that {theA} {O}
  [speaking of|about|regarding] {theA}: {they} {O} / you will find that {theA} {O} / {theA}, [by the way|I must admit|in my opinion|at least for me], {O} / let me start with {theA}, {they} {O}
`;

/** Clauses whose opinion is an adjective before the noun; {bareA} has no determiner. */
export const attributive = {
  withArticle: entries`it has {a} <{adjective}> {bareA} / {a} <{adjective}> {bareA} / what {a} <{adjective}> {bareA} / you get {a} <{adjective}> {bareA} / that's one <{adjective}> {bareA}`,
  withoutArticle: entries`<{adjective}> {bareA} / it comes with <{adjective}> {bareA} / you can expect <{adjective}> {bareA} / you get <{adjective}> {bareA} / they offer <{adjective}> {bareA}`,
};

/** Clauses whose opinion is a feeling about the aspect {theA}. */
export const affect = {
  positive: entries`
    I <love> {theA} / <impressed> with {theA} / I am <very happy> with {theA} / <no complaints> about {theA} / <two thumbs up> for {theA} / {theA} [really|just|simply] <shine{s}>
    {theA} <exceeded my expectations> / I <can't say enough good things> about {theA} / <kudos> for {theA} / {theA} <won me over> / I <enjoy> {theA} [every day|more than I expected|a lot]
    {theA} alone {is} <worth the money> / {theA} {is} <what sold me> / <hats off> to {theA} / I am <a big fan> of {theA} / {theA} <made my day> / <nothing but praise> for {theA}
    I was <pleasantly surprised> by {theA} / <can't fault> {theA} / I <appreciate> {theA} / my {person} <adores> {theA} / I <trust> {theA} [completely|by now]
  `,
  neutral: entries`
    {theA} {is} <okay> / {theA} {is} <average> / {theA} {is} <nothing special> / {theA} {is} <neither good nor bad> / I have <no strong feelings> about {theA} / {theA} {is} <passable>
    {theA} {is} <so-so> / {theA} {is} <about what you would expect> / {theA} {is} <middle of the road> / {theA} <could go either way> / {theA} <will do>
    {theA} {is} <acceptable> / {theA} {is} <run of the mill>
  `,
  negative: entries`
    I <hate> {theA} / <disappointed> with {theA} / I am <not happy> with {theA} / {theA} <let me down> / {theA} <ruined it> for me / <stay away> if you care about {theA}
    I <regret> trusting {theA} / {theA} [really|just] <drive{s} me crazy> / <fed up> with {theA} / {theA} <left a bad taste> / {theA} <fall{s} short> / {theA} {is} <the weak spot>
    I <expected more> from {theA} / <don't get me started> on {theA} / {theA} <cost it two stars> / {theA} {is} <a deal breaker> / I <gave up> on {theA} / <shame> about {theA}
    {theA} {is} <what made me return it> / my {person} <can't stand> {theA} / I am <losing patience> with {theA}
  `,
};

/** Praise that means the opposite. */
export const irony = entries`
  oh sure, {theA} {is} <"amazing"> [if you enjoy being ignored|if you have all day|until you need it] / {theA} {is} <"great"> [if you like surprises|for building character|said nobody ever]
  <bravo>, {theA} managed to [make things worse|waste my whole {weekday}|fool me again] / congratulations to whoever made {theA}, <truly a masterpiece of frustration>
  I just <"love"> how {theA} surprise{s} me {few} times a week / thanks to {theA} <I now have the patience of a saint> / {theA} {is} <"world class">, my foot
`;

/** A second predicate for the same aspect: {O} and {P}. */
const doubledEither = entries`
  {theA} {O} and {P} / {theA} {O}, plus {they} {P} / {opener}, {theA} {O} and {P} / {theA} {O}, and {they} {P} / {theA} {O} and {opener} {they} {P}
`;
export const doubled = { positive: doubledEither, negative: doubledEither };

/** Two clauses {1} and {2} of the same sentiment. */
export const joined = entries`
  {1}, and {2} / {1} and {2} / {1}, plus {2} / {1}; {2} / {1}, and [on top of that|likewise|also], {2} / {1}; [also|besides|what is more], {2} / {1}, and {2} [too|as well]
`;
/** Two clauses, or two predicates of one aspect, of opposite sentiment, by that of the second. */
export const contrasted = {
  negative: entries`
    {1}, but {2} / {1} but {2} / {1}; however, {2} / while {1}, {2} / although {1}, {2} / {1}, though {2} / {1}, yet {2} / {1}, whereas {2} / {1}; unfortunately, {2} / {1}; sadly, {2}
  `,
  positive: entries`
    {1}, but {2} / {1} but {2} / while {1}, {2} / although {1}, {2} / {1}; on the bright side, {2} / {1}; luckily {2} / {1}, but at least {2} / granted, {1}, but {2} / {1}; still, {2}
  `,
};
export const doubledContrast = {
  negative: entries`{theA} {O} but {P} / {theA} {O}, although {they} {P} / {theA} {O}, yet {they} {P} / {theA} {O}, but {opener} {they} {P}`,
  positive: entries`{theA} {O} but {P} / {theA} {O}, yet {they} {P} / {theA} {O}, but {opener} {they} {P} / granted, {theA} {O}, but {they} {P}`,
};

/** Sentences without opinion at the beginning of a review. */
export const openings = entries`
  bought this {product} for my {person} {duration} ago / I have had this {product} for {duration} now / got this on {holiday} / ordered it on {weekday}, arrived on {weekday2}
  this is a replacement for {a} {product} I had for {years} / this was a gift from my {relative} / my {person} and I share this one / I use it mostly {where}
  {a} {friend} recommended this {product} / I bought {two} of these, one for me and one for my {person} / writing this from {place} / my old {product} gave out in {month}
  I am not a tech person, my {person} picked it / picked this up on {holiday} / my {order} {product} from this seller / needed {a} {product} for {place} and {place2}
  I waited {duration} before writing this / my {relative} wanted {a} {product} for {holiday} / moved to {city} in {month} and needed a new {product} / this one replaces my {person}'s {product}
  I spent {duration} comparing {few} models / update after {duration} / I was between this and {two} others / bought it refurbished in {month} / found it in {a} store in {city}
  we ordered {few} for work in {month} / I travel between {city} and {city} a lot / my {person} dropped the last one {where} / had it shipped from {city} to {city}
  started using it {where} on {weekday} / my {person} has one, so I got one in {month} / {duration} ago I would have bought something else / this review is from my {relative} in {city}
  {holiday} present to myself / bought with my own money {duration} ago / I set it up {where} in {minutes} / my {person} spilled coffee on the old {product} {where}
  I was going to wait for {holiday}, but my {product} died in {month} / my {person} uses it {where}, I use it {where} / third week with this {product}, mostly {where}
  retired in {month} and finally got my own {product} / started a new job in {city} and needed {a} {product} / {few} of us at work in {city} bought the same {product}
`;
/** Sentences without opinion at its end. */
export const closings = entries`
  will update after {duration} / I will post photos when I'm back from {place2} / my {person} is getting one for {holiday} / hope it lasts {years} / ask me again in {duration}
  my {relative} ordered one on {weekday} / that's all from {city} / I'll edit this review in {month} / if anything changes by {month} I'll let you know / next up is {a} [case|sleeve|stand|bag] for it
  the old one goes to my {person} / I'm keeping it {where} for now / have a look at my photos from {place} / I wrote this on {a} {weekday} evening, so forgive the typos
  I may buy another for {place2} / we'll see how it holds up until {holiday} / time to go back to {place} / I paid for it myself, nobody [asked|paid|told] me to write this
  not sure yet what my {relative} will say / I'll try the rest {where} / take it from someone who has been through {few} of these / that is my take after {duration}
  my {person} is typing this, by the way / back to {city} on {weekday}, more then / will report back after {holiday} / I have until {month} to decide / see my other review from {month}
  typed on the train to {city} / my {colleague} in {city} wants one for {holiday} / let me know in the comments, I check them on {weekday}s / my {relative} asked me to write this from {city}
`;

/** What the kinds of products are called. */
export const productNouns = {
  laptop: ['laptop', 'notebook', 'computer', 'machine', 'ultrabook'],
  desktop: ['computer', 'machine', 'PC', 'all-in-one'],
  tablet: ['tablet', 'convertible', 'device'],
};
