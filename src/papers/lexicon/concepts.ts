/** One thing that reviewers name in several ways: its name, then English and Chinese terms. `_` joins the words of a term. */
export type ConceptRow = readonly [name: string, english: string, chinese: string];

/**
 * Things that the tables of Paper A do not list and the glossary parts by wording. Joined is what is judged as one thing, part
 * and property alike: a display by how it shows, a battery by how long it lasts, a cooler by how hot it gets. Written from
 * dictionaries and the most frequent words of laptop reviews of both cultures, without a look at any estimate.
 */
export const conceptRows: readonly ConceptRow[] = [
  [
    'screen',
    'screen display display_screen screen_display display_quality screen_quality display_panel panel lcd',
    '屏幕 显示屏 屏 屏幕效果 屏幕显示 显示屏幕 屏幕质量 屏幕显示效果 液晶屏 显示 屏幕素质',
  ],
  [
    'battery',
    'battery battery_life battery_backup battery_endurance battery_performance battery_capacity battery_timing battery_time battery_drain battery_quality power_backup battery_power backup back_up battery_back_up battery_back',
    '电池 续航 电池续航 续航能力 续航时间 待机 待机时间 电池容量 电池寿命 电量 电池电量 电池续航能力 耗电 续航力',
  ],
  [
    'speed',
    'speed running_speed processing_speed operating_speed working_speed overall_speed reaction_speed run',
    '速度 运行速度 运行 反应速度 处理速度 运转速度 系统速度 反应 运行效率',
  ],
  [
    'start-up speed',
    'start_up_speed boot boot_time boot_speed booting booting_speed booting_time boot_up startup start_up startup_time startup_speed bootup',
    '开机速度 开机 开机时间 启动速度 启动 开机启动',
  ],
  ['performance', 'performance overall_performance', '性能 整体性能 性能方面 整机性能'],
  [
    'appearance',
    'appearance look exterior outlook aesthetics appeal good_look',
    '外观 外形 外形外观 颜值 外表 样子 造型 外观颜值 外形设计',
  ],
  [
    'workmanship',
    'workmanship build build_quality body_quality construction finish finishing',
    '做工 做工质量 品控 制作工艺',
  ],
  ['quality', 'quality product_quality', '质量 品质 产品质量 商品质量'],
  [
    'heat',
    'heat heating heating_issue heating_problem cooling cooling_system cooling_performance thermal thermals thermal_management heat_dissipation temperature overheating heat_management cooling_effect heating_up getting_hot',
    '散热 散热性能 散热效果 散热系统 散热性 散热功能 发热 温度 发烫 发热量 热量',
  ],
  ['weight', 'weight', '重量 分量 份量'],
  ['portability', 'portability carry', '便携 便携性 携带'],
  ['thickness', 'thickness thinness slimness', '厚度 轻薄 轻薄程度 轻薄度'],
  [
    'keyboard',
    'keyboard keypad key keyboard_quality typing typing_experience keyboard_feel',
    '键盘 键盘手感 按键 打字 敲击手感',
  ],
  [
    'keyboard backlight',
    'keyboard_backlight backlit_keyboard backlight backlit keyboard_light backlight_keyboard',
    '键盘背光 背光键盘 背光 背光灯 键盘灯 键盘灯光',
  ],
  ['touchpad', 'touchpad trackpad touch_pad track_pad', '触控板 触摸板 触控 触摸板手感'],
  ['camera', 'camera webcam web_cam web_camera camera_quality webcam_quality', '摄像头 摄像 相机'],
  [
    'sound quality',
    'sound_quality sound audio audio_quality speaker speaker_quality sound_system speaker_sound sound_output volume loudspeaker sound_effect voice_quality audio_output',
    '音质 音效 扬声器 喇叭 音响 外放 音响效果 音质效果 外放音质 音量 声音效果',
  ],
  [
    'noise',
    'noise fan_noise fan_sound noise_level electric_hum',
    '噪音 噪声 杂音 风扇声 风扇声音 风扇噪音 散热声音 电流声 噪音控制',
  ],
  ['fan', 'fan cooling_fan cpu_fan', '风扇 散热风扇 散热器'],
  [
    'graphics card',
    'graphics_card graphic_card graphics graphic gpu dedicated_graphics integrated_graphics video_card graphics_memory',
    '显卡 独立显卡 独显 集成显卡 核显 显存 显卡效果 显卡性能 gpu',
  ],
  [
    'charger',
    'charger adapter power_adapter charging_adapter power_cord power_supply charging_cable',
    '充电器 电源适配器 适配器 电源 电源线 充电线 充电头',
  ],
  [
    'charging',
    'charging charge charging_speed fast_charging charging_time quick_charging',
    '充电 充电速度 快充 充电时间',
  ],
  ['packaging', 'packaging packing package packaging_quality outer_packaging box', '包装 外包装 包装盒 箱子 盒子'],
  ['operating system', 'operating_system system os window', '系统 操作系统 电脑系统 正版系统 win10 win10系统 windows'],
  [
    'gaming',
    'gaming game gaming_performance gaming_experience play_game large_game',
    '游戏 玩游戏 打游戏 大型游戏 游戏体验 游戏性能 吃鸡 游戏效果',
  ],
  [
    'configuration',
    'configuration spec specification hardware hardware_configuration',
    '配置 硬件 硬件配置 参数 电脑配置 规格参数',
  ],
  ['function', 'function feature functionality', '功能 特色功能'],
  ['smoothness', 'smoothness', '流畅度 流畅性 流畅程度 顺畅度'],
  ['stutter', 'stutter lag lagging hang hanging hanging_issue lag_issue', '卡顿 卡机 死机 延迟'],
  ['picture quality', 'clarity resolution display_effect', '清晰度 分辨率 屏幕分辨率'],
  ['brightness', 'brightness screen_brightness', '亮度 屏幕亮度'],
  ['interface', 'interface user_interface ui', '界面 系统界面'],
  ['size', 'size screen_size', '尺寸 大小 屏幕大小 屏幕尺寸'],
  ['free gift', 'gift free_gift freebie', '赠品 礼品 礼物'],
  ['seller', 'seller vendor retailer merchant shop store dealer', '卖家 商家 店家 店铺 店'],
  ['material', 'material material_quality', '材质 材料 用料'],
  ['feel in the hand', 'feel touch_feel', '手感 触感'],
  ['product', 'product item device unit machine gadget', '产品 商品 机器 宝贝 东西 整机 机子 货'],
];

