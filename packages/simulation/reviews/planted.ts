import type { Culture } from '@crosscultural/corpus';
import { surfaceForms } from './lexicon';

/** Where a planted value comes from: claims A4–A10 of the paper, or `ours` where the paper printed nothing. */
export type PlantedSource = 'A4' | 'A5' | 'A6' | 'A7' | 'A8' | 'A9' | 'A10' | 'ours';

/** A feature word of Table 1 or 2 with what the simulation says about it. */
export interface PlantedConcept {
  /** Shared by both languages where both name the same thing, for example `fingerprint-recognition`. */
  id: string;
  culture: Culture;
  language: 'zh' | 'en';
  theme: string;
  english: string;
  /** How Chinese reviews call it; for foreign-only feature words our translation. */
  chinese: string;
  /** How it is written in this culture's reviews. */
  surfaceForms: string[];
  /** Share of all feature-word mentions of the culture; sums to 1 within a culture. */
  attention: number;
  /** Probability that a mention is positive. */
  satisfaction: number;
  /** What the values rest on. */
  claims: PlantedSource[];
  /** Seven invented endorsers stand for the one that claim A7 speaks of. */
  group?: 'celebrity-endorser';
}

export interface PlantedTheme {
  id: string;
  culture: Culture;
  english: string;
  /** The table that names the theme's feature words. */
  table: 'Table 1' | 'Table 2';
}

export const plantedThemes: readonly PlantedTheme[] = [
  { id: 'function-characteristics', culture: 'domestic', english: 'Function characteristics', table: 'Table 1' },
  { id: 'after-sale-service', culture: 'domestic', english: 'After-sale service', table: 'Table 1' },
  { id: 'purchase-experience', culture: 'domestic', english: 'Purchase experience', table: 'Table 1' },
  { id: 'product-use', culture: 'domestic', english: 'Product use', table: 'Table 1' },
  { id: 'celebrity-endorsement', culture: 'domestic', english: 'Celebrity endorsement', table: 'Table 1' },
  { id: 'function-characteristics', culture: 'foreign', english: 'Function characteristics', table: 'Table 2' },
  { id: 'after-sale-service', culture: 'foreign', english: 'After-sale service', table: 'Table 2' },
  { id: 'applicable-scenarios', culture: 'foreign', english: 'Applicable scenarios', table: 'Table 2' },
  { id: 'innovativeness', culture: 'foreign', english: 'Innovativeness', table: 'Table 2' },
  { id: 'brand-reputation', culture: 'foreign', english: 'Brand reputation', table: 'Table 2' },
];

/**
 * Id, English, Chinese, attention in thousandths, satisfaction, and what the two values rest on.
 *
 * The paper prints no number: which words are high and low is the claims', how high is ours. Values stand on a ladder
 * (attention in steps of about a fifth, satisfaction .90, .78, .66, .54, .42, .30), so that the order of two planted
 * values can be told from 1,500 reviews; words on the same rung have no planted order.
 */
type Row = [string, string, string, number, number, ...PlantedSource[]];

const domestic: Record<string, Row[]> = {
  'function-characteristics': [
    ['network-connection', 'network connection', '网络连接', 60, 0.66, 'A5'],
    ['fingerprint-recognition', 'fingerprint recognition', '指纹识别', 36, 0.78, 'ours'],
    ['mouse', 'mouse', '鼠标', 30, 0.9, 'A7'],
    ['earphone', 'earphone', '耳机', 24, 0.66, 'ours'],
    ['lock-screen', 'lock screen', '锁屏', 19, 0.54, 'ours'],
    ['fingerprint-key', 'fingerprint key', '指纹键', 15, 0.54, 'ours'],
    ['sensing', 'sensing', '感应', 12, 0.66, 'ours'],
  ],
  'after-sale-service': [
    ['customer-service', 'customer service', '客服', 93, 0.9, 'A5', 'A7', 'A9', 'A10'],
    ['warranty-services', 'warranty services', '保修', 79, 0.78, 'A5', 'A9', 'A10'],
    ['returns', 'returns', '退货', 30, 0.54, 'A10'],
    ['exchanges', 'exchanges', '换货', 24, 0.54, 'A10'],
    ['return-to-the-factory', 'return to the factory', '返厂', 19, 0.42, 'A10'],
    ['repair-fees', 'repair fees', '维修费', 15, 0.42, 'A10'],
  ],
  'purchase-experience': [
    ['reputation', 'reputation', '口碑', 66, 0.78, 'A5'],
    ['delivery-speed', 'delivery speed', '物流速度', 36, 0.78, 'ours'],
    ['discount', 'discount', '优惠', 30, 0.66, 'ours'],
    ['guarantee', 'guarantee', '正品保障', 24, 0.66, 'ours'],
    ['coupon', 'coupon', '优惠券', 19, 0.54, 'ours'],
    // Table 1 prints “return” beside “returns”; we read it as the money that comes back.
    ['return', 'return', '退款', 15, 0.42, 'ours'],
    ['price', 'price', '价格', 12, 0.3, 'A8'],
  ],
  'product-use': [
    ['storage', 'storage', '存储', 40, 0.9, 'A7'],
    ['network-speed', 'network speed', '网速', 36, 0.66, 'ours'],
    ['motherboard', 'motherboard', '主板', 36, 0.9, 'A7'],
    ['image', 'image', '画面', 30, 0.78, 'ours'],
    ['resources', 'resources', '资源', 24, 0.54, 'ours'],
    ['type', 'type', '型号', 19, 0.66, 'ours'],
    ['cpu', 'CPU', 'CPU', 12, 0.3, 'A8'],
  ],
  'celebrity-endorsement': [
    ['endorser-1', 'Zhou Xinglan (invented)', '周星澜', 36, 0.9, 'A7'],
    ['endorser-2', 'Wen Ruoqing (invented)', '温若晴', 30, 0.9, 'A7'],
    ['endorser-3', 'Fang Ruochuan (invented)', '方若川', 24, 0.9, 'A7'],
    ['endorser-4', 'Su Yuning (invented)', '苏雨宁', 19, 0.9, 'A7'],
    ['endorser-5', 'Gu Mingchuan (invented)', '顾明川', 15, 0.9, 'A7'],
    ['endorser-6', 'Cheng Yuwei (invented)', '程雨薇', 12, 0.9, 'A7'],
    ['endorser-7', 'Xu Nanzhu (invented)', '许南烛', 9, 0.9, 'A7'],
  ],
};

