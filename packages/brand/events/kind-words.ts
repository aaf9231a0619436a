import type { BrandEvent } from '../posts';

export type EventKind = BrandEvent['kind'];
export const eventKinds = ['product release', 'technology update', 'promotion'] as const satisfies readonly EventKind[];

/**
 * Words that posts about an event of a kind use, in Chinese and English: general words of consumer electronics, chosen by us.
 * Releases: announce, new product, shown, first sale, on sale, pre-order, price, review, hands-on. Updates: update, upgrade, firmware,
 * new system, new version, rolled out, closed beta, technology. Promotions: rebate, sale, discount, money off, price cut,
 * subsidy, trade-in, livestream shop, order, flash sale, campaign, red packet, coupon, the shopping days.
 */
export const kindWords: Readonly<Record<EventKind, RegExp>> = {
  'product release':
    /发布|新品|新机|亮相|首发|首销|开售|预售|上市|售价|定价|评测|上手|\b(?:launch(?:es|ed)?|unveil(?:s|ed)?|announce[sd]?|release[sd]?|hands[- ]on)\b/i,
  'technology update':
    /更新|升级|固件|新系统|新版本|推送|内测|技术|\b(?:updates?|upgrades?|firmware|beta|technolog(?:y|ies))\b/i,
  promotion:
    /优惠|促销|折扣|满减|打折|降价|补贴|以旧换新|直播间|下单|秒杀|抢购|开抢|活动|红包|券|双十一|618|\b(?:sales?|discounts?|deals?|coupons?|promo(?:tion)?s?)\b/i,
};
