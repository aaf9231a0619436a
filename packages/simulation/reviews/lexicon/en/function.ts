import { aspect, entries, type ThemeLexicon } from '../lexicon';

/** Function characteristics (Table 2, and the two feature words that only claim A8 names). */
export const functionCharacteristics: ThemeLexicon = {
  owners: entries`the / the / the / the / this / its / its / the {product}'s`,
  aspects: {
    'fingerprint-recognition': aspect(
      entries`~fingerprint recognition / fingerprint reader / fingerprint sensor / fingerprint scanner / ~fingerprint login / ~fingerprint identification`,
      entries`
        = accurate / = snappy / = reliable / = quick / = responsive / open{s} the desktop before I sit down / work{s} even with damp hands
        {has} yet to reject my thumb / recognize{s} me on the first touch / save{s} me from typing passwords / : dead on every single time
        beat{s} the one on my {phone} / took seconds to set up / : not bad at all / wake{s} and log{s} in with one tap / never ask{s} twice
      `,
      entries`
        = flaky / = slow / = picky / = temperamental / miss{es} half of my touches / fail{s} whenever my hands are cold / : not reliable at all
        reject{s} my thumb {few} times in a row / gave up after {duration} / forget{s} my prints after every update / : a gimmick
        only work{s} if I press just so / ask{s} for the PIN anyway / : far from accurate / lock{s} me out daily / need{s} constant retraining
      `,
      {
        positive: entries`<one touch and I am in> / my {person} enrolled too and <it never mixes us up> / I have <not typed a password since {month}> / I put a thumb down and <the desktop is just there>`,
        negative: entries`I swipe <{few} times and still end up typing the PIN> / <it acts like it has never met my thumb>`,
      },
    ),
    software: aspect(
      entries`~software / ~software / ~bundled software / ~control software / companion app / ~preinstalled software`,
      entries`
        = intuitive / = polished / = stable / = lightweight / = easy to use / install{s} in {minutes} / update{s} quietly in the background
        let{s} me remap every key / {has} not crashed once / : a pleasure to work with / run{s} circles around the old version
        do{es} exactly what I need / : free of junk / support{s} {platform} out of the box / get{s} better with every update / : not bloated at all
      `,
      entries`
        = buggy / = bloated / = clunky / = outdated / crash{es} every {few} hours / : full of ads / nag{s} me to register / eat{s} half the memory
        refuse{s} to update / broke after the {month} update / : a nightmare to uninstall / hang{s} on the splash screen / : not worth the download
        lose{s} my settings on reboot / look{s} like it was written in 1998 / do{es} not run on {platform}
      `,
      {
        positive: entries`I had everything <installed and running in {minutes}> / every program I threw at it <opened without a fuss> / {app} and {app2} open <in the blink of an eye> / {app} <has not crashed since {month}>`,
        negative: entries`it took an hour to <get rid of all the trial junk> / <another update, another crash>`,
      },
    ),
    'data-storage': aspect(
      entries`~data storage / ~storage / ~storage space / SSD / drive / ~disk space`,
      entries`
        = generous / = fast / = plentiful / = roomy / hold{s} my whole photo library / copie{s} {size} in {minutes} / : more than I will ever fill
        keep{s} my backups safe / {has} plenty left after {duration} / boot{s} in seconds / stay{s} quiet under load / : easy to upgrade
        handle{s} big video files with ease / : as quick as promised / swallow{s} {size} of footage / : not cramped at all
      `,
      entries`
        = cramped / = slow / = tiny / = stingy / fill{s} up in {duration} / died without warning / lost {size} of my files / : soldered in place
        show{s} far less than advertised / slow{s} to a crawl on big files / click{s} and whir{s} / : half taken by the system / throw{s} read errors
        took my thesis with it / need{s} an external drive from day one / : nowhere near the advertised size
      `,
      {
        positive: entries`I dumped {size} of {files} on it and <still have room> / <no more juggling external drives>`,
        negative: entries`after {few} games it was <already in the red> / I <lost {size} of {files}> overnight`,
      },
    ),
    'speech-recognition': aspect(
      entries`~speech recognition / ~voice recognition / ~voice control / ~dictation / voice assistant`,
      entries`
        = accurate / = fast / = impressive / = handy / understand{s} my accent / pick{s} up a whisper / keep{s} up with how fast I talk / type{s} my emails for me
        work{s} across the room / : spot on even with music playing / get{s} names right / : a real help for my {person} / rarely need{s} correcting
        learn{s} new words quickly / handle{s} two languages / : far better than I feared
      `,
      entries`
        = hopeless / = slow / = spotty / = frustrating / mishear{s} every other word / need{s} me to shout / turn{s} my notes into poetry / give{s} up in noisy rooms
        : useless with an accent / wake{s} up when nobody called / : not ready for daily use / cannot tell fifteen from fifty / stop{s} in the middle of a sentence
        : no match for typing / only work{s} online / call{s} my {person} instead of my boss
      `,
      {
        positive: entries`I talk and <it types without a mistake> / my {person} just <tells it what to open and it does>`,
        negative: entries`I said weather and <got a recipe for leather> / I have to <repeat myself {few} times>`,
      },
    ),
    'peripheral-support': aspect(
      entries`~peripheral support / +peripherals / +ports / docking support / +USB ports / +accessories`,
      entries`
        = solid / = plentiful / = broad / recognize{s} everything I plug in / drive{s} {few} monitors / work{s} with my old printer
        : generous for the size / just work{s} / need{s} no extra drivers / take{s} my dock without a hiccup / hold{s} plugs tightly
        cover{s} all my gear / : better than on my last {product} / charge{s} my {phone} too / : right where I want them / : not picky about brands
      `,
      entries`
        = limited / = spotty / = wobbly / = flimsy / ignore{s} my printer / drop{s} the second monitor / need{s} a dongle for everything / : too few
        came loose after {duration} / fight{s} with my dock / : all crammed on one side / do{es} not support my keyboard / disconnect{s} at random
        wear{s} out fast / cost{s} extra for the basics / : a step back from my old {product}
      `,
      {
        positive: entries`I plugged in {few} screens and a printer and <all of them came up>`,
        negative: entries`my printer and keyboard <were never detected> / I now <carry a bag of dongles>`,
      },
    ),
    'extended-functionality': aspect(
      entries`~extended functionality / +extra functions / +extra features / +expansion options / second screen mode`,
      entries`
        = useful / = clever / = handy / = impressive / go{es} beyond what I expected / save{s} me a second device / turn{s} it into a tiny studio
        : well thought out / : worth paying for / work{s} with my tablet / make{s} sense once you try / grow{s} with you / : easy to find
        cover{s} gaps I did not know I had / : not just for show / replace{s} {few} gadgets on my desk
      `,
      entries`
        = pointless / = confusing / = half-baked / = buried / : locked behind a subscription / never quite work{s} / slow{s} everything down
        : more marketing than substance / need{s} a manual thicker than a phone book / vanished after the {month} update / : of no use to me
        drain{s} the battery / conflict{s} with my settings / : not what the box promised / : hard to turn on / : an afterthought
      `,
      {
        positive: entries`it <replaced {few} gadgets> on my desk`,
        negative: entries`half of what is on the box <turns out to be a paid add-on>`,
      },
    ),
    'identification-and-certification': aspect(
      entries`~identity verification / ~identification / ~certification / security certificate / ~two-step sign-in`,
      entries`
        = secure / = quick / = painless / = thorough / keep{s} my accounts safe / take{s} seconds / work{s} with my bank / : easy to set up
        pass{es} our company check / give{s} me peace of mind / : up to date / never get{s} in the way / cover{s} every account / run{s} offline too
        meet{s} the standard we need / : simple enough for my {person}
      `,
      entries`
        = tedious / = confusing / = broken / = unreliable / time{s} out before the code arrives / lock{s} me out of my account / send{s} codes to my old number
        expired after {duration} / : not accepted by my bank / loop{s} forever / ask{s} for my passport / fail{s} {few} times out of ten
        : a privacy mess / need{s} a call to reset / want{s} a new code each time / reject{s} valid ID
      `,
      {
        positive: entries`signing in to my bank <takes one code and done>`,
        negative: entries`it <keeps asking me to prove who I am> / the code <arrives after the page has expired>`,
      },
    ),
    'edge-devices': aspect(
      entries`+edge devices / edge device / +smart sensors / edge gateway / edge box`,
      entries`
        = capable / = fast / = stable / pair{s} at once / process{es} video on the spot / save{s} bandwidth / run{s} for {duration} unattended / stay{s} cool
        : simple to manage / keep{s} working offline / sync{s} nicely / : small but mighty / report{s} in real time / cut{s} our lag
        need{s} no babysitting / fit{s} into our setup
      `,
      entries`
        = unstable / = slow / = fussy / = overpriced / drop{s} off the network / never pair{s} / overheat{s} in {minutes} / need{s} rebooting daily
        : a pain to configure / lag{s} behind by seconds / speak{s} a protocol nobody uses / lose{s} data when offline / : not supported anymore
        eat{s} bandwidth / cost{s} more than the {product} / : impossible to update
      `,
      {
        positive: entries`the camera at the gate <does its own processing now>`,
        negative: entries`the little box in the garage <goes offline every night>`,
      },
    ),
  },
  background: entries`
    I enrolled {few} fingers, [both thumbs included|my {person}'s thumb included|mostly left hand]
    I moved about {size} of {files} over from the old {product}
    I run {app} and {app2} on it most days
    it is hooked up to a dock, a keyboard and a [printer|scanner|webcam]
    I mostly dictate [notes and emails|letters|grocery lists|reports] {where}
    the drivers came on a USB stick, so I copied them over on {weekday}
    the system asked for a PIN during setup, which took {minutes}
    there is a sensor [next to|on|below] the power button
    I installed {app} the first evening and {app2} on {weekday}
    my files sit in {two} folders, one for {files} and one for work
    you can log in with a finger, a PIN or a [password|pattern|face]
    I wiped the disk and did a clean install of {platform}
    backups go to an external drive every {weekday}
    my {person} has a separate login with a [PIN|password|thumb print]
    I plugged in my [keyboard|headset|camera|drawing tablet] and an external monitor
    the setup program ran for {minutes} {where}
    I copied {size} of {files} from a USB drive {where}
    there are {two} ports on the left and {two} on the right
    I switched from {platform} in {month}
    I keep {files} for my {person} on the second drive
    updated the driver on {weekday} and restarted {two} times
    I dictated this paragraph {where}
    the installer put {app} and the driver for the {gear} on the drive
    my {gear} and my {gear} share one USB port through the dock
    the login screen takes a [finger|thumb|face], the [file vault|backup drive|photo folder] takes a [password|PIN|code]
    I scanned my left thumb {two} times and my right thumb {two} times
    the software folder holds {size} and the backup drive {size} of {files}
    I dictate {task} and paste the text into {app}
    setup asked for a thumb, a PIN and the driver of the {gear}
    my {person} stores {files} on the drive and I store {task}
  `,
  questions: entries`
    does anyone know if you can enroll more than {few} fingers / can the disk be swapped for a [bigger|faster] one / is there a driver for {platform}
    has anyone tried it with {two} external monitors / does the app work without an account / can I dictate in [Spanish|German|French] / will {app} run on it under {platform}
  `,
  moreFrames: entries`
    {theA} {O}, at least {where} / {where}, {theA} {O} / [after setup|once installed|after the last update|under {platform}], {theA} {O} / with {app} open, {theA} {O} / {theA} {O} when I use {app}
  `,
  vocabulary: entries`
    fingerprint / reader / sensor / scanner / login / software / app / program / storage / drive / disk / ssd / speech / voice / dictation / recognition / peripheral / port / printer / dock / monitor / usb
    finger / thumb / pin / password / file / install / driver / update / backup / keyboard / identification / certification / identity / verification / sign / edge / device / feature / function / touch / data / space / setup / code / plug
    bundle / control / log / dictate / preinstall / external / wake / accurate / extra
  `,
};