/** What a term means in the reviews of one product group, where it means something else in others. */
export type SenseRow = readonly [products: string, english: string, chinese: string, meaning: string];

/**
 * Senses by product group (`Review.product`). 声音 (sound) of a computer is its fan in two of three mentions that name a source;
 * of a phone or an earphone it is what one listens to. The product's own name is the product as a whole.
 */
export const senseRows: readonly SenseRow[] = [
  ['laptop computer', '', '声音 声响 响声', 'noise'],
  ['phone tablet earphones', '', '声音', 'sound quality'],
  [
    'laptop computer',
    'laptop computer notebook pc laptop_pc macbook',
    '电脑 笔记本 笔记本电脑 本本 本子 台式机 主机',
    'product',
  ],
  ['phone', 'phone mobile mobile_phone smartphone handset set', '手机 电话 智能手机', 'product'],
  ['tablet', 'tablet pad ipad', '平板 平板电脑 电脑', 'product'],
  ['earphones', 'earphone headphone headset earbud', '耳机', 'product'],
];

/** Words that may stand before a part's name and only say whose part it is. */
export const wholes: Readonly<Record<'en' | 'zh', string>> = {
  en: 'laptop notebook computer pc phone mobile tablet product device overall',
  zh: '笔记本电脑 笔记本 电脑 机器 产品 手机 平板 整体 本子',
};
