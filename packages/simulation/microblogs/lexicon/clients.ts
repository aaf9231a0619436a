import type { AccessType, MicroblogPlatform } from '../schema';

/** What posts can be sent from; kinds of clients rather than products. */
export const clientsByAccess: Record<MicroblogPlatform, Record<AccessType, readonly string[]>> = {
  Weibo: {
    web: ['微博网页版'],
    mobile: ['iPhone客户端', 'Android客户端', '手机网页版', '平板客户端'],
    'by-product': ['音乐分享', '视频分享', '签到应用', '新闻分享按钮', '购物分享'],
    other: ['定时发布工具', '桌面客户端'],
  },
  Twitter: {
    web: ['web', 'web beta'],
    mobile: [
      'app for iPhone',
      'app for Android',
      'mobile web',
      'app for tablets',
      'third-party phone app',
      'text message',
    ],
    'by-product': ['music service', 'photo service', 'check-in service', 'news share button'],
    other: ['desktop dashboard', 'scheduler', 'browser extension', 'feed publisher', 'desktop client'],
  },
};
