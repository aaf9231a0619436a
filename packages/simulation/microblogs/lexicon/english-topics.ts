import { alternatives, type TopicWords } from './words';

/** What people write about on Twitter: things, and sentences about a thing. No pronoun of the first person, no ? or !. */
export const englishTopics: Record<string, TopicWords> = {
  music: {
    things: alternatives(`
      the new album | this playlist | that guitar solo | the live set | the vinyl reissue | the chorus |
      the opening act | that bass line | the remix | the acoustic version`),
    sentences: alternatives(`
      <thing> on repeat all morning | listening to <thing> with the volume up |
      <thing> sounds different through good headphones |
      tickets for the tour are gone, but <thing> is streaming | somebody put <thing> on the office speakers |
      <thing> has a melody that sticks`),
    hashtags: ['nowplaying', 'newmusic', 'livemusic', 'vinyl'],
  },
  film: {
    things: alternatives(`
      the season finale | the director’s cut | that plot twist | the trailer | the documentary | the sequel |
      the midnight screening | the pilot episode | the soundtrack scene | the last act`),
    sentences: alternatives(`
      just watched <thing> | <thing> is on tonight at nine | no spoilers, but <thing> changes everything |
      popcorn ready for <thing> | the cast interview explains <thing> | rewatching <thing> frame by frame`),
    hashtags: ['film', 'tvtime', 'movienight', 'nospoilers'],
  },
  sports: {
    things: alternatives(`
      the penalty | the second half | the relay | overtime | the home run | the transfer | the final lap |
      the free throw | the back line | the opening match`),
    sentences: alternatives(`
      <thing> decided the game | the referee missed <thing> | the whole pub watched <thing> |
      training was all about <thing> | the coach talked about <thing> after the match |
      highlights of <thing> are up`),
    hashtags: ['matchday', 'gameday', 'playoffs', 'marathon'],
  },
  games: {
    things: alternatives(`
      the boss fight | the new map | ranked mode | the speedrun | the expansion | the indie platformer |
      the patch | the co-op level | the loot system | the beta`),
    sentences: alternatives(`
      stuck at <thing> since last night | <thing> needs a fourth player | finally finished <thing> |
      streaming <thing> in ten minutes | the update rebalanced <thing> | high score in <thing>`),
    hashtags: ['gaming', 'speedrun', 'indiegame'],
  },
  news: {
    things: alternatives(`
      the budget vote | the election count | the court ruling | the press conference | the summit | the strike |
      the leaked report | the city council | the tax reform | the debate`),
    sentences: alternatives(`
      live updates on <thing> | <thing> leads every front page | reading three different reports about <thing> |
      analysts expected <thing> to end earlier | <thing> has been postponed until Thursday |
      the numbers behind <thing>`),
    hashtags: ['breaking', 'politics', 'economy', 'vote'],
  },
  technology: {
    things: alternatives(`
      the new processor | the open source release | the cloud outage | the data breach | the startup demo |
      the robot arm | the browser update | the keynote | the battery research | the developer kit`),
    sentences: alternatives(`
      benchmarks of <thing> are out | <thing> explained in five charts | engineers are taking <thing> apart |
      a long read about <thing> | <thing> ships in the autumn | patch notes for <thing>`),
    hashtags: ['tech', 'opensource', 'startups', 'data'],
  },
  education: {
    things: alternatives(`
      the thesis draft | the statistics exam | the library | the lecture notes | the scholarship |
      the physics lab | the reading list | the semester plan | the study group | the seminar`),
    sentences: alternatives(`
      six hours on <thing> | <thing> is due on Friday | coffee and <thing> |
      the professor changed <thing> again | an online course covers <thing> | notes for <thing> shared online`),
    hashtags: ['phdlife', 'exams', 'learning'],
  },
  friends: {
    things: alternatives(`
      the reunion | the birthday party | the road trip crew | the group chat | the old flatmates | game night |
      the wedding guests | the school friends | the surprise visit | the barbecue`),
    sentences: alternatives(`
      photos from <thing> | <thing> lasted until sunrise | everyone came to <thing> |
      planning <thing> for next month | laughing about <thing> again | old stories at <thing>`),
    hashtags: ['friends', 'weekend', 'goodtimes'],
  },
  family: {
    things: alternatives(`
      grandma’s recipe | the baby’s first steps | the family dinner | the kids’ school play | the puppy |
      the anniversary | the cousins | the bedtime story | the garden swing | dad’s old camera`),
    sentences: alternatives(`
      nothing beats <thing> | <thing> made the day | a quiet evening with <thing> |
      pictures of <thing> for the album | calling home about <thing> | <thing> took the whole afternoon`),
    hashtags: ['family', 'home', 'kids'],
  },
  food: {
    things: alternatives(`
      the ramen place | sourdough | the taco truck | pumpkin soup | the brunch menu | the espresso |
      blueberry pancakes | the curry | the farmers market | cheesecake`),
    sentences: alternatives(`
      lunch today: <thing> | <thing> with extra chilli | the queue for <thing> goes around the block |
      trying a new recipe for <thing> | leftovers of <thing> for breakfast | <thing> and a long walk`),
    hashtags: ['foodie', 'brunch', 'homecooking'],
  },
  transport: {
    things: alternatives(`
      the morning train | the night bus | the airport line | platform nine | the bike lane | the ferry |
      the ring road | the ticket machine | the connecting flight | the tram`),
    sentences: alternatives(`
      <thing> is twenty minutes late | signal failure on <thing> | seats left on <thing> |
      roadworks near <thing> until June | <thing> runs every ten minutes today | delays around <thing> cleared`),
    hashtags: ['commute', 'travel', 'trains'],
  },
  apps: {
    things: alternatives(`
      the calendar app | the map app | the note app | the banking app | the translation app | the photo backup |
      the password manager | the delivery app | the reminder widget | the scanner app`),
    sentences: alternatives(`
      <thing> saves an hour a week | a shortcut in <thing> that nobody knows | <thing> syncs across devices now |
      set up <thing> in two minutes | <thing> works offline | exported everything from <thing>`),
    hashtags: ['lifehack', 'productivity', 'apps'],
  },
  weather: {
    things: alternatives(`
      the storm | the heatwave | the first snow | the fog | the thunder | the sunset | the drizzle |
      the cold front | the wind | the clear sky`),
    sentences: alternatives(`
      <thing> arrives around noon | umbrella out because of <thing> | <thing> over the harbour this evening |
      forecast says <thing> until Sunday | <thing> woke up the whole street | schools closed because of <thing>`),
    hashtags: ['weather', 'snow', 'sunset'],
  },
  shopping: {
    things: alternatives(`
      the summer sale | the running shoes | the gift card | the outlet | the vintage jacket | the pre-order |
      the discount code | the lipstick | the handbag | the returns desk`),
    sentences: alternatives(`
      half price on <thing> | <thing> arrived in two days | waiting for <thing> to restock |
      an honest review of <thing> | <thing> ends at midnight | unboxing <thing>`),
    hashtags: ['deals', 'sale', 'fashion'],
  },
  jobs: {
    things: alternatives(`
      the interview | the quarterly report | the hiring round | the freelance contract | the sales target |
      the team offsite | the pitch deck | the internship | the night shift | the client call`),
    sentences: alternatives(`
      preparing for <thing> | <thing> moved to Tuesday | three lessons from <thing> |
      applications for <thing> close today | <thing> went on for two hours | a template for <thing>`),
    hashtags: ['hiring', 'career', 'worklife'],
  },
};
