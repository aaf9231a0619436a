import { aspect, entries, type ThemeLexicon } from '../lexicon';

/**
 * Applicable scenarios (Table 2). A surface form is an adverbial with the scene marked («office»): the predicate is
 * about the product.
 */
export const applicableScenarios: ThemeLexicon = {
  owners: entries`the`,
  aspects: {
    office: aspect(
      entries`in the «office» / at the «office» / for «office work» / for the «office» / as «office equipment» / as an «office» machine / in my «home office» / around the «office»`,
      entries`
        = quiet / = dependable / = quick / = comfortable / handle{s} spreadsheets with ease / last{s} from the first meeting to the last / : a workhorse
        make{s} meetings painless / run{s} {few} programs without a stutter / look{s} professional / : all I need / do{es} everything we ask / save{s} me an hour a day
        print{s} and share{s} without drama / keep{s} my desk tidy / : ideal / earn{s} its keep / : not overkill
      `,
      entries`
        = loud / = slow / = underpowered / = impractical / choke{s} on spreadsheets / drop{s} out of meetings / cannot talk to our printer / : not up to it
        freeze{s} during presentations / : out of place / need{s} constant restarts / make{s} us look amateur / get{s} hot by noon / : a distraction
        slow{s} the whole team down / : hardly worth the desk space
      `,
      {
        positive: entries`I get through <a whole day of meetings and spreadsheets without a hitch> / the team <fights over who gets it> [at work|on {weekday}s|every morning] / {few} meetings in a row and <it never stuttered> / payroll for {few} people and <it never slowed down>
          my boss saw it at work and <ordered {few} more>`,
        negative: entries`it <froze in front of the whole team> during my presentation / colleagues <complain about the fan>`,
      },
    ),
    family: aspect(
      entries`at «home» / for the «family» / in the «family room» / with the «family» / as a «home» machine / around the «house» / as a «family» machine`,
      entries`
        = wonderful / = safe / = fun / = perfect / keep{s} the kids happy / survive{s} sticky fingers / : a hit / bring{s} everyone together
        handle{s} homework and movie night / : simple enough for grandma / : just right / never sit{s} idle / make{s} video calls with my {relative} easy
        let{s} each of us have a profile / do{es} the job for all {few} of us / : not too fragile
      `,
      entries`
        = fragile / = awkward / = noisy / = complicated / cannot take sticky fingers / lack{s} decent parental controls / cause{s} fights / : too loud
        : not safe for kids / lag{s} when two people use it / confuse{s} my {relative} / : more trouble than help / gather{s} dust
        wake{s} the baby / : no fun / hog{s} the couch table
      `,
      {
        positive: entries`the kids and my {relative} <can't keep their hands off it> / we use it every [evening|{weekday}] and <everyone is happy> / my {relative} video calls the kids <without any help> / {few} kids and <not a single fight>`,
        negative: entries`the kids <gave up on it after {duration}> / my {relative} <still cannot turn it on>`,
      },
    ),
    school: aspect(
      entries`at «school» / for «school» / for «schoolwork» / in the «classroom» / for «college» / on «campus»`,
      entries`
        = light / = sturdy / = affordable / = handy / last{s} through all my classes / fit{s} in a backpack / make{s} note taking easy / : a solid choice
        survive{s} the locker / load{s} lecture slides in a flash / : what every student needs / run{s} all the required programs / : quiet enough for lectures
        help{s} my {person} focus / : hard to beat / : not too heavy
      `,
      entries`
        = heavy / = slow / = bulky / = overpriced / die{s} before lunch / weigh{s} a ton / cannot run the exam program / : too loud for lectures
        crack{s} in a backpack / refuse{s} to join the network / : not built for students / take{s} ages to boot / distract{s} more than it help{s}
        : a poor choice / lose{s} notes / annoy{s} the teacher
      `,
      {
        positive: entries`my {person} <carries it to class every day without complaint> / I got through <{few} lectures on one charge>`,
        negative: entries`my {person} <stopped taking it to class> / the battery <gave up before the second lecture>`,
      },
    ),
    outdoors: aspect(
      entries`«outdoors» / «outdoors» / when «camping» / on the «trail» / while «camping» / in the «field» / «outside»`,
      entries`
        = bright / = rugged / = readable / = tough / shrug{s} off rain / hold{s} a charge all weekend / : bright enough in full sun / survive{s} dust and mud
        : a great companion / keep{s} a signal / take{s} a beating / work{s} in the cold / charge{s} off a solar panel / : easy to carry
        never let me down / : not bothered by heat
      `,
      entries`
        = dim / = fragile / = useless / = heavy / wash{es} out in the sun / overheat{s} in {minutes} / hate{s} the cold / die{s} in {minutes}
        : impossible to read / pick{s} up every grain of sand / lose{s} signal / : not weatherproof / cannot handle drizzle / : too glossy
        need{s} shade to be seen / : a liability
      `,
      {
        positive: entries`it <got rained on at the lake and kept going>`,
        negative: entries`in bright sun <all I see is my own face> / a little drizzle <was enough to kill it>`,
      },
    ),
    hospital: aspect(
      entries`at the «hospital» / in the «hospital» / for «hospital shifts» / on the «ward» / in our «clinic»`,
      entries`
        = quiet / = easy to clean / = dependable / = light / wipe{s} clean in seconds / last{s} a double shift / : easy to disinfect / pull{s} up charts fast
        never disturb{s} the patients / : small enough for a cart / keep{s} records secure / : a help to the nurses / stay{s} on all night
        speed{s} up rounds / : what the ward needed / : not in the way
      `,
      entries`
        = slow / = noisy / = fiddly / = heavy / cannot be disinfected / log{s} out during rounds / beep{s} at night / : hard to keep clean
        lose{s} the connection between floors / : not approved / need{s} charging mid shift / frustrate{s} the nurses / : too bright at night
        take{s} forever to load charts / : in the way / interfere{s} with the monitors
      `,
      {
        positive: entries`I carried it through <a double shift on one charge>`,
        negative: entries`the nurses <went back to paper charts>`,
      },
    ),
    factory: aspect(
      entries`in the «factory» / on the «factory floor» / on the «shop floor» / in the «workshop» / at the «plant»`,
      entries`
        = tough / = reliable / = loud enough / = sturdy / shrug{s} off dust / run{s} {few} shifts in a row / take{s} knocks / : built for it
        track{s} every order / survive{s} oil and grease / : readable with gloves on / never overheat{s} / : easy to mount / keep{s} the line moving
        cut{s} downtime / : not afraid of vibration
      `,
      entries`
        = fragile / = useless / = slow / = too quiet / choke{s} on dust / fail{s} every {few} days / cannot take vibration / : not made for it
        overheat{s} by noon / ignore{s} gloves / stop{s} the line / : a safety risk / crack{s} when dropped / lose{s} the scanner
        need{s} a cage around it / : hard to read from afar
      `,
      {
        positive: entries`it has been <bolted next to the press for {duration} without a fault>`,
        negative: entries`metal dust <killed the fan within {duration}>`,
      },
    ),
  },
  frames: entries`
    {A} it {itO} / {A} it {itO} / it {itO} {A} / {opener}, it {itO} {A} / {A}, this thing {itO} / I find that it {itO} {A} / {a} {friend} told me it {itO} {A}
    I use it {A} and it {itO} / I have it {A} and it {itO} / my {person} says it {itO} {A} / when I use it {A}, it {itO} / my {person} uses it {A} and it {itO}
    {opener}, it {itO} {A} / mine {itO} {A} / we noticed that it {itO} {A}
  `,
  affect: {
    positive: entries`
      I <love> it {A} / <perfect> {A} / <great> {A} / {A} it is <a dream> / it <shines> {A} / could not ask for anything <better> {A} / <no complaints> {A}
      {A} it has become <indispensable> / we <enjoy> it {A} / {A} it is <worth every penny> / <two thumbs up> {A} / <highly recommended> {A} / it <excels> {A}
      {A} it <exceeded my expectations> / my {person} <adores> it {A} / <fits right in> {A} / it <does great> {A} / I am <very happy> with it {A}
    `,
    neutral: entries`
      {A} it is <okay> / <average> {A} / {A} it is <neither here nor there> / it is <passable> {A} / <fine, nothing more,> {A} / {A} it is <so-so> / it <does the job> {A}
    `,
    negative: entries`
      I <regret> buying it {A} / {A} it is <a letdown> / <disappointing> {A} / <not recommended> {A} / it <falls short> {A} / I would <not use it again> {A}
      {A} it is <a waste of money> / <forget about> it {A} / my {person} <hates> it {A} / it <struggles> {A} / {A} it <drives me crazy> / I am <unhappy> with it {A}
      {A} it <was a mistake> / I <gave up> on it {A} / <nothing but trouble> {A}
    `,
  },
  background: entries`
    I take it from {place} to {place2} and back every {weekday}
    there are {few} of us on the team and each has one
    my {person} does homework on it after dinner
    we set it up in the living room next to the [bookshelf|piano|window|fish tank]
    I use it for lectures on {weekday} morning and for work at night
    I am a [nurse|paramedic|radiologist] and do {few} night shifts a month
    we took it camping near {city} over the weekend
    the kids share one account, my {relative} has another
    I teach {few} classes and write my lesson plans on it {where}
    most of my day is meetings, spreadsheets and [email|invoices|phone calls]
    it sits on a cart between the [patient rooms|nurses' desk and the lab|beds]
    our line runs {few} shifts with a short break at noon
    I carry it in a backpack along with {few} [notebooks|textbooks|folders]
    my {person} is a [freshman|sophomore|junior|senior] this year in {city}
    I run the front desk of a small [clinic|law firm|workshop|travel agency] in {city}
    there are {few} kids in the house and one screen {where}
    I do the books for the team {where} on {weekday}s
    we drove from {city} to {city} with it in the trunk
    {weekday} is movie night with the kids and my {relative}
    I have meetings from nine to noon every {weekday}
    my class meets on {weekday}s in {city}
    my {person} works the night shift at the plant in {city}
    {crew} and I use it for {task} and {task}
    between meetings I do {task}, after dinner homework with the kids
    {crew} and {crew} take turns
    I brought it to the office on {weekday} and to class on {weekday}
    {task} in the morning, {task} at noon and a movie with the family at night
    it moved from the office desk to the family room in {month}
    {crew} and I carry it from room to room during the shift
    I finish {task} on the desk at the office and {task} at home
  `,
  questions: entries`
    has anyone used it on a [construction site|boat|farm|film set] / would it be all right for a student in the [first|second|last] year / does it have parental controls
    is it allowed in exam rooms / can it be used with gloves / how does it do in the cold / would it work for a team of {few} / do the schools in {city} allow it
  `,
  vocabulary: entries`
    office / home / family / house / school / classroom / campus / college / hospital / ward / clinic / factory / plant / workshop / floor / outdoor / outdoors / outside / trail / camping / field
    work / meeting / kid / student / class / lecture / shift / patient / nurse / team / desk / homework / room / schoolwork / line / spreadsheet / backpack / note / equipment / day / teacher / sun / noon
    night / camp / carry / movie / tidy / comfortable / painless / stutter
  `,
};
