import { entries } from '../lexicon';

/** Slots that every English template may use. */
export const slots = {
  person: entries`wife / husband / son / daughter / teenager / landlord / mother / father / boss / roommate / dad / mom / brother / sister / girlfriend / boyfriend / nephew / niece / partner / fiancee / stepson / tutor / editor / assistant / godson / flatmate`,
  relative: entries`grandmother / father-in-law / uncle / aunt / mother / dad / grandpa / mother-in-law / cousin / sister / sister-in-law / stepdad / godmother / great-aunt / granddaughter / brother-in-law`,
  friend: entries`coworker / neighbor / friend / colleague / classmate / teammate / buddy / guy from work / lady at church`,
  colleague: entries`coworker / neighbor / friend / colleague / classmate / teammate / buddy / cousin`,
  place: entries`the kitchen / my desk / the garage / the library / the train / {a} coffee shop / the basement / the studio / my dorm / the warehouse / the break room / the lab / my car / the den`,
  where: entries`
    in the kitchen / at my desk / in the garage / in the library / on the train / at the coffee shop / in the basement / in the studio / in my dorm / in the warehouse / in the break room
    in the lab / in the den / on the porch / on the couch / at the dining table / in bed / in {a} hotel / on the plane / at my {relative}'s
  `,
  place2: entries`my apartment / the lake house / the gym / my parents' place / the airport / the hotel / the shop / the cabin / the church / the dorm`,
  city: entries`Denver / Leeds / Toronto / Austin / Boise / Glasgow / Tampa / Dublin / Portland / Bristol / Ottawa / Tucson / Perth / Omaha / Cardiff / Tulsa / Halifax / Fresno / Belfast / Adelaide / Spokane / Galway / Reno / Norwich / Calgary / Memphis / Dundee / Salem / Hobart / Buffalo / Regina / Exeter / Wichita / Laredo / Swansea / Duluth`,
  duration: entries`{a} week / two weeks / {a} month / three months / six weeks / half {a} year / ten days / four days / nearly {a} month / about five weeks / eight months / {a} couple of weeks / nine days / seven weeks / almost {a} year`,
  years: entries`two years / three years / five years`,
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
  app: entries`Photoshop / Excel / Zoom / Lightroom / QuickBooks / Slack / Word / Teams / AutoCAD / Notion / OneNote / GarageBand / Access / InDesign`,
  app2: entries`Chrome / Spotify / Outlook / Firefox / Premiere / Blender / {a} password manager`,
  files: entries`photos / music / raw files / videos / tax records / recordings / drawings / scans / slides / maps / audiobooks / tax forms / family movies / lecture notes`,
  size: entries`40 GB / 60 GB / 80 GB / 100 GB / 120 GB / 200 GB / 300 GB / 500 GB`,
  holiday: entries`Black Friday / Prime Day / Cyber Monday / Christmas / Labor Day / my birthday / Father's Day / graduation`,
  degree: entries`really / pretty / so / surprisingly / extremely / quite / incredibly / remarkably / super / truly / genuinely / absolutely / unbelievably`,
  // Before an adjective that stands before its noun, where “so” and “pretty” do not fit.
  attributiveDegree: entries`really / surprisingly / extremely / incredibly / remarkably / truly / genuinely / unbelievably`,
  copula: entries`{is} / {is} / {is} / {is} / {was} / {was} / {has} been / seem{s} / turned out to be / {is} still`,
  opener: entries`
    honestly / after {duration} / after {duration} of daily use / out of the box / so far / to be fair / in my experience / compared with my old one / for the money
    to my surprise / from day one / I have to say / at first glance / {duration} in / on the other hand / for what it's worth / most days / on a good day / as others have said
    on top of that / since {month} / like my {person} said / now that I've had it {duration} / between you and me / as far as I can tell / believe it or not
    if you ask me / when I tried it again on {weekday} / speaking as a former skeptic / in the end / all things considered
    after I read the manual / after the update in {month} / now that {a} {friend} asked / so far in {city} / after {few} tries / for {a} {friend} of mine
  `,
  // Things of one theme: they tie a background sentence to it.
  part: entries`battery / screen / hinge / charger / fan / keyboard / speaker / trackpad / camera / power button / display cable / lid / charging port / bezel / space bar / webcam / rubber feet / power brick / touch panel`,
  paper: entries`receipt / invoice / order number / serial number / photo of the label / shipping label / claim form`,
  task: entries`payroll / lesson plans / invoices / homework / slides / patient charts / inventory / timesheets / meeting notes / lab reports / book reports / budgets / schedules / reports / newsletters / menus / grant proposals / crossword puzzles / sheet music / floor plans`,
  crew: entries`my team / the kids / the nurses / my students / the night shift / the whole office / the family / my classmates / the teachers / the crew on the floor / the interns / the accountants / my roommates / the volunteers / the mechanics / my cousins / the scouts`,
  gear: entries`printer / webcam / headset / drawing tablet / external drive / barcode scanner / dock / USB microphone / second monitor / card reader / label printer / trackball / game controller / flatbed scanner / audio interface`,
  novelty: entries`the folding hinge / the second screen / the modular keyboard / the magnetic module / the prototype / the gesture mode / the stylus dock / the new display / the detachable screen / the transparent lid / the swappable battery / the foldable stand / the haptic trackpad / the rollable screen / the e-ink cover`,
  outlet: entries`their newsletter / a TV ad / their store / a billboard / the loyalty program / a customer survey / the company blog / a store flyer / their catalog / a radio spot / a podcast ad / their hotline / a trade fair / a charity run / my bank / a magazine test`,
} as const;
