/**
 * Forms of the words of Paper B. The paper prints English words and no Chinese ones: which forms stand for them was chosen
 * by us, from its words, the trade's plain synonyms and general knowledge; some were added after simulated posts had been seen (see ../brand-words.ts). Blanks part
 * forms, `_` stands for a blank inside one, `~` for nothing or one degree adverb (很, 真, 太 …; very, really, so …).
 */
export type FormsRow = readonly [name: string, chinese: string, english: string];

/**
 * Terms: those that the paper claims, then competitors, so that “most frequent” can fail. 性价比, the ratio of performance
 * to price, is the trade's word for “high performance low price”; 性价比高 (the ratio is high) also calls a phone
 * cost-effective and stands for both; 性价比低 (it is low) stands for poor value.
 */
export const termForms: readonly FormsRow[] = [
  [
    'high performance low price',
    '性价比 高性价比 性价比~高 超高性价比 极致性价比 性价比之王 性价比很不错 高配低价 低价高配 高性能低价 高性能低价格 性能高价格低 价格低性能高 性能强价格低 低价格高性能 低价高性能 加量不加价 价格低配置高 配置高价格低 花小钱办大事 价低质优 质优价廉',
    'high_performance_low_price high_performance_at_a_low_price high_performance_for_a_low_price high_performance_and_low_price flagship_performance_at_a_low_price price_performance_ratio price_to_performance_ratio price_to_performance performance_for_the_price performance_per_dollar bang_for_the_buck bang_for_your_buck',
  ],
  [
    'camera upgrade',
    '影像升级 影像大升级 影像全面升级 影像系统升级 影像提升 影像大幅提升 相机升级 相机大升级 相机全面升级 拍照升级 拍照大升级 拍照全面升级 拍照提升 拍照进步 镜头升级 镜头大升级 摄像头升级 摄像头大升级 主摄升级 主摄大升级 长焦升级 摄影升级 影像进步 升级相机 升级影像 升级了相机 升级了影像 升级了摄像头 升级了镜头 升级摄像头 升级镜头 新主摄 新镜头',
    'camera_upgrade camera_upgrades upgraded_camera upgraded_cameras camera_is_upgraded camera_was_upgraded camera_has_been_upgraded improved_camera better_camera new_camera camera_improvement camera_improvements lens_upgrade upgraded_lens',
  ],
  [
    'battery life',
    '续航 续航能力 续航时间 续航表现 电池续航 待机 待机时间 电池寿命 使用时长 一天一充 两天一充 超长续航 长续航',
    'battery_life battery_lifetime battery_endurance standby_time stand_by_time hours_of_battery all_day_battery lasts_all_day',
  ],
  [
    'cost-effective',
    '性价比~高 高性价比 超高性价比 极致性价比 性价比之王 性价比很不错 划算 实惠 物超所值 物有所值 物美价廉 经济实惠 超值 值这个价 良心 良心价',
    'cost_effective value_for_money good_value great_value excellent_value affordable economical worth_the_money worth_the_price worth_every_penny reasonably_priced good_price great_price bang_for_the_buck bang_for_your_buck',
  ],
  [
    'high-performance',
    '高性能 性能~强 性能~好 性能~猛 性能~强劲 性能~强悍 性能强大 性能~出色 性能~给力 性能怪兽 性能拉满 性能炸裂 性能~顶 跑分~高 处理器~强 芯片~强 配置~高',
    'high_performance high_performing powerful_performance great_performance excellent_performance strong_performance top_performance performance_is_great performance_is_excellent powerful performs_well performs_great',
  ],
  [
    'innovative',
    '创新 有新意 黑科技 颠覆 颠覆性 突破性 有创意 革新 前沿 引领潮流 超前 别出心裁 开创性',
    'innovative innovation innovations groundbreaking ground_breaking cutting_edge state_of_the_art revolutionary inventive',
  ],
  [
    'after-sales service',
    '售后 售后服务 售后态度 售后客服 客服 维修 维修点 返修 退换货 退货 换货 保修 三包 服务网点 服务态度',
    'after_sales after_sale after_sales_service after_sale_service aftersales customer_service customer_support customer_care tech_support technical_support warranty warranties repair_service service_center service_centre refund refunds',
  ],
  [
    'battery issues',
    '电池问题 电池有问题 电池出问题 电池故障 电池坏 电池鼓包 电池膨胀 电池老化 电池~差 电池~烂 电池不行 电池不耐用 电池~不耐用 电池~不经用 电池~垃圾 电池衰减 掉电 掉电~快 掉电~严重 耗电 耗电~快 耗电~严重 费电 电量掉~快 电量不够用 电掉~快 续航~差 续航~短 续航~烂 续航~拉胯 续航~拉垮 续航不行 续航不足 续航尿崩 续航崩 续航~垃圾 续航缩水 续航焦虑 续航翻车 续航下降 续航变差 续航减半 待机~短 充不进电 充不上电 充电~慢 自动关机',
    "battery_issue battery_issues battery_problem battery_problems battery_drain battery_drains battery_draining drains_the_battery drains_battery drained_the_battery bad_battery poor_battery weak_battery terrible_battery battery_died battery_dies battery_is_dead dead_battery battery_swelling swollen_battery battery_failed battery_fails poor_battery_life bad_battery_life terrible_battery_life short_battery_life battery_life_is_short battery_life_is_poor battery_life_is_bad battery_life_is_terrible battery_life_sucks won't_hold_a_charge doesn't_hold_a_charge not_hold_a_charge won't_charge doesn't_charge",
  ],
  [
    'screen malfunctions',
    '屏幕问题 屏幕有问题 屏幕出问题 屏幕故障 屏幕失灵 屏幕坏 屏幕闪 屏幕闪烁 屏幕发黄 屏幕偏色 屏幕偏黄 屏幕漏光 屏幕漏液 屏幕卡死 屏幕乱跳 屏幕没反应 屏幕不灵敏 屏幕不灵 屏幕划痕 屏幕裂 屏幕碎 屏幕断触 触屏失灵 触屏不灵 触控失灵 触摸失灵 断触 绿屏 花屏 黑屏 闪屏 白屏 烧屏 跳屏 鬼触 坏点 漏光 绿线',
    'screen_malfunction screen_malfunctions screen_issue screen_issues screen_problem screen_problems screen_failure screen_flicker screen_flickers screen_flickering flickering_screen screen_went_black screen_goes_black black_screen green_screen blank_screen screen_froze screen_freezes frozen_screen screen_burn dead_pixel dead_pixels cracked_screen screen_cracked broken_screen screen_broke unresponsive_screen unresponsive_touch touch_screen_stopped screen_stopped_working screen_died screen_defect defective_screen',
  ],
  [
    'poor value',
    '性价比~低 性价比~差 性价比不高 性价比不行 没有性价比 毫无性价比 没性价比 不值 不值这个价 溢价 智商税 太贵 卖得贵 价格虚高',
    'overpriced too_expensive not_worth_it not_worth_the_money waste_of_money poor_value',
  ],
  ['smoothness', '流畅 丝滑 顺滑 顺畅 不卡 不卡顿 很跟手', 'smooth smoothly smoothness fluid snappy responsive'],
  [
    'lag',
    '卡顿 卡死 掉帧 死机 卡机 闪退 反应慢 反应迟钝 迟钝',
    'lag lags laggy lagging stutter stutters freezes freezing sluggish crashes',
  ],
  ['overheating', '发热 发烫 烫手 过热 很烫 太烫', 'overheat overheats overheating heats_up gets_hot too_hot'],
  [
    'discount',
    '优惠 打折 折扣 降价 立减 直降 满减 优惠券 特价 券后 补贴',
    'discount discounts discounted coupon coupons on_sale deal deals price_drop',
  ],
  [
    'night photography',
    '夜景 夜拍 夜间拍摄 暗光',
    'night_mode night_photography night_photo night_photos night_shot night_shots low_light',
  ],
  ['portrait photography', '人像 自拍 美颜 前置', 'portrait portraits selfie selfies front_camera'],
  [
    'fast charging',
    '快充 闪充 秒充 充电~快 无线充电 百瓦',
    'fast_charging fast_charge quick_charge quick_charging charges_fast charges_quickly wireless_charging',
  ],
  [
    'display quality',
    '屏幕~好 屏幕清晰 屏幕~清晰 屏幕素质 屏幕细腻 显示效果 高刷 刷新率 色彩',
    'display_quality screen_quality picture_quality refresh_rate bright_screen clear_screen resolution',
  ],
  ['design', '外观 颜值 设计 配色 造型 外形', 'design designs appearance looks_great looks_good stylish'],
  ['weight', '重量 轻薄 轻便 厚重 笨重 手感', 'weight lightweight light_weight heavy thin slim'],
  ['signal', '信号 断流 网络差 没网 通话质量', 'signal reception coverage call_quality dropped_calls'],
  ['speaker', '扬声器 音质 外放 喇叭 音效', 'speaker speakers sound_quality audio_quality loudspeaker'],
  [
    'system update',
    '系统更新 系统升级 新系统 新版本 更新系统',
    'system_update software_update firmware_update new_firmware latest_update',
  ],
  ['advertisements', '广告 弹窗 推送广告', 'ads adverts advertisements bloatware'],
  ['storage', '内存 存储 容量 闪存', 'storage memory capacity gigabytes'],
  [
    'quality control',
    '品控 做工 质量问题 质量~差 粗糙',
    'quality_control build_quality poor_quality defective defects',
  ],
  ['delivery', '物流 快递 发货 包装', 'delivery shipping shipped packaging'],
  ['fingerprint', '指纹 人脸识别 面部解锁 解锁', 'fingerprint face_unlock face_recognition unlock'],
  ['gaming', '游戏 打游戏 王者荣耀 原神 吃鸡', 'gaming games gamers'],
];

