import { aspect, entries, type ThemeLexicon } from '../lexicon';

/** After-sale service (Table 2). */
export const afterSaleService: ThemeLexicon = {
  owners: entries`the / their / their / the / the seller's / the shop's`,
  aspects: {
    consulting: aspect(
      entries`~after-sales consultation / ~consultation / consultant / ~after-sales advice / ~consulting / support consultation`,
      entries`
        = helpful / = patient / = thorough / = professional / = friendly / walked me through every step / : worth every minute / gave me honest answers
        stayed on the line until it worked / : free of charge / spoke plain English / : never pushy / explained it without jargon
        found the problem in {minutes} / did not rush me / sent me a written summary / : better than any manual
      `,
      entries`
        = useless / = rude / = vague / = scripted / read from a script / sent me in circles / kept me waiting {minutes} / knew less than I did
        : all sales talk / blamed me for the fault / : not helpful at all / gave me {few} different answers / hung up on me
        cost me {money} for nothing / ended with a shrug / tried to sell me a new one
      `,
      {
        positive: entries`a nice lady <walked me through the [whole thing|setup|settings]> / I asked {few} [silly|long|stupid] questions and <got patient answers> / {minutes} with an expert and <my problem was gone> / the advisor in {city} <took all the time I needed>`,
        negative: entries`I explained it {few} times and <nobody had a clue> / all I got was <the same canned reply>`,
      },
    ),
    maintenance: aspect(
      entries`~maintenance / ~maintenance service / ~repair service / repair / maintenance plan / +repairs`,
      entries`
        = quick / = flawless / = excellent / = affordable / = thorough / took only {two} days / fixed it for good / : done at my door / brought it back to life
        : fully covered / : a breeze to book / kept all of my data / included a free cleaning / : worth it alone / left no trace / made it feel new
        came with a clear report
      `,
      entries`
        = slow / = sloppy / = expensive / = careless / took {duration} / left scratches on the lid / made things worse / wiped my disk
        need{s} booking weeks ahead / lasted {few} days / : never finished / turned into a saga / : not covered after all / cost half of a new one
        lost {few} of my screws / : a waste of a morning
      `,
      {
        positive: entries`I sent it in on {weekday} and <had it back like new> by {weekday2} / the technician <fixed it in {minutes}> / a new [screen|battery|fan|keyboard] and <it runs like new> / dropped off on {weekday}, <picked up in perfect shape> two days later`,
        negative: entries`it came back <with the same fault and a new scratch> / I have been <without my {product} for {duration}>`,
      },
    ),
    'after-sales': aspect(
      entries`~after-sales / ~after-sales service / after-sales team / ~after-sales support / support team`,
      entries`
        = great / = responsive / = fair / = dependable / sorted it out in a day / replaced it without a quarrel / : second to none / keep{s} its word
        followed up {two} times / went the extra mile / came through when I needed it / treated me like a person / paid the postage
        sent a new charger overnight / : easy to deal with / : not just polite but useful
      `,
      entries`
        = terrible / = absent / = slow / = dismissive / vanished after the sale / passed me from desk to desk / ignored {few} emails / : a joke
        refused to take it back / want{s} photos of everything / closed my ticket unread / : not what I paid for / make{s} you beg
        blamed the courier / asked me to pay the postage / stopped answering in {month}
      `,
      {
        positive: entries`when the charger died they <sent a new one overnight>`,
        negative: entries`once they had my money, <nobody answered> / my ticket was <closed without a word>`,
      },
    ),
    'response-speed': aspect(
      entries`response speed / response time / ~reply speed / ~turnaround`,
      entries`
        = fast / = excellent / = impressive / = decent / : under {minutes} / beat{s} every other shop / : quick even on a {weekday} / surprised me
        : faster than promised / put{s} others to shame / stayed quick all week / : better than expected / : what I hoped for
        never went over a day / : not bad for a holiday / saved my deadline
      `,
      entries`
        = slow / = awful / = glacial / = disappointing / : measured in weeks / : closer to {duration} / get{s} worse each time / test{s} your patience
        : no match for their ads / made me miss a deadline / : not acceptable / drop{s} to zero on weekends / : worse than the post office
        slipped from hours to days / drove me mad / left me hanging
      `,
      {
        positive: entries`I wrote at midnight and <had an answer by breakfast>`,
        negative: entries`I wrote on {weekday} and <heard back {duration} later>`,
      },
    ),
    hotline: aspect(
      entries`hotline / support hotline / service hotline / phone line / help line`,
      entries`
        = helpful / = easy to reach / = free / pick{s} up right away / : open around the clock / : staffed by real people / solved it in one call
        called me back / : a lifesaver / speak{s} several languages / never kept me on hold / transferred me only once / know{s} the product
        remember{s} your case / : toll free and quick / : not a robot for once
      `,
      entries`
        = useless / = dead / = endless / = expensive / never pick{s} up / put me on hold for {minutes} / cut me off {few} times / play{s} the same song forever
        : always busy / charge{s} by the minute / loop{s} through menus / close{s} at noon / : run by robots / hung up mid sentence
        : out of service on weekends / sent me to a website
      `,
      {
        positive: entries`I called on a {weekday} and <a real person answered at once>`,
        negative: entries`<{minutes} of hold music> and then the line went dead / I pressed {few} buttons and <got nowhere>`,
      },
    ),
    upkeep: aspect(
      entries`~upkeep / ~care / ~routine upkeep / ~cleaning`,
      entries`
        = simple / = cheap / = easy / = minimal / take{s} {minutes} a month / need{s} no special tools / : almost zero / : explained in the manual
        cost{s} me next to nothing / : a matter of a soft cloth / keep{s} it like new / : less than I feared / : included for {years}
        : no hassle / : doable at home / never take{s} long
      `,
      entries`
        = costly / = tedious / = annoying / = fiddly / need{s} a special kit / cost{s} {money} a year / void{s} the warranty / : more work than my car
        take{s} half a day / : required every {duration} / never end{s} / : not for beginners / mean{s} removing {few} screws / : a chore
        wear{s} off the coating / : badly explained
      `,
      {
        positive: entries`I wipe it down once a month and <that is all it needs>`,
        negative: entries`you need a special kit <just to clean the fan>`,
      },
    ),
    commission: aspect(
      entries`commission / service commission / handling fee / restocking fee`,
      entries`
        = low / = fair / = reasonable / = transparent / : only {money} / : clearly stated up front / : waived for members / : lower than elsewhere
        cover{s} the shipping / : refunded in full / never changed / : worth paying / : nothing to complain about / include{s} insurance
        : smaller than I feared / : spelled out on the invoice
      `,
      entries`
        = high / = hidden / = outrageous / = unfair / ate {money} of my refund / showed up at the end / : a rip-off / doubled since {month}
        : not mentioned anywhere / : more than the part itself / keep{s} going up / : charged twice / punish{es} honest buyers
        : nothing but greed / came out of nowhere / : impossible to justify
      `,
      {
        positive: entries`they <did not keep a cent> for handling`,
        negative: entries`they <kept {money} of my refund> for handling`,
      },
    ),
  },
  background: entries`
    I opened a ticket on {weekday} and wrote down the number
    the technician asked for the serial number and a [photo|video|receipt]
    I called from {place} during my [lunch break|day off|vacation]
    the repair center is in {city}, about {minutes} from here
    I shipped it on {weekday} with the label they emailed me
    the warranty runs until {month}
    they asked whether [I|my {person}] had dropped it
    the agent's name was on the ticket, {few} digits and a letter
    I filled in the form and attached the [receipt|invoice|warranty card]
    it was the [fan|screen|battery|charger|hinge|keyboard] that failed, {duration} in
    the invoice lists parts and labor, {money} each
    I talked to {few} agents over {duration}
    I sent the receipt and a video of {minutes} showing the fault
    the ticket was opened in {month} and closed {duration} later
    a technician from {city} came on {weekday}
    my {person} called the first time, I called the second
    they emailed me a shipping label for {city}
    the warranty card was in the box with the {paper}
    I dropped it off at the center in {city} on {weekday}
    the agent was in {city}, I was {where}
    the [battery|screen|keyboard] was swapped in {month}
    I chatted with an agent for {minutes} before I called
    the agent wanted the {paper} and the {paper}
    I wrote an email with the {paper} attached and the ticket number in the subject
    the technician took out the {part} and ordered a new {part}
    the {part} was sent to the repair center in {city} with the {paper}
    I called about the {part} and emailed about the {part}
    the ticket says {part}, the invoice says {part} and labor
    the first agent opened the ticket, the second asked for the {paper}
    under warranty for the {part}, no longer under warranty for the {part}
  `,
  questions: entries`
    does anyone have a phone number that works in [Canada|Ireland|Australia|the UK] / how long does a repair take these days / is the warranty valid [abroad|in Europe|after {years}]
    do I have to ship it in the original box / who pays for the shipping to {city} / can a local technician do it / is there a repair center near {city}
  `,
  moreFrames: entries`
    when the [screen|battery|charger|fan] failed, {theA} {O} / I called on {weekday} and {theA} {O} / {duration} after the purchase {theA} {O} / for a [broken hinge|dead battery|cracked screen], {theA} {O}
  `,
  vocabulary: entries`
    after-sales / sales / consultation / consultant / consulting / advice / maintenance / repair / support / team / hotline / line / phone / call / response / reply / speed / time / upkeep / care / cleaning
    commission / fee / ticket / technician / agent / warranty / receipt / hold / answer / fix / shipping / refund / service / email / invoice / send / serial / label / postage / desk / question / charge
    consult / write / center / failed / charger / card / clean / ship / thorough / patient
  `,
};
