/** Meanings of single characters of the tables and figures, which stand in no gloss of a phrase. */
const entries =
  '怒:anger;比:than;较:rather;实:real;在:at;可:can;挺:quite;抢:grab;的:(particle);船:ship;票:ticket;旧:old;递:deliver (in 快递, parcel service);就:then, just;是:to be;发:send;货:goods;速:fast, speed;度:degree;不:not;敢:dare;恭:polite (in 不敢恭维, cannot praise);维:uphold (in 不敢恭维, cannot praise);券:coupon';

export const furtherGlosses: ReadonlyMap<string, string> = new Map(
  entries.split(';').map((entry) => entry.split(':') as [string, string]),
);