const foreign: Record<string, Row[]> = {
  'function-characteristics': [
    // Table 2 says “fingerprint identification”, claims A4 and A6 “fingerprint recognition”: one concept.
    ['fingerprint-recognition', 'fingerprint recognition', '指纹识别', 77, 0.9, 'A4', 'A6', 'A10'],
    ['software', 'software', '软件', 64, 0.9, 'A4', 'A6', 'A10'],
    ['data-storage', 'data storage', '数据存储', 58, 0.66, 'A4', 'A10'],
    ['speech-recognition', 'speech recognition', '语音识别', 24, 0.54, 'A10'],
    ['peripheral-support', 'peripheral support', '外设支持', 19, 0.66, 'A10'],
    ['extended-functionality', 'extended functionality', '扩展功能', 15, 0.66, 'A10'],
    // Named by claim A8 only, not by Table 2.
    ['identification-and-certification', 'identification and certification', '身份认证', 12, 0.3, 'A8'],
    ['edge-devices', 'edge devices', '边缘设备', 9, 0.3, 'A8'],
  ],
  'after-sale-service': [
    ['consulting', 'after-sales consultation', '售后咨询', 62, 0.78, 'A4', 'A9'],
    ['maintenance', 'maintenance', '维修', 55, 0.9, 'A4', 'A6', 'A9'],
    ['after-sales', 'after-sales', '售后', 24, 0.66, 'A9'],
    ['response-speed', 'response speed', '响应速度', 19, 0.54, 'ours'],
    ['hotline', 'hotline', '热线', 15, 0.42, 'ours'],
    ['upkeep', 'upkeep', '保养', 12, 0.66, 'ours'],
    ['commission', 'commission', '手续费', 9, 0.42, 'ours'],
  ],
  'applicable-scenarios': [
    ['office', 'office', '办公', 70, 0.9, 'A4', 'A6'],
    ['family', 'family', '家庭', 36, 0.9, 'A6'],
    ['school', 'school', '学校', 24, 0.78, 'ours'],
    ['outdoors', 'outdoors', '户外', 19, 0.42, 'ours'],
    ['hospital', 'hospital', '医院', 15, 0.66, 'ours'],
    ['factory', 'factory', '工厂', 12, 0.54, 'ours'],
  ],
  innovativeness: [
    ['technology', 'technology', '技术', 40, 0.78, 'A10'],
    ['design', 'design', '设计', 40, 0.78, 'A10'],
    ['innovation', 'innovation', '创新', 36, 0.66, 'A10'],
    ['ecosystem', 'ecosystem', '生态', 30, 0.54, 'A10'],
    ['idea', 'idea', '想法', 24, 0.66, 'A10'],
    ['concept', 'concept', '概念', 19, 0.54, 'A10'],
  ],
  'brand-reputation': [
    ['brand', 'brand', '品牌', 40, 0.78, 'ours'],
    ['service', 'service', '服务', 36, 0.66, 'A9'],
    ['satisfaction', 'satisfaction', '满意度', 30, 0.66, 'ours'],
    ['promises', 'promises', '承诺', 24, 0.42, 'ours'],
    ['market-share', 'market share', '市场份额', 19, 0.54, 'ours'],
    ['word-of-mouth', 'word of mouth', '口碑', 12, 0.3, 'A8'],
  ],
};

function concepts(culture: Culture, themes: Record<string, Row[]>): PlantedConcept[] {
  const language = culture === 'domestic' ? 'zh' : 'en';
  return Object.entries(themes).flatMap(([theme, rows]) =>
    rows.map(([id, english, chinese, thousandths, satisfaction, ...claims]) => ({
      id,
      culture,
      language,
      theme,
      english,
      chinese,
      surfaceForms: surfaceForms(language, theme, id),
      attention: thousandths / 1000,
      satisfaction,
      claims,
      ...(theme === 'celebrity-endorsement' && { group: 'celebrity-endorser' as const }),
    })),
  );
}

/** All feature words of Tables 1 and 2 (and the two that only claim A8 names), with their planted truth. */
export const plantedConcepts: readonly PlantedConcept[] = [
  ...concepts('domestic', domestic),
  ...concepts('foreign', foreign),
];
