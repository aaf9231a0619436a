import { entries } from '../lexicon';

/** Slots that every English template may use. */
export const slots = {
  person: entries`wife / husband / son / daughter / boss / roommate / dad / mom / brother / sister / girlfriend / boyfriend / nephew / niece / partner`,
  relative: entries`grandmother / father-in-law / uncle / aunt / mother / dad / grandpa / mother-in-law / cousin / sister`,
  friend: entries`coworker / neighbor / friend / colleague / classmate / teammate`,
  place: entries`the kitchen / my desk / the garage / the library / the train / a coffee shop / the basement / the studio / my dorm / the warehouse / the break room / the lab`,
  place2: entries`my apartment / the lake house / the gym / my parents' place / the airport / the hotel / the shop / the cabin`,
  city: entries`Denver / Leeds / Toronto / Austin / Boise / Glasgow / Tampa / Dublin / Portland / Bristol / Ottawa / Tucson / Perth / Omaha / Cardiff`,
  duration: entries`{a} week / two weeks / {a} month / three months / six weeks / half {a} year / ten days / four days / nearly {a} month / about five weeks / eight months / {a} couple of weeks`,
  years: entries`two years / three years / five years / the first year`,
  minutes: entries`five minutes / ten minutes / twenty minutes / {a} quarter of {a} hour / half {a} hour / forty minutes / under {a} hour / {a} hour`,
  few: entries`three / four / five / six / seven / eight / several`,
  two: entries`two / three / four`,
  order: entries`second / third / fourth / fifth`,
  money: entries`$15 / $20 / $25 / $30 / $40 / $45 / $60 / $75 / $80 / $99 / $120 / $150`,
  weekday: entries`Monday / Tuesday / Wednesday / Thursday / Friday / Saturday / Sunday`,
  weekday2: entries`Wednesday / Thursday / Friday`,
  month: entries`January / February / March / April / May / June / July / August / September / October / November / December`,
  year: entries`2009 / 2011 / 2013 / 2014 / 2016 / 2017 / 2018 / 2019 / 2020`,
  phone: entries`phone / tablet / old phone`,
  platform: entries`Linux / Windows 11 / the Mac / Windows 10 / Ubuntu`,
  app: entries`Photoshop / Excel / Zoom / Lightroom / QuickBooks / Slack / Word / Teams / AutoCAD`,
  app2: entries`Chrome / Spotify / Outlook / Firefox / Premiere / Blender / {a} password manager`,
  files: entries`photos / music / raw files / videos / tax records / recordings / drawings / scans`,
  size: entries`40 GB / 60 GB / 80 GB / 100 GB / 120 GB / 200 GB / 300 GB / 500 GB`,
  holiday: entries`Black Friday / Prime Day / Cyber Monday / Christmas / Labor Day / my birthday / Father's Day / graduation`,
  degree: entries`really / very / pretty / so / surprisingly / extremely / quite / incredibly / rather / remarkably / super / fairly`,
  copula: entries`{is} / {is} / {is} / {was} / {has} been / seem{s} / {is} still / turned out / {was} always`,
  opener: entries`
    honestly / after {duration} / after {duration} of daily use / out of the box / so far / to be fair / in my experience / compared with my old one / for the money
    to my surprise / from day one / I have to say / at first glance / {duration} in / on the other hand / for what it's worth / most days / on a good day / as others have said
    on top of that / since {month} / like my {person} said / in {place} / now that I've had it {duration} / between you and me / as far as I can tell / believe it or not
    if you ask me / on {weekday}s / when I tried it again on {weekday} / speaking as a former skeptic / in the end / all things considered / for my {person}
  `,
} as const;

