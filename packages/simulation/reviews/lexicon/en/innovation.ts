import { aspect, entries, type ThemeLexicon } from '../lexicon';

/** Innovativeness (Table 2). */
export const innovativeness: ThemeLexicon = {
  owners: entries`the / the / this / its / their`,
  aspects: {
    technology: aspect(
      entries`~technology / ~technology / display technology / cooling technology / ~underlying technology / chip technology`,
      entries`
        = impressive / = mature / = advanced / = amazing / : years ahead / make{s} my old {product} look ancient / : a real leap forward / live{s} up to the hype
        work{s} like magic / : cutting edge / feel{s} like the future / : proven and solid / justifie{s} the upgrade / run{s} cool and quiet
        : not just a buzzword / amaze{s} me every day
      `,
      entries`
        = dated / = immature / = overhyped / = unfinished / : {few} years behind / solve{s} a problem nobody has / : not ready for the public / break{s} too easily
        sound{s} better than it work{s} / : recycled from the last model / : a step backwards / age{s} badly / need{s} another generation
        : smoke and mirrors / made no difference to me / drain{s} the battery
      `,
      {
        positive: entries`it <feels like living {few} years in the future>`,
        negative: entries`it is <last year's hardware in a new box>`,
      },
    ),
    design: aspect(
      entries`design / design / hinge design / ~industrial design / keyboard design / ~design language`,
      entries`
        = gorgeous / = sleek / = elegant / = thoughtful / = minimal / turn{s} heads / hide{s} the cables neatly / : a work of art / fit{s} any room
        feel{s} premium / show{s} attention to detail / : simple yet clever / look{s} better in person / : as practical as it is pretty / age{s} well
        : not flashy, just right
      `,
      entries`
        = ugly / = clumsy / = dated / = cheap / = impractical / put{s} the ports in silly places / collect{s} fingerprints / : form over function / copie{s} a rival
        feel{s} plasticky / make{s} it hard to open / look{s} better in photos / : all sharp edges / : not ergonomic / creak{s} / forgot left handed people
      `,
      {
        positive: entries`strangers <stop to ask me what it is> / I <catch myself just looking at it>`,
        negative: entries`it <looks like a toy> next to my old one`,
      },
    ),
    innovation: aspect(
      entries`innovation / ~innovation / +new features / +innovations / real innovation`,
      entries`
        = refreshing / = bold / = genuine / = exciting / change{s} how I work / : what this market needed / set{s} it apart / solve{s} a real problem
        : not a gimmick / make{s} sense from day one / push{es} rivals to catch up / : small but brilliant / save{s} clicks all day
        kept me from buying the other one / deserve{s} an award / : ahead of the pack
      `,
      entries`
        = lacking / = pointless / = gimmicky / = invisible / stopped {few} models ago / : only on the poster / add{s} nothing to daily use / : a buzzword
        come{s} at the cost of reliability / : hard to see / : copied from others / need{s} explaining / wore off after {duration}
        : not enough to upgrade / confuse{s} more than it help{s} / : just a new color
      `,
      {
        positive: entries`they <tried something nobody else dares to>`,
        negative: entries`it is <the same thing as last year with a new sticker>`,
      },
    ),
    ecosystem: aspect(
      entries`ecosystem / product ecosystem / app ecosystem / accessory ecosystem`,
      entries`
        = seamless / = rich / = mature / = convenient / tie{s} all my devices together / grow{s} every month / sync{s} without a thought / : the reason I stay
        : open to other brands / cover{s} my watch and phone / make{s} switching easy / : hard to leave / offer{s} an app for everything
        : well integrated / save{s} me so much time / : not a walled garden
      `,
      entries`
        = closed / = thin / = fragmented / = expensive / lock{s} you in / play{s} badly with others / force{s} you to buy more / : missing basic apps
        forgot about {platform} users / : a walled garden / : half empty / break{s} after each update / want{s} an account for everything
        shrink{s} every year / : not worth the lock in / never sync{s} properly
      `,
      {
        positive: entries`I start on the tablet and <finish on the {product} without a thought>`,
        negative: entries`to use it fully you <have to buy {few} of their other gadgets>`,
      },
    ),
    idea: aspect(
      entries`idea / idea behind it / basic idea / original idea`,
      entries`
        = clever / = brilliant / = simple / = smart / work{s} in practice / make{s} so much sense / : one I wish I had had / : long overdue / sold me at once
        won over my {person} / : well executed / hold{s} up after {duration} / inspire{s} me / : worth supporting / : not new but done right / deserve{s} more attention
      `,
      entries`
        = silly / = flawed / = half-baked / = naive / fall{s} apart in practice / : better than the execution / sound{s} good on paper / never leave{s} the drawing board
        : wasted on this {product} / : borrowed from elsewhere / need{s} more work / ignore{s} how people live / : not thought through
        : a solution without a problem / got lost on the way / wore thin fast
      `,
      {
        positive: entries`<why did nobody think of this before>`,
        negative: entries`<who came up with this> and did they ever try it`,
      },
    ),
    concept: aspect(
      entries`concept / overall concept / modular concept / dual screen concept`,
      entries`
        = fascinating / = fresh / = convincing / = original / : easy to grasp / stand{s} out from the crowd / open{s} new ways to work / : pure genius
        translate{s} well to daily life / : ahead of its time / grew on me / : well worth a try / make{s} upgrades easy / win{s} me over
        : more than marketing / : not as odd as it look{s}
      `,
      entries`
        = confusing / = vague / = unconvincing / = overrated / : hard to explain / never come{s} together / : more show than use / look{s} better on stage
        : abandoned already / promise{s} too much / feel{s} forced / : unfinished / cost{s} too much for what it is / : not for everyday people
        tire{s} quickly / miss{es} the point
      `,
      {
        positive: entries`you can <swap the parts yourself, and it really works>`,
        negative: entries`I still <don't get what the second screen is for>`,
      },
    ),
  },
  background: entries`
    I watched the launch event back in {month}
    I read about the patent in a magazine {duration} ago
    the first prototype was shown in {city}, I think
    I have followed the project since the crowdfunding days in {year}
    it folds flat and the hinge is made of one piece of [metal|aluminum|titanium|magnesium]
    I have owned every generation since {year}
    the engineers explain it in a video of {minutes}
    I design [furniture|bicycles|lamps|websites|toys] for a living, so I look at such things
    it pairs with the [watch|ring|TV], the [tablet|phone|printer] and the [earbuds|speaker|scale] of the same maker
    the modules click in with {few} magnets
    I came from a rival product, the {year} generation
    the update in {month} added a new mode
    {a} {friend} of mine works in research and told me about it
    the second screen sits [above|below|beside] the keyboard
    my {person} saw the prototype at a fair in {city}
    they showed the new model in {city} in {month}
    I took one module out and put it back {where}
    the last generation was launched in {year}
    I backed the prototype with {money}
    my old device was from {year}, two generations back
    the launch video is {minutes} long and filmed in {city}
    it switches [modes|from laptop to tablet mode|to tent mode] when you [turn|fold|flip] the screen
    this generation brings {novelty} and {novelty}
    I tried {novelty} at the launch and {novelty} at home
    the prototype had {novelty}, the new model has {novelty}
    {novelty} was an idea of two students from {city}, the magazine says
    the design of the {part} goes back to the {year} generation
    they replaced the old {part} by {novelty}
    the patent covers {novelty} and the {part}
    I use {novelty} with {app} and the tablet mode for reading
  `,
  questions: entries`
    will the next generation keep this form / has the patent been licensed to others / is anyone else making modular ones / does the second screen work with {app}
    when does the new version launch in [Europe|Canada|Australia] / does it talk to devices from other makers / how many generations will they support it
  `,
  moreFrames: entries`
    [compared to|next to|unlike] the last generation, {theA} {O} / I showed it to {a} {friend}, and {theA} {O} / seen up close, {theA} {O}
  `,
  vocabulary: entries`
    technology / design / innovation / ecosystem / idea / concept / generation / future / prototype / launch / patent / device / modular / module / hinge / screen / feature / model / new / magnet / version / maker
    display / cooling / chip / industrial / product / accessory / keyboard / language / underlying / app / original / basic / dual / mode / look / behind / market / feel / sync / old / industry
    cool / rival / amazing / bold / elegant / magazine / living / real / upgrade
  `,
};
