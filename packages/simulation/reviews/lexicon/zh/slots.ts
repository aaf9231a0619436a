import { entries } from '../lexicon';

/** Slots that every Chinese template may use. */
export const slots = {
  person: entries`老爸 / 老妈 / 媳妇 / 老公 / 儿子 / 女儿 / 侄子 / 弟弟 / 表妹 / 男朋友 / 女朋友 / 爷爷 / 外婆 / 孩子 / 徒弟 / 姐姐 / 小姨 / 外甥`,
  friend: entries`同事 / 室友 / 闺蜜 / 表哥 / 堂姐 / 发小 / 邻居 / 同桌 / 领导 / 老同学 / 小舅子 / 师兄 / 战友 / 学弟`,
  friends: entries`同事 / 同学 / 朋友 / 亲戚 / 邻居 / 群友 / 校友 / 工友`,
  place: entries`宿舍 / 办公室 / 书房 / 客厅 / 阳台 / 图书馆 / 咖啡店 / 工地 / 店里 / 教室 / 卧室 / 车里 / 地下室 / 会议室 / 厨房 / 实验室 / 工作室 / 老家`,
  room: entries`书房 / 卧室 / 宿舍 / 店里 / 床头 / 工位 / 门后`,
  city: entries`成都 / 杭州 / 长沙 / 合肥 / 沈阳 / 兰州 / 昆明 / 南宁 / 郑州 / 厦门 / 烟台 / 贵阳 / 武汉 / 西安 / 哈尔滨 / 佛山 / 洛阳 / 温州 / 天津 / 苏州 / 银川 / 徐州 / 南通 / 潍坊 / 桂林 / 绵阳 / 大理 / 赣州 / 襄阳 / 保定 / 泉州 / 大连`,
  duration: entries`三天 / 四天 / 一个星期 / 十来天 / 半个月 / 二十天 / 一个月 / 两个多月 / 三个月 / 小半年 / 半年 / 大半年 / 一周多 / 五六天 / 两个星期 / 四十天`,
  years: entries`两年 / 三年 / 一年 / 五年 / 四年 / 六年`,
  minutes: entries`十分钟 / 三分钟 / 半小时 / 二十分钟 / 一刻钟 / 四十分钟 / 一个小时 / 五分钟`,
  few: entries`三 / 四 / 五 / 六 / 七 / 八 / 好几 / 十几 / 十 / 九`,
  two: entries`两 / 三 / 四`,
  order: entries`二 / 三 / 四 / 五 / 六`,
  money: entries`50 / 80 / 99 / 120 / 150 / 168 / 200 / 240 / 260 / 300 / 350 / 380 / 400 / 499 / 580 / 600 / 699 / 800 / 1000`,
  weekday: entries`周一 / 周二 / 周三 / 周四 / 周五 / 周六 / 周日`,
  clock: entries`零点 / 一点多 / 十点 / 八点 / 十一点半 / 七点多 / 晚上九点 / 凌晨两点 / 中午`,
  night: entries`大半夜 / 半夜一点 / 晚上十一点 / 凌晨两点 / 大年三十 / 周日晚上 / 国庆假期`,
  festival: entries`618 / 双十一 / 双十二 / 年货节 / 开学季 / 店庆 / 国庆 / 三八节 / 品牌日 / 元旦 / 五一`,
  courier: entries`顺丰 / 邮政 / 京东 / 中通 / 圆通 / 韵达 / 德邦`,
  gift: entries`鼠标垫 / 键盘膜 / 电脑包 / 清洁套装 / 支架 / 转接头 / 散热底座`,
  gift2: entries`贴纸 / 扩展坞 / U盘 / 护眼灯 / 收纳袋 / 数据线 / 钢化膜`,
  band: entries`5G / 2.4G / WiFi6 / 校园网 / 千兆`,
  router: entries`三年前 / 电信送 / 移动送 / 新换 / 网上淘 / 房东留下`,
  app: entries`微信 / 腾讯会议 / 钉钉 / PS / PR / CAD / 浏览器 / WPS / B站 / 剪映 / Excel / 飞书`,
  app2: entries`QQ / 网盘 / 迅雷 / 输入法 / 播放器 / 编译器 / 杀毒软件`,
  game: entries`LOL / 吃鸡 / 原神 / 永劫 / 赛车游戏 / 单机大作 / DNF / 王者 / CF / 老滚`,
  show: entries`电影 / 综艺 / 球赛 / 纪录片 / 动漫 / 电视剧`,
  music: entries`歌 / 民谣 / 有声书 / 古典乐 / 相声 / 播客`,
  phone: entries`手机 / 平板 / 门锁`,
  speed: entries`300兆 / 500兆 / 千兆 / 200兆 / 100兆`,
  size: entries`20G / 50G / 80G / 100G / 200G / 300G`,
  size2: entries`8G / 16G / 32G`,
  inch: entries`13.3 / 14 / 15.6 / 16 / 17.3`,
  measure: entries`台 / 份 / 盒 / 套`,
  很: entries`很 / 很 / 非常 / 特别 / 真的很 / 超级 / 相当 / 比较 / 十分 / 实在 / 确实 / 也太 / 超 / 格外 / 极其`,
  opener: entries`
    说实话 / 老实说 / 讲真 / 不得不说 / 用了{duration}下来 / 用到现在{duration} / 到手{duration} / 刚开始用 / {person}说 / {friend}也说 / 试了{few}次
    跟旧的比 / 跟{friend}那台比 / 个人感觉 / 客观地讲 / 没想到 / 第一感觉 / 目前来看 / 平心而论 / 昨天又试了一下 / {weekday}在{place}用 / 在{place}用了{duration}
    先说一点 / 还有就是 / 另外 / 值得一提的是 / 再说一句 / 追评一下 / 用过{few}台的人告诉你 / 别的不说 / 给{person}用 / {festival}买的 / 身为老用户 / 在{city}这边
    跟{person}一起试了试 / {weekday}特意留意了一下 / 问过{friend}才知道 / 前{duration}没在意 / 据{friend}讲 / 看了{friends}的评价再对照 / 对{person}来说
  `,
  // Things of one theme: they tie a background sentence to it.
  part: entries`电池 / 屏幕 / 充电口 / 转轴 / 风扇 / 键盘 / 音箱 / 触控板 / 摄像头 / 排线 / 外壳 / 电源 / 空格键 / 喇叭 / 后盖 / 主控板 / 数据口`,
  paper: entries`发票 / 保修卡 / 序列号 / 故障视频 / 检测单 / 订单截图 / 工单号 / 开箱照片`,
  task: entries`论文 / 报表 / 网课作业 / 毕业设计 / 婚礼视频 / 进销存 / 课件 / 建模 / 代码 / 漫画 / 简历 / 标书 / 教案 / 乐谱 / 账本 / 户型图 / 小说`,
  fan: entries`签名卡 / 小卡 / 海报 / 明信片 / 徽章 / 立牌 / 应援棒 / 票根 / 写真`,
} as const;