/** Clauses around an aspect {theA} and its predicate {O}; {itO} agrees with “it”. */
export const frames = entries`
  {theA} {O} / {theA} {O} / {theA} {O} / {theA} {O} / {opener}, {theA} {O} / {opener}, {theA} {O} / {opener}, {theA} {O}
  I [think|find|feel like|would say|must say] {theA} {O} / my {person} [says|thinks|agrees that|tells me] {theA} {O} / {a} {friend} [said|told me|warned me that] {theA} {O}
  as for {theA}, {they} {O} / the thing is, {theA} {O} / one more thing, {theA} {O} / I [noticed|found out|learned] that {theA} {O} / turns out {theA} {O}
  what [struck|surprised] me is that {theA} {O} / {theA}, [by the way|I must admit|in my opinion|at least for me], {O} / let me start with {theA}, {they} {O}
`;

/** Clauses whose opinion is an adjective before the noun; {bareA} has no determiner. */
export const attributive = {
  singular: entries`it has {a} <{adjective}> {bareA} / {a} <{adjective}> {bareA} / what {a} <{adjective}> {bareA} / you get {a} <{adjective}> {bareA} / that's one <{adjective}> {bareA}`,
  mass: entries`<{adjective}> {bareA} / it comes with <{adjective}> {bareA} / such <{adjective}> {bareA} / you get <{adjective}> {bareA} / expect <{adjective}> {bareA}`,
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

export const doubled = entries`
  {theA} {O} and {P} / {theA} {O}, plus {they} {P} / {opener}, {theA} {O} and {P} / {theA} {O}, and {they} {P}
`;
export const doubledContrast = entries`{theA} {O} but {P} / {theA} {O}, although {they} {P} / {theA} {O}, yet {they} {P} / {theA} {O}, but {opener} {they} {P}`;

/** Two clauses {1} and {2} of the same sentiment, and of opposite ones. */
export const joined = entries`{1}, and {2} / {1} and {2} / {1}, plus {2} / {1}; {2} / {1}, and [on top of that|likewise|also], {2} / {1}, while {2}`;
export const contrasted = entries`{1}, but {2} / {1} but {2} / {1}; however, {2} / while {1}, {2} / although {1}, {2} / {1}, though {2} / {1}, yet {2} / {1}, whereas {2}`;

/** Sentences without opinion at the beginning of a review. */
export const openings = entries`
  bought this {product} for my {person} {duration} ago / I have had this {product} for {duration} now / got this on {holiday} / ordered it on {weekday}, arrived on {weekday2}
  this is a replacement for {a} {product} I had for {years} / this was a gift from my {relative} / my {person} and I share this one / I use it mostly in {place}
  {a} {friend} recommended this {product} / I bought {two} of these, one for me and one for my {person} / writing this from {place} / my old {product} gave out in {month}
  I am not a tech person, my {person} picked it / picked this up on {holiday} / second {product} from this seller / needed {a} {product} for {place} and {place2}
  I waited {duration} before writing this / my {relative} wanted {a} {product} for {holiday} / moved to {city} in {month} and needed a new {product} / this one replaces my {person}'s {product}
  I spent {duration} comparing {few} models / update after {duration} / I was between this and {two} others / bought it refurbished in {month} / found it in {a} store in {city}
  we ordered {few} for work in {month} / I travel between {city} and {city} a lot / my {person} dropped the last one in {place}
`;
/** Sentences without opinion at its end. */
export const closings = entries`
  will update after {duration} / I will post photos when I'm back from {place2} / my {person} is getting one for {holiday} / hope it lasts {years} / ask me again in {duration}
  my {relative} ordered one on {weekday} / that's all from {city} / I'll edit this review in {month} / if anything changes by {month} I'll let you know / next up is {a} case for it
  the old one goes to my {person} / I'm keeping it in {place} for now / have a look at my photos from {place} / I wrote this on {a} {weekday} evening, so forgive the typos
  I may buy another for {place2} / we'll see how it holds up until {holiday} / time to go back to {place} / I paid for it myself, nobody asked me to write this
  not sure yet what my {relative} will say / I'll try the rest in {place2} / take it from someone who has been through {few} of these / that is my take after {duration}
`;

export const products = ['laptop', 'notebook', 'tablet', 'computer', 'phone', 'machine'];
