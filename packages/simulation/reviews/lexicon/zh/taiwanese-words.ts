/**
 * What Taiwan calls things that the lexicons name, each in as many characters as the mainland's word, so that every offset stays.
 * Written from usage, not from the table that undoes it: 品質, 通路, 宅配 and 當機 do not come back as the mainland's words,
 * as they would not from a real review.
 */
export const taiwaneseWords: readonly (readonly [mainland: string, taiwanese: string])[] = [
  ['屏幕', '螢幕'],
  ['鼠标', '滑鼠'],
  ['软件', '軟體'],
  ['硬件', '硬體'],
  ['网络', '網路'],
  ['信号', '訊號'],
  ['信息', '訊息'],
  ['视频', '影片'],
  ['程序', '程式'],
  ['硬盘', '硬碟'],
  ['光盘', '光碟'],
  ['打印', '列印'],
  ['芯片', '晶片'],
  ['服务器', '伺服器'],
  ['智能', '智慧'],
  ['质量', '品質'],
  ['支持', '支援'],
  ['渠道', '通路'],
  ['快递', '宅配'],
  ['死机', '當機'],
];
