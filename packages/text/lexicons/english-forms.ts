import { words } from './words';

/** Forms that look inflected and are words of their own in reviews of electronics. */
export const keptForms: ReadonlySet<string> = new Set(
  words(`
    docking cooling camping hiking cleaning consulting charging processing computing printing gaming recording streaming wiring packaging pricing marketing advertising engineering
    building meeting training recognition setting lighting mounting tuning padding coating housing timing rating warning opening
    amazing outstanding disappointing annoying misleading confusing surprising interesting exciting frustrating impressive
    satisfying underwhelming overwhelming lasting outgoing demanding pleasing worrying embarrassing boring
    broken damaged defective advanced used refurbished limited wired dedicated disappointed satisfied pleased impressed annoyed
    frustrated delighted excited tired worried confused overpriced underpowered unused crowded rugged sealed padded
    wireless bluetooth headphones earphones earbuds glasses windows news series species chassis lens gps ios mos cosmos
    better best worse worst less least more most further latest
    always perhaps besides sometimes afterwards towards upwards yes plus thus this his its us bus gas status focus bonus
    basis analysis virus campus canvas atlas bias pros cons kudos asus samsung lexus sennheiser dos os us usb
    during thing nothing anything everything something king ring string bring spring sing wing ceiling morning evening
    bed red need speed feed seed weed indeed exceed proceed succeed
  `),
);

/** Words that the lexicon calls verbs or adjectives and that reviews of electronics use as nouns, in dictionary form. */
export const nounsInReviews: ReadonlySet<string> = new Set(
  words(`
    drive monitor update screen charge plan care support park garden brand promise share rate trust market cable mouse price
    outdoors camping hiking travel shipping cleaning engineering meeting consulting docking cooling charging companion rival
    patient representative design repair return refund exchange function feature sound display touch sensor port plug switch
    network signal storage memory battery sleep backup setup case cover clip strap stand mount fit finish look feel value
    cost deal order review help answer question fix click scroll dock stream record volume noise power light filter
  `),
);

/** Inflected forms that rules get wrong, with their dictionary form. */
export const irregularForms: ReadonlyMap<string, string> = new Map(
  `
    am:be is:be are:be was:be were:be been:be being:be has:have had:have having:have does:do did:do done:do doing:do
    went:go goes:go gone:go going:go got:get gets:get getting:get gotten:get came:come comes:come coming:come
    bought:buy thought:think brought:bring caught:catch taught:teach sought:seek fought:fight sold:sell told:tell kept:keep
    felt:feel left:leave lost:lose made:make makes:make making:make meant:mean met:meet paid:pay said:say sent:send spent:spend
    built:build held:hold heard:hear found:find stood:stand understood:understand won:win wore:wear worn:wear wrote:write written:write
    broke:break froze:freeze frozen:freeze chose:choose chosen:choose spoke:speak spoken:speak stole:steal drove:drive driven:drive
    gave:give given:give took:take taken:take knew:know known:know grew:grow grown:grow threw:throw thrown:throw flew:fly
    saw:see seen:see fell:fall fallen:fall ate:eat rang:ring rung:ring sang:sing began:begin begun:begin ran:run sank:sink stuck:stick
    cost:cost costs:cost cut:cut put:put hit:hit hurt:hurt let:let set:set shut:shut split:split quit:quit read:read
    children:child people:person men:man women:woman feet:foot teeth:tooth mice:mouse lenses:lens buses:bus viruses:virus statuses:status bonuses:bonus campuses:campus movies:movie cookies:cookie selfies:selfie ties:tie dies:die lies:lie
    lives:life leaves:leaf shelves:shelf wolves:wolf wives:wife heroes:hero echoes:echo potatoes:potato tomatoes:tomato caches:cache headaches:headache axes:axis geese:goose
    knives:knife halves:half
    batteries:battery accessories:accessory memories:memory companies:company companys:company warranties:warranty
    technologies:technology qualities:quality families:family factories:factory countries:country studies:study
    libraries:library galleries:gallery categories:category cities:city copies:copy queries:query deliveries:delivery
    cables:cable phones:phone devices:device cases:case prices:price services:service sizes:size images:image pages:page
    touchpads:touchpad keyboards:keyboard laptops:laptop tablets:tablet monitors:monitor screens:screen chargers:charger
    works:work worked:work working:work stops:stop stopped:stop stopping:stop plugged:plug plugging:plug dropped:drop dropping:drop
    shipped:ship shipping:shipping clipped:clip fitted:fit fitting:fit fits:fit slipped:slip swapped:swap snapped:snap wrapped:wrap
    returned:return returning:return returns:return charged:charge charges:charge replaced:replace replacing:replace
    installed:install installing:install scratched:scratch scratches:scratch glitches:glitch switches:switch matches:match
    easier:easy easiest:easy cheaper:cheap cheapest:cheap faster:fast fastest:fast larger:large largest:large smaller:small smallest:small
    nicer:nice nicest:nice louder:loud loudest:loud brighter:bright lighter:light lightest:light heavier:heavy thinner:thin
    thicker:thick longer:long longest:long shorter:short higher:high highest:high lower:low lowest:low newer:new newest:new
    older:old oldest:old bigger:big biggest:big clearer:clear sharper:sharp slower:slow slowest:slow smoother:smooth stronger:strong
    loves:love loved:love loving:love likes:like liked:like hates:hate hated:hate uses:use using:use purchased:purchase
    earphone:earphones headphone:headphones earbud:earbuds
  `
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);
