import type { Culture } from '@crosscultural/corpus';

/**
 * Words that a topic of a theme may hold besides the feature words of the paper's table, by culture and theme. Written by
 * people who knew the simulation: they help to name a topic and never judge whether a theme is there.
 */
export const relatedWords: Readonly<Record<Culture, Readonly<Record<string, string>>>> = {
  domestic: {
    'function-characteristics':
      '网络 连网 指纹按键 指纹电源键 指纹开机键 指纹登录 蓝牙鼠标 耳机孔 光线 人体感应 感应功能 识别 唤醒 密码 手指 滚轮 壁纸 界面 路由器 信号 掉线 断开 休眠 登录 键 自动锁屏 指纹 指纹解锁 解锁 面部识别 人脸识别 语音识别 语音助手 触摸屏 触控板 触摸板 触屏 键盘 背光键盘 背光 按键 摄像头 麦克风 扬声器 喇叭 音响 音质 音效 蓝牙 蓝牙耳机 无线 无线网 无线网络 无线网卡 无线鼠标 网卡 接口 数据线 读卡器 传感器 感应器 功能 灵敏 手感 键程 快捷键 联网 连接 wifi usb',
    'after-sale-service':
      '售后客服 全国联保 保修政策 修理费 检测费 人工费 人工 换新 返厂维修 返厂检测 寄回 寄修 网点 工单 师傅 运费 报修 配件 免费 官方 流程 修好 上门 售后 售后服务 售后维修 售前 服务 服务态度 态度 客服态度 客服人员 在线客服 人工客服 客户服务 维修 维修点 返修 检测 退换货 退换 退款 保修 保修期 质保 质保期 三包 延保 联保 上门服务 上门取件 投诉 工程师 热线 客服热线 电话 打电话 技术支持 处理 解决 解决问题 回复 联系 申请 耐心 解答 修',
    'purchase-experience':
      '退款速度 退钱 返现 售价 正品保障 保障 店铺口碑 店铺信誉 好评率 好评 优惠力度 活动力度 力度 满减券 店铺券 券 到账 直播间 签收 年货节 开学季 领券 价位 价钱 性价比 优惠活动 打折 满减 红包 降价 差价 价保 保价 秒杀 活动 活动价 促销 赠品 物流速度 快递速度 发货 送货 到货 物流 快递 快递员 快递小哥 配送 包装 外包装 正品 正品保证 行货 商家 商家信誉 卖家 店家 店铺 旗舰店 实体店 京东 京东自营 淘宝 天猫 双十一 订单 下单 付款 发票 网购 购物 购物体验 购买体验 便宜 实惠 划算 超值 物美价廉 物超所值 值得 第二天 购买 严实',
    'product-use':
      '画质 显示效果 成像 下载速度 上网速度 加载速度 下载 加载 上网 资源占用 占用 自带 型号 机型 款式 规格 芯片 板子 空间 宽带 后台 网页 剪辑 处理器 gpu 显卡 独立显卡 独显 集成显卡 显存 内存 内存条 运行内存 硬盘 固态 固态硬盘 机械硬盘 ssd 散热 散热器 散热性能 散热效果 风扇 噪音 温度 发热 运行 运行速度 开机 开机速度 反应速度 速度 流畅 卡 卡顿 不卡 死机 黑屏 蓝屏 性能 配置 游戏 玩游戏 打游戏 大型游戏 画面 办公 学习 系统 软件 驱动 存储空间 系统资源 图像处理 屏幕 屏幕效果 显示 电池 续航 充电 待机 重启 网络',
    'celebrity-endorsement':
      '小卡 签名 直播 超话 老粉 女神 男神 品牌大使 大使 新剧 追剧 追 入坑 种草 应援色 物料 现场 姐妹 路透 广告片 明星 偶像 粉丝 爱豆 应援 同款 广告 海报 周边 签名照 追星 综艺 演唱会 限定 礼盒 打call',
  },
  foreign: {
    'function-characteristics':
      'recognition sensor scanner reader dictation assistant port ports docking accessory accessories companion companion_app app login identification certification identity_verification security_certificate ssd drive disk disk_space dock monitor printer finger thumb pin password install installation backup setup extra expansion two-step gateway edge second_screen program fingerprint fingerprint_recognition fingerprint_reader fingerprint_sensor fingerprint_scanner face_recognition voice_recognition voice_control voice_assistant functionality function feature peripheral storage storage_space internal_storage cloud_storage memory memory_card hard_drive app application operating_system update software_update firmware bluetooth wifi wi_fi usb usb_port keyboard mouse touch_screen touch_pad screen display battery_life charge speaker sound sound_quality headphones camera port edge_device edge_devices identification_and_certification cable connect driver',
    'after-sale-service':
      'consultant consult advice repairs maintenance_service maintenance_plan plan turnaround help_line phone_line line care cleaning clean handling_fee restocking_fee receipt hold shipping invoice serial label postage desk call team staff_support routine after_sales_service after_sales_consultation after_sales_support consultation customer_service customer_support customer_care technical_support tech_support support live_chat help_desk repair repair_shop repair_fee repair_cost repair_service service_center service_hotline call_center warranty lifetime_warranty limited_warranty extended_warranty warranty_claim refund full_refund return return_policy replacement replace ticket technician response_time email reply contact claim fee agent representative rep',
    'applicable-scenarios':
      'office_work home_office schoolwork campus lecture homework spreadsheet family_room factory_floor shop_floor floor plant trail camp field outside backpack sun lawn lab library exam shift night_shift colleague commute dorm office_use home_use home_office office_equipment outdoor_use outdoor home house work_place workplace workshop warehouse classroom class student teacher college university nurse doctor clinic ward patient kitchen bedroom living_room car truck trip travel business_trip camping hiking beach park garden desk meeting conference_call video_call kids kid parent child production_line shift gym plane',
    innovativeness:
      'feature features new_features chip hinge modular dual_screen industrial_design design_language display_technology cooling module prototype launch future device original basic material magnet foldable fold generation innovative tech advanced creative creativity invention invent prototype generation state_of_the_art cutting_edge modern futuristic smart smart_home intelligent vision engineering style sleek looks look form_factor original novel novelty breakthrough patent integration integrate ai artificial_intelligence concept_design revolutionary clever',
    'brand-reputation':
      'market_position share friend friends rival logo ad advertised slogan owner resale name_brand staff customer buyer forum review promise rate sale badge flagship brand_name brand_reputation brand_image reputation reputable trust trustworthy loyal loyalty company manufacturer maker competitor market industry customer_satisfaction satisfy satisfied recommend recommendation name popular popularity honest honesty well_known famous advertise advertisement as_advertised value samsung sony apple lenovo dell hp asus logitech anker',
  },
};
