/** A feature word as written here: id, English and Chinese names, then further ways to say the same. */
export type Row = readonly [id: string, english: string, chinese: string, alsoEnglish: string, alsoChinese: string];

/** A theme of a table as written here: its title, and its feature words. */
export interface ThemeRows {
  readonly title: string;
  readonly words: readonly Row[];
}

/**
 * Table 1 of Paper A, by theme. Names are the paper's words and their translation; what follows are synonyms as dictionaries
 * and shops use them. `_` joins the words of a name. A star marks a name that the table does not print: the paper uses it
 * in §4.3, or it is a translation that more than one theme could claim.
 */
export const table1: Readonly<Record<string, ThemeRows>> = {
  'function-characteristics': {
    title: 'Function characteristics',
    words: [
      ['earphone', 'earphone', '耳机', 'headphone headset earbud headphone_jack', '耳麦 耳塞 耳机插孔 耳机接口'],
      ['mouse', 'mouse', '鼠标', 'wireless_mouse bluetooth_mouse external_mouse', ''],
      [
        'fingerprint-recognition',
        'fingerprint_recognition fingerprint_identification*',
        '指纹识别',
        'fingerprint fingerprint_reader fingerprint_sensor fingerprint_scanner fingerprint_unlock touch_id',
        '指纹 指纹解锁 指纹传感器 指纹验证',
      ],
      ['fingerprint-key', 'fingerprint_key', '指纹键', 'fingerprint_button', '指纹按键 指纹按钮 指纹电源键 指纹开机键'],
      ['lock-screen', 'lock_screen', '锁屏', 'screen_lock', '锁定屏幕 屏保'],
      ['sensing', 'sensing', '感应', 'sensor', '传感器 感应器 感应功能'],
      [
        'network-connection',
        'network_connection',
        '网络连接',
        'network internet internet_connection connection wifi wi_fi wireless_network',
        '网络 联网 连网 上网 无线网 无线网络 无线 wifi 网络信号 连接网络',
      ],
    ],
  },
  'after-sale-service': {
    title: 'After-sale service',
    words: [
      [
        'customer-service',
        'customer_service',
        '客服',
        'customer_support customer_care customer_service_staff',
        '客户服务 人工客服 在线客服 客服人员 客服态度 售后客服',
      ],
      ['return-to-the-factory', 'return_to_the_factory', '返厂', 'factory_repair', '返修 返厂维修 寄回厂家 寄厂'],
      ['repair-fees', 'repair_fees', '维修费 维修费用', 'repair_cost', '修理费 检测费 人工费 维修成本'],
      ['returns', 'returns', '退货', 'goods_return', '退货流程 退货服务'],
      ['exchanges', 'exchanges', '换货', 'product_exchange', '换新 换货服务 更换'],
      [
        'warranty-services',
        'warranty_services warranty*',
        '保修服务',
        'guarantee_period extended_warranty',
        '保修 质保 联保 全国联保 三包 延保 保修期 保修政策',
      ],
    ],
  },
  'purchase-experience': {
    title: 'Purchase experience',
    words: [
      [
        'price',
        'price',
        '价格',
        'cost pricing price_tag price_range price_point value_for_money value money budget',
        '价钱 价位 售价 定价 性价比',
      ],
      ['discount', 'discount', '折扣 优惠', 'sale deal promotion', '打折 满减 优惠活动 优惠力度 活动力度 促销 降价'],
      ['coupon', 'coupon', '优惠券', 'voucher', '券 红包 代金券 满减券 店铺券'],
      [
        'delivery-speed',
        'delivery_speed',
        '送货速度 发货速度',
        'delivery shipping shipment',
        '物流 物流速度 快递 快递速度 发货 送货 配送 到货',
      ],
      // Table 1 prints “return” beside “returns”; we read it as the money that comes back.
      ['return', 'return', '退款* 退换', 'refund cashback', '退款速度 返现 退钱'],
      ['guarantee', 'guarantee', '保证', 'guarantee_of_genuine_goods', '保障 正品 正品保证 正品保障 价保 保价'],
      ['reputation', 'reputation', '口碑 信誉', 'good_name', '好评率 好评 店铺口碑 商家信誉 店铺信誉'],
    ],
  },
  'product-use': {
    title: 'Product use',
    words: [
      [
        'network-speed',
        'network_speed',
        '网速',
        'internet_speed download_speed',
        '上网速度 下载速度 加载速度 网络速度',
      ],
      ['motherboard', 'motherboard', '主板', 'mainboard logic_board mother_board', '板子 主机板'],
      ['resources', 'resources', '资源', 'system_resource', '系统资源 资源占用'],
      ['type', 'type', '类型', 'model version', '型号 款式 机型 规格 版本'],
      ['image', 'image', '图像', 'picture picture_quality image_quality', '画面 画质 成像 显示效果 图像质量 画面质感'],
      [
        'storage',
        'storage',
        '存储',
        'memory hard_disk ram',
        '存储空间 硬盘 固态 固态硬盘 机械硬盘 内存 内存条 储存 磁盘空间',
      ],
      ['cpu', 'CPU', 'CPU', 'processor chip', '处理器 芯片 中央处理器'],
    ],
  },
  'celebrity-endorsement': {
    title: 'Celebrity endorsement',
    words: [
      // The table prints seven names. These words stand for whoever endorses.
      [
        'celebrity-endorser',
        'celebrity_endorser',
        '代言人 代言 明星代言',
        'celebrity endorsement spokesperson',
        '明星',
      ],
    ],
  },
};

