import { aspect, entries, type ThemeLexicon } from '../lexicon';

/** Brand reputation (Table 2). */
export const brandReputation: ThemeLexicon = {
  owners: entries`the / the / their / this company's / the / the company's`,
  aspects: {
    brand: aspect(
      entries`brand / brand / brand name / brand image`,
      entries`
        = trustworthy / = solid / = respected / = reliable / {has} never failed me / earned my loyalty / : a safe bet / stand{s} for quality / : worth paying for
        : one I trust / keep{s} getting better / care{s} about customers / beat{s} the big names / : still the gold standard / carrie{s} weight
        : not just a logo
      `,
      entries`
        = overrated / = arrogant / = unreliable / = expensive / {has} gone downhill / lost me as a customer / trade{s} on its past / : all logo and no substance
        burned me {few} times / cut{s} corners now / : a shadow of itself / : not what it was / ignore{s} its own customers / mean{s} nothing anymore
        care{s} only about profit / forgot where it came from
      `,
      {
        positive: entries`this is my {order} one from them and <they have all been great>`,
        negative: entries`I have bought from them for years and <this was the last time>`,
      },
    ),
    service: aspect(
      entries`~service / ~service / ~customer service / store service / service staff`,
      entries`
        = excellent / = polite / = outstanding / = attentive / made me feel welcome / : top notch / : worth five stars alone / put{s} the customer first
        : always friendly / went above and beyond / turned a bad day around / : the best I have had / never let me wait / solve{s} things with a smile
        : quick and kind / : not pushy
      `,
      entries`
        = poor / = rude / = indifferent / = chaotic / treated me like a number / : a disgrace / could not care less / : worse every year / made me wait {minutes}
        : not worthy of the name / lost my order / argued with my {relative} / : slow and cold / need{s} a complete overhaul / laughed at my question
        : two stars at best
      `,
      {
        positive: entries`the lady in the store <remembered my name>`,
        negative: entries`the clerk <rolled his eyes at my {relative}>`,
      },
    ),
    satisfaction: aspect(
      entries`~satisfaction / ~customer satisfaction / satisfaction rate / ~overall satisfaction`,
      entries`
        = high / = genuine / = deserved / = complete / : guaranteed / grew with each week / : easy to understand / match{es} the reviews / : at an all-time high
        stay{s} high after {duration} / : what keeps me here / : not faked / show{s} in every review / beat{s} that of rivals / : close to perfect / speak{s} for itself
      `,
      entries`
        = low / = short-lived / = fake / = overstated / faded after {duration} / drop{s} with every order / : not what the ads claim / : bought with vouchers
        never came / : at rock bottom / hit zero in {month} / sink{s} year after year / : nothing but a slogan / : hard to find / suffered a lot / took a beating
      `,
      {
        positive: entries`{few} orders in and <I am still a happy customer>`,
        negative: entries`I have <yet to meet a happy owner>`,
      },
    ),
    promises: aspect(
      entries`+promises / promise / +advertised promises / delivery promise`,
      entries`
        = honest / = realistic / : kept to the letter / came true / hold{s} up / : backed by action / : more than words / mean{s} something here
        turned out to be true / : kept without a fuss / : met ahead of time / {was} not exaggerated / earn{s} trust / held for {years} / : in writing
        : modest and true
      `,
      entries`
        = empty / = misleading / = hollow / = dishonest / : broken one by one / mean{s} nothing / : never kept / evaporated after the sale / : pure fiction
        fell apart in {duration} / : worth less than the paper / changed in the fine print / : not honored / came with {few} conditions
        {was} forgotten by {month} / sound{s} great until you need it
      `,
      {
        positive: entries`they <did exactly what they said they would>`,
        negative: entries`they said {duration} and <nothing ever happened>`,
      },
    ),
    'market-share': aspect(
      entries`market share / ~market position / share of the market`,
      entries`
        = healthy / = impressive / = deserved / = stable / grow{s} for good reason / show{s} people trust them / : no accident / reflect{s} quality
        climbed again in {month} / : well earned / make{s} parts easy to find / give{s} me confidence / keep{s} prices down / : still growing
        : bigger than I thought / : not bought with ads
      `,
      entries`
        = tiny / = shrinking / = undeserved / = inflated / : built on ads / fall{s} every quarter / make{s} them lazy / hide{s} poor quality
        : no proof of quality / breed{s} arrogance / melted since {month} / : not what they claim / : lost to better rivals / hurt{s} the buyers / : in free fall
        keep{s} newcomers out
      `,
      {
        positive: entries`<everybody I know owns one>, and not by chance`,
        negative: entries`<hardly anyone buys them these days>, and I see why`,
      },
    ),
    'word-of-mouth': aspect(
      entries`~word of mouth / ~word-of-mouth / +recommendations from friends`,
      entries`
        = excellent / = strong / = positive / sold me on it / : right for once / turned out to be true / : better than any ad / spread{s} fast
        {was} glowing / convinced my {person} / : what brought me here / match{es} my experience / : well deserved / travel{s} far / : not paid for / keep{s} growing
      `,
      entries`
        = terrible / = misleading / = mixed / = negative / warned me and I did not listen / : paid for / : worse every month / fooled me
        : nothing like reality / turned sour in {month} / killed it for me / : full of horror stories / {was} bought with coupons / : not worth much
        scared off my {relative} / fade{s} quickly
      `,
      {
        positive: entries`{few} friends told me to get one and <they were right>`,
        negative: entries`I listened to {few} friends and <should not have>`,
      },
    ),
  },
  background: entries`
    I have bought from this company since {year}
    my {relative} has owned {few} of their products
    {a} {friend} told me about them at a [barbecue|wedding|ball game|party]
    the store in {city} was having a sale
    I compared {few} companies before I ordered
    I read about {few} hundred reviews before buying
    the ad on the [bus|subway|radio|highway] says number one in the country
    I am a loyalty member and get the newsletter every {weekday}
    my {relative} worked for a competitor for {years}
    they changed the logo in {year}
    the company was sold in {year}, as far as I know
    we are a household of {few} and all of us buy from the same company
    I answered their survey in {month}
    their store in {city} opened in {month}
    my {person} buys from a competitor, I don't
    the name goes back to a shop in {city}
    I asked {few} owners {where} before I bought
    they sponsored the [marathon|jazz festival|book fair] in {city} last {month}
    I own stock in the company, {few} shares
    my {order} order from the store in {city}
    the ad my {relative} saw was from {year}
    I used to buy from a competitor until {year}
    I first heard of the company through {outlet} and {outlet}
    {outlet} said one thing about the company, my {relative} another
    my {relative} buys the store brand, I buy from this company
    the company moved its store from {city} to {city} in {year}
    I compared {few} brands in the store and read the reviews of each
    {outlet} came {few} times before I became a customer
    the competitor has a store in {city}, the company one in {city}
    a customer next to me in the store in {city} had owned {few} of them
  `,
  questions: entries`
    is it still the same company as in {year} / does anybody know who makes them now / are the reviews on their own page real / do they still have a store in {city}
    do they price match their competitors / which company would you buy from instead / how do they compare with the big names
  `,
  moreFrames: entries`
    after {few} orders, {theA} {O} / in {city}, {theA} {O} / ask my {relative}: {theA} {O} / compared with the competitor I left, {theA} {O}
  `,
  vocabulary: entries`
    brand / name / service / customer / satisfaction / promise / market / share / word / mouth / company / reputation / loyalty / trust / competitor / review / store / friend / recommendation / rate / position
    quality / ad / image / rival / logo / year / people / delivery / overall / advertise / staff / buy / owner / sale / big
    respected / trustworthy / compare / survey / sponsor / order / high / paying / household
  `,
};
