import { alternatives, type TopicWords } from './words';

/** What people write about on Weibo: things, and sentences about a thing. No pronoun of the first person, no ？ or ！. */
export const chineseTopics: Record<string, TopicWords> = {
  // Music.
  music: {
    things: alternatives(`
      新专辑 | 这张歌单 | 吉他独奏 | 现场版 | 黑胶唱片 | 副歌 | 音乐节 | 翻唱 | 前奏 | 小众乐队`),
    sentences: alternatives(`
      单曲循环<thing>一上午 | <thing>换个耳机听又不一样 | 深夜听<thing> | <thing>的门票秒光 |
      办公室有人在放<thing> | <thing>的旋律一直在脑子里转`),
    hashtags: ['正在听', '音乐分享', '新歌推荐'],
  },
  // Film and series.
  film: {
    things: alternatives(`
      大结局 | 导演剪辑版 | 那个反转 | 预告片 | 纪录片 | 续集 | 午夜场 | 第一集 | 片尾彩蛋 | 那段长镜头`),
    sentences: alternatives(`
      刚看完<thing> | <thing>今晚九点播 | 不剧透，<thing>颠覆想象 | 爆米花备好了就等<thing> |
      主演采访里聊到<thing> | 把<thing>又刷了一遍`),
    hashtags: ['电影', '追剧日常', '周末观影'],
  },
  // Sports.
  sports: {
    things: alternatives(`
      点球 | 下半场 | 接力 | 加时赛 | 三分球 | 转会 | 最后一圈 | 扣杀 | 防线 | 揭幕战`),
    sentences: alternatives(`
      <thing>决定了比赛 | 裁判漏看了<thing> | 全宿舍一起看<thing> | 赛后教练谈到<thing> | <thing>的集锦出来了 |
      今天训练练<thing>`),
    hashtags: ['球赛', '跑步打卡', '体育'],
  },
  // Games.
  games: {
    things: alternatives(`
      最终关卡 | 新地图 | 排位 | 速通 | 资料片 | 独立游戏 | 新补丁 | 双人模式 | 抽卡 | 内测`),
    sentences: alternatives(`
      卡在<thing>一整晚 | <thing>三缺一 | <thing>终于通关 | 十分钟后直播<thing> | 更新之后<thing>变难了 |
      <thing>打出了新纪录`),
    hashtags: ['游戏日常', '开黑', '独立游戏'],
  },
  // News.
  news: {
    things: alternatives(`
      听证会 | 新规 | 发布会 | 峰会 | 房价数据 | 列车调图 | 高考政策 | 审计报告 | 食品抽检 | 环保督查`),
    sentences: alternatives(`
      关于<thing>的最新消息 | <thing>上了头条 | 看了三家媒体报道<thing> | 专家解读<thing> | <thing>推迟到周四 |
      <thing>背后的数字`),
    hashtags: ['新闻', '热点', '民生'],
  },
  // Technology.
  technology: {
    things: alternatives(`
      新处理器 | 开源项目 | 云服务宕机 | 数据泄露 | 创业大赛 | 机械臂 | 浏览器更新 | 开发者大会 | 电池研究 |
      开发套件`),
    sentences: alternatives(`
      <thing>的跑分出来了 | 五张图看懂<thing> | 工程师在拆<thing> | 长文：<thing> | <thing>秋天上市 |
      整理了<thing>的更新说明`),
    hashtags: ['科技', '开源', '数码'],
  },
  // Education.
  education: {
    things: alternatives(`
      论文初稿 | 统计学考试 | 图书馆 | 课堂笔记 | 奖学金 | 物理实验 | 书单 | 选课 | 考研 | 英语四级`),
    sentences: alternatives(`
      为了<thing>熬了六个小时 | <thing>周五截止 | 咖啡加<thing> | 老师又改了<thing> | 有网课讲<thing> |
      <thing>的资料放网盘了`),
    hashtags: ['考研', '读书', '学习打卡'],
  },
  // Friends.
  friends: {
    things: alternatives(`
      同学聚会 | 生日会 | 自驾小分队 | 宿舍夜谈 | 老室友 | 桌游局 | 婚礼 | 发小 | 毕业照 | 烧烤`),
    sentences: alternatives(`
      晒一下<thing> | <thing>聊到天亮 | <thing>人都到齐了 | 下个月安排<thing> | 说起<thing>又笑了半天 |
      <thing>翻出好多旧事`),
    hashtags: ['朋友', '周末', '青春'],
  },
  // Family.
  family: {
    things: alternatives(`
      外婆的菜 | 宝宝学走路 | 年夜饭 | 孩子的演出 | 家里的猫 | 结婚纪念日 | 表弟表妹 | 睡前故事 | 院子里的秋千 |
      爸爸的老相机`),
    sentences: alternatives(`
      什么都比不上<thing> | <thing>让一天都亮了 | 安静的晚上，<thing> | 给<thing>拍了一组照片 |
      打电话回家说<thing> | <thing>忙了一下午`),
    hashtags: ['家', '亲子', '晒娃'],
  },
  // Food.
  food: {
    things: alternatives(`
      拉面馆 | 红烧肉 | 煎饼摊 | 南瓜粥 | 早茶 | 手冲咖啡 | 小龙虾 | 火锅 | 菜市场 | 芝士蛋糕`),
    sentences: alternatives(`
      今天中午吃<thing> | <thing>多放辣 | <thing>排队排到街口 | 照着菜谱做<thing> | 昨晚剩的<thing>当早饭 |
      <thing>加一场散步`),
    hashtags: ['美食', '吃货', '下厨房'],
  },
  // Transport.
  transport: {
    things: alternatives(`
      早班地铁 | 夜班公交 | 机场线 | 九号站台 | 自行车道 | 轮渡 | 环路 | 售票机 | 转机 | 有轨电车`),
    sentences: alternatives(`
      <thing>晚点二十分钟 | <thing>信号故障 | <thing>还有座 | <thing>附近修路到六月 | <thing>今天十分钟一班 |
      <thing>恢复畅通`),
    hashtags: ['路况', '出行', '通勤'],
  },
  // Apps and services.
  apps: {
    things: alternatives(`
      日历软件 | 地图软件 | 记事软件 | 手机银行 | 翻译软件 | 照片备份 | 密码管理器 | 外卖软件 | 提醒小组件 |
      扫描软件`),
    sentences: alternatives(`
      <thing>每周省一小时 | <thing>里没人知道的快捷键 | <thing>现在能多端同步 | 两分钟设置好<thing> |
      <thing>没网也能用 | 把<thing>的数据都导出来了`),
    hashtags: ['实用技巧', '效率', '软件推荐'],
  },
  // Weather.
  weather: {
    things: alternatives(`
      暴雨 | 高温 | 初雪 | 大雾 | 雷声 | 晚霞 | 毛毛雨 | 寒潮 | 大风 | 蓝天`),
    sentences: alternatives(`
      <thing>中午到 | 因为<thing>带了伞 | 傍晚江边的<thing> | 预报说<thing>到周日 | <thing>吵醒了整条街 |
      <thing>，学校停课`),
    hashtags: ['天气', '初雪', '晚霞'],
  },
  // Shopping.
  shopping: {
    things: alternatives(`
      夏季清仓 | 跑鞋 | 购物卡 | 奥特莱斯 | 复古外套 | 预售 | 优惠码 | 口红 | 手提包 | 退货柜台`),
    sentences: alternatives(`
      <thing>半价 | <thing>两天就到 | 等<thing>补货 | 说说<thing>的真实体验 | <thing>今晚十二点结束 | <thing>开箱`),
    hashtags: ['好物', '剁手', '穿搭'],
  },
  // Jobs.
  jobs: {
    things: alternatives(`
      面试 | 季度报告 | 校招 | 外包合同 | 业绩指标 | 团建 | 商业计划书 | 实习 | 夜班 | 客户电话`),
    sentences: alternatives(`
      准备<thing> | <thing>改到周二 | 从<thing>学到的三件事 | <thing>今天截止报名 | <thing>开了两个小时 |
      <thing>的模板放这里`),
    hashtags: ['招聘', '职场', '加班'],
  },
};