/** Aspects: what a clause speaks about, without saying how good it is. */
export const aspectForms: readonly FormsRow[] = [
  [
    'value',
    '性价比 价格 价位 定价 售价 价钱 划算 实惠 超值 物超所值 物有所值 便宜 太贵 很贵 好贵 真贵 偏贵 更贵 有点贵 贵了 值这个价 不值 值得买 良心价 高配低价 低价高配 加量不加价',
    'value price prices priced pricing cost costs cost_effective affordable cheap expensive overpriced money worth_it bang_for_the_buck',
  ],
  [
    'innovation',
    '创新 新意 技术 科技 黑科技 新技术 技术突破 新功能 首创 专利 工艺 新材料 算法 大模型 人工智能 ai 折叠 铰链 卫星通信 屏下摄像头 自研 自研芯片 自主研发 颠覆 革新 创意 前沿 科技感 研发',
    'innovation innovations innovative innovate technology new_technology new_feature new_features ai foldable algorithm cutting_edge breakthrough groundbreaking revolutionary',
  ],
  [
    'experience',
    '体验 使用感受 使用感 用户体验 流畅 丝滑 顺滑 顺手 上手 手感 好用 难用 卡顿 操作 交互 人性化 系统',
    'experience user_experience usability ease_of_use easy_to_use user_friendly hard_to_use interface smooth smoothly laggy lag system',
  ],
  [
    'camera',
    '相机 拍照 影像 摄像头 镜头 照相 拍摄 摄影 主摄 长焦 广角 微距 夜景 夜拍 人像 成像 像素 拍出来 自拍 徕卡 照片 样张 对焦 变焦 快门 抓拍 防抖 曝光 光圈 白平衡 闪光灯 虚化 噪点 美颜 录像',
    'camera cameras photo photos photography picture pictures lens lenses megapixel megapixels night_mode selfie selfies zoom',
  ],
  [
    'battery',
    '电池 续航 待机 充电 快充 闪充 耗电 掉电 费电 电量',
    'battery batteries battery_life charging charge charger charges standby',
  ],
  [
    'screen',
    '屏幕 显示屏 屏 触屏 触控 绿屏 花屏 黑屏 闪屏 烧屏 断触 刷新率 高刷 曲面屏 直屏',
    'screen screens display displays touchscreen touch_screen panel pixels refresh_rate',
  ],
  [
    'after-sales',
    '售后 客服 维修 返修 保修 退货 换货 退换 三包 网点 服务态度 师傅',
    'after_sales after_sale aftersales customer_service customer_support support warranty repair repairs repaired refund refunds return_policy replacement',
  ],
  [
    'promotion',
    '促销 优惠 打折 折扣 满减 立减 直降 降价 优惠券 红包 秒杀 双十一 双11 618 活动 抽奖 特价 补贴 赠品',
    'promotion promotions discount discounts coupon coupons sale deal deals black_friday prime_day giveaway bundle',
  ],
  [
    'design',
    '外观 颜值 设计 配色 造型 外形 机身 质感 做工 轻薄',
    'design appearance looks style stylish colour color build build_quality thin slim',
  ],
  [
    'performance',
    '性能 处理器 芯片 骁龙 天玑 跑分 帧率 发热 发烫 散热 游戏',
    'performance processor chip chipset cpu speed snapdragon benchmark benchmarks overheating gaming',
  ],
  ['signal', '信号 断流 网络 通话 蓝牙 无线网', 'signal reception network wifi wi_fi bluetooth calls connectivity'],
  ['sound', '扬声器 音质 外放 喇叭 音效 耳机', 'speaker speakers sound audio headphone headphones volume'],
];