/** Table 2, in the same way, and the two words that only claim A8 names. */
export const table2: Readonly<Record<string, ThemeRows>> = {
  'function-characteristics': {
    title: 'Function characteristics',
    words: [
      // Table 2 says “fingerprint identification”, claims A4 and A6 “fingerprint recognition”: the word of Table 1.
      [
        'fingerprint-recognition',
        'fingerprint_recognition* fingerprint_identification',
        '指纹识别',
        'fingerprint fingerprint_reader fingerprint_sensor fingerprint_scanner fingerprint_unlock touch_id',
        '指纹 指纹解锁',
      ],
      [
        'extended-functionality',
        'extended_functionality',
        '扩展功能',
        'extra_function extra_feature additional_feature expansion expansion_option',
        '扩展 附加功能 扩展性',
      ],
      [
        'peripheral-support',
        'peripheral_support',
        '外设支持',
        'peripheral accessory port usb usb_port docking docking_support dock hdmi',
        '外设 接口 配件支持 端口 usb接口',
      ],
      [
        'speech-recognition',
        'speech_recognition',
        '语音识别',
        'voice_recognition voice_control voice_assistant dictation voice_command',
        '语音助手 语音 语音控制',
      ],
      [
        'software',
        'software',
        '软件',
        'app application program companion_app bundled_software preinstalled_software',
        '应用 应用软件 程序 自带软件',
      ],
      [
        'data-storage',
        'data_storage',
        '数据存储',
        'storage storage_space disk_space hard_drive hard_disk drive ssd memory storage_capacity ram ram_memory',
        '存储',
      ],
      [
        'identification-and-certification',
        'identification_and_certification*',
        '身份认证',
        'identification certification authentication identity_verification security_certificate two_step_verification',
        '认证 身份验证 安全认证',
      ],
      [
        'edge-devices',
        'edge_devices*',
        '边缘设备',
        'edge_gateway edge_computing smart_sensor iot_device gateway',
        '边缘计算 智能传感器',
      ],
    ],
  },
  'after-sale-service': {
    title: 'After-sale service',
    words: [
      [
        'maintenance',
        'maintenance',
        '维修',
        'repair repair_service maintenance_service maintenance_plan fix',
        '修理 维护 维修服务 售后维修',
      ],
      ['upkeep', 'upkeep', '保养', 'care cleaning routine_upkeep', '清洁 日常保养'],
      [
        'after-sales',
        'after-sales',
        '售后',
        'after_sales_service after_sales_support after_sales_team support support_team tech_support technical_support',
        '售后服务 技术支持',
      ],
      [
        'consulting',
        'consulting after_sales_consultation*',
        '咨询 售后咨询',
        'consultation consultant advice after_sales_advice support_consultation',
        '顾问',
      ],
      ['hotline', 'hotline', '热线', 'help_line helpline phone_line service_hotline call_center', '客服热线 客服电话'],
      [
        'response-speed',
        'response_speed',
        '响应速度',
        'response_time reply_speed turnaround turnaround_time',
        '回复速度',
      ],
      ['commission', 'commission', '手续费', 'handling_fee restocking_fee service_fee service_charge', '服务费 佣金'],
    ],
  },
  'applicable-scenarios': {
    title: 'Applicable scenarios',
    words: [
      ['office', 'office', '办公', 'office_use office_work office_equipment home_office workplace', '办公室 日常办公'],
      ['factory', 'factory', '工厂', 'plant workshop factory_floor shop_floor production_line', '车间 生产线'],
      [
        'school',
        'school',
        '学校',
        'college university campus classroom class schoolwork homework student',
        '学习 上课 教室 校园 学生',
      ],
      ['hospital', 'hospital', '医院', 'clinic ward', '诊所 病房'],
      ['family', 'family', '家庭', 'home house household family_use home_use kid', '家用 家里 家人 孩子'],
      ['outdoors', 'outdoors', '户外', 'outside camping camp field trail hiking beach travel', '野外 露营 出差'],
    ],
  },
  innovativeness: {
    title: 'Innovativeness',
    words: [
      ['technology', 'technology', '技术', 'tech', '科技 工艺'],
      ['idea', 'idea', '想法', 'thought', '点子 创意 思路'],
      ['concept', 'concept', '概念', 'notion', '理念'],
      ['innovation', 'innovation', '创新', 'novelty new_feature invention', '新意 新功能'],
      ['design', 'design', '设计', 'styling', '外观设计'],
      ['ecosystem', 'ecosystem', '生态', 'app_ecosystem', '生态系统 生态圈'],
    ],
  },
  'brand-reputation': {
    title: 'Brand reputation',
    words: [
      ['word-of-mouth', 'word_of_mouth', '口碑', 'recommendation reputation', '推荐'],
      ['service', 'service', '服务', 'staff', '服务态度'],
      ['satisfaction', 'satisfaction', '满意度', 'satisfaction_rate customer_satisfaction', '满意率'],
      ['brand', 'brand', '品牌', 'brand_name brand_image', '牌子 大牌'],
      ['promises', 'promises', '承诺', 'commitment', '许诺'],
      ['market-share', 'market_share', '市场份额', 'market_position share_of_the_market', '市场占有率'],
    ],
  },
};

/**
 * Words of the two tables that name the same thing, domestic then foreign: storage and data storage; reputation and word of
 * mouth (口碑 is both); and, as claim A9 reads them, customer service and after-sales consultation, warranty and maintenance.
 */
export const sameSubject: readonly (readonly [domestic: string, foreign: string])[] = [
  ['storage', 'data-storage'],
  ['reputation', 'word-of-mouth'],
  ['customer-service', 'consulting'],
  ['warranty-services', 'maintenance'],
];