/** Much performance, little money, in either order: 性能强价格低, 价格便宜，性能又好 … */
export const highForLow = {
  high: ['性能', '配置'].flatMap((what) => ['强', '高', '好', '强劲', '不错'].map((how) => what + how)),
  low: ['价格', '价位'].flatMap((what) => ['低', '便宜', '实惠', '亲民'].map((how) => what + how)),
  between: ['', '，', '又', '还', ' '],
} as const;

/** Occasions of a post. */
export const occasionForms: readonly FormsRow[] = [
  [
    'product release',
    '发布会 新品发布 新品 发布 正式发布 新机 首发 上市 开售 首销 预售 预约 亮相 登场 官宣 开箱 首批',
    'launch launched launches launching release released releases unveil unveiled announced announcement pre_order preorder new_model unboxing',
  ],
  [
    'technology update',
    '系统更新 系统升级 更新 升级 推送 新版本 新系统 固件 补丁 内测 公测 适配 技术 ota miui 澎湃os',
    'update updates updated upgrade upgrades upgraded firmware patch beta new_version software ota',
  ],
  [
    'promotion',
    '促销 优惠 打折 折扣 满减 立减 直降 降价 优惠券 红包 秒杀 双十一 双11 双十二 618 大促 特价 补贴 抽奖 到手价 券后 凑单 活动价',
    'promotion discount discounts discounted coupon coupons sale deal deals black_friday cyber_monday prime_day giveaway price_drop',
  ],
  [
    'everyday use',
    '日常 每天 平时 上班 下班 通勤 出门 用了一周 用了一个月 用了几天 用了半年 用了一年 用了两年 用到现在 这几天 最近 一直在用 出差 旅行',
    'everyday every_day daily day_to_day commute at_work weeks_of_use months_of_use been_using using_it_for so_far',
  ],
  [
    'question',
    '吗 请问 求助 求推荐 求问 怎么办 怎么样 如何 有没有人 有人知道 哪个好 哪款 值得买吗 要不要 该不该 ?',
    'anyone does_anyone can_anyone how_do_i should_i is_it_worth which_one any_advice any_suggestions question ?',
  ],
];

/** What `~` stands for. */
export const degreeAdverbs = {
  zh: [
    '',
    '很',
    '真',
    '真的',
    '真是',
    '太',
    '超',
    '超级',
    '特别',
    '非常',
    '挺',
    '挺的',
    '更',
    '最',
    '也',
    '也很',
    '都',
    '还',
    '还是',
    '确实',
    '真的很',
    '实在',
    '实在太',
    '这么',
    '那么',
    '够',
    '相当',
    '十分',
    '极',
    '有点',
    '比较',
    '越来越',
    '得',
    '得很',
    '得太',
    '了',
  ],
  en: ['', 'very ', 'really ', 'so ', 'too ', 'extremely ', 'super ', 'quite ', 'pretty ', 'more ', 'most '],
} as const;
