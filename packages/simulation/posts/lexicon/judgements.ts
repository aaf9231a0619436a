/**
 * The Chinese that brand posts are written in, as rules of a grammar (../../template.ts). A rule's name is its aspect and
 * `+` (positive), `0` (neutral) or `-` (negative); `<degree>` is a degree word, `<product>` the product talked about.
 * `«term:…»` marks the aspect's term.
 */
export const judgementRules: Record<string, readonly string[]> = {
  // Value for money.
  'value+': [
    '«term:<valueTerm>»<degree>高',
    '«term:<valueTerm>»{没的说|拉满了|还是一如既往地能打|在同档里<degree>突出}',
    '这个«term:价位»{能给到这种配置|找不到对手|闭眼入都行}',
    '«term:价格»<degree>{厚道|友好|良心}',
    '<budget>的«term:价格»{给到旗舰性能|买到这个水平|换来高性能}，{划算|物超所值|真香}',
    '«term:高性能低价格»{这条路算是走通了|就是硬道理|的口碑又回来了}',
    '«term:定价»<degree>{有诚意|克制}，{加量不加价|配置还往上提了}',
    '冲着«term:<valueTerm>»{买的，不亏|来的，没失望|下单，值}',
    '同样的«term:预算»，{配置高出一截|性能强出不少}',
    '论«term:<valueTerm>»，{还得是它|它排第一|今年没有对手}',
  ],
  value0: [
    '«term:价格»{和上一代一样|从<budget>起|要等发布会才公布}',
    '«term:定价»{<budget>，分三个版本|跟传闻差不多}',
    '{大家在比|评论区都在聊}«term:<valueTerm>»',
    '各版本«term:价格»{整理好了|放在图里}',
  ],
  'value-': [
    '«term:<valueTerm>»{大不如前|一代不如一代|没以前高了}',
    '«term:价格»<degree>{虚高|不实在}',
    '这«term:定价»{有点飘|看不懂|劝退}',
    '«term:价格»涨了，配置{没怎么动|还缩水}',
    '<budget>的«term:价位»{能买到更好的|竞争力不够}',
    '刚买就«term:降价»，{心态崩了|背刺老用户}',
  ],
  // Innovation.
  'innovation+': [
    '«term:创新»{力度|点}<degree>{大|足}',
    '«term:{自研芯片|自研技术|新技术}»{终于落地了|让人眼前一亮|<degree>能打}',
    '这«term:{设计|折叠方案|结构设计}»<degree>{巧妙|惊艳|新颖}',
    '«term:技术积累»{看得出来|开始兑现了}，{创新不再是口号|有大厂的样子}',
    '«term:{黑科技|铰链|散热方案}»{确实有东西|做得<degree>扎实}',
    '«term:{互联功能|人车互联|跨端互联}»{<degree>好用|玩出了新花样}',
    '«term:{交互|人机交互}»的想法<degree>{新|聪明}',
    '敢在«term:{材料|工艺|形态}»上{动刀|做尝试}，<degree>难得',
  ],
  innovation0: [
    '«term:{自研芯片|新技术|散热方案}»的{参数|资料}{整理如下|先放这里}',
    '发布会讲了{十分钟|半小时}«term:{技术|创新|工艺}»',
    '«term:{铰链|材料|工艺}»换成了{新一代|第二代}',
    '«term:{技术路线|结构设计}»和{上一代|去年}{不同|接近}',
  ],
  'innovation-': [
    '«term:创新»{乏善可陈|不够|全靠嘴说}',
    '«term:{新技术|自研技术|黑科技}»{更像噱头|日常根本用不上|雷声大雨点小}',
    '«term:设计»{没新意|年年一个样|抄来抄去}',
    '«term:{互联功能|交互}»做得{半成品|<degree>鸡肋}',
  ],
  // User experience.
  'experience+': [
    '«term:系统»<degree>{流畅|顺手|干净}',
    '«term:手感»<degree>{舒服|轻巧|温润}',
    '日常«term:使用体验»<degree>{好|省心|丝滑}',
    '«term:{动画|滑动}»{跟手|丝滑}，{不卡|不掉帧}',
    '用了{一周|半个月|一个月}，«term:体验»{超出预期|没什么可挑的|比上一台强太多}',
    '«term:{操作|界面}»{清爽|简单}，{爸妈也会用|上手<degree>快}',
    '«term:{握持感|做工}»<degree>{好|讲究|扎实}',
    '打游戏{两小时|一晚上}«term:帧率»{稳如直线|都不掉}',
  ],
  experience0: [
    '«term:系统»{更新到最新版了|安装包有五个G|换了新图标}',
    '«term:手感»{和上一代差不多|见仁见智}',
    '先用{两天|一周}再来聊«term:体验»',
    '«term:机身重量»{两百克出头|和官网写的一致}',
  ],
  'experience-': [
    '«term:系统»{广告多|越更新越卡|bug一堆}',
    '«term:使用体验»<degree>{割裂|糟心}',
    '«term:系统»{动不动卡顿|后台杀得太狠|半夜自己死机}',
    '玩一会儿«term:机身»就发烫',
    '«term:手感»<degree>{硌手|笨重|廉价}',
    '«term:{信号|定位|蓝牙}»{时好时坏|老断}',
  ],
  // Camera.
  'camera+': [
    '«term:<cameraTerm>»<degree>{明显|惊喜|到位}',
    '«term:{夜景|夜景人像}»{亮而不糊|<degree>干净|拍出了层次}',
    '«term:<cameraTerm>»看得见，{人像|长焦|抓拍}{直出就能发|<degree>能打|随手就是大片}',
    '这次«term:<cameraTerm>»{没白等|看样张就想换机|终于追上来了}',
    '«term:<cameraTerm>»之后{色彩|白平衡}<degree>{准|讨喜|耐看}',
    '带出去旅游，«term:<cameraTerm>»{没让人失望|立了大功}',
  ],
  camera0: [
    '«term:<cameraTerm>»{的样张放图里了|要等固件更新|主摄换了一英寸底}',
    '«term:{长焦|主摄}»{换了供应商|还是三倍}',
    '{对比了一下|测了一组}«term:<cameraTerm>»',
  ],
  'camera-': [
    '«term:<cameraTerm>»{名不副实|挤牙膏|听听就好}',
    '说好的«term:<cameraTerm>»，{夜景|夜景模式}{糊成一片|噪点<degree>多|涂抹感<degree>重}',
    '«term:{人像|抠图}»{边缘发虚|假得离谱}',
    '«term:{对焦|快门}»<degree>慢，{拍娃全是残影|抓拍基本靠运气}',
    '«term:{色彩|白平衡}»{忽冷忽热|偏得厉害}',
  ],
  // Battery.
  'battery+': [
    '«term:<batteryTerm>»<degree>{顶|持久|给力}',
    '«term:<batteryTerm>»{一天一充没压力|撑两天没问题|终于不焦虑了}',
    '«term:{快充|闪充}»{十几分钟就满了|<degree>快|救急一绝}',
    '有«term:<batteryTerm>»打底，{出差|追剧|导航}一天{不慌|都够}',
    '出门一整天«term:<batteryTerm>»还剩{四成|三成|一半}',
    '«term:<batteryTerm>»比上一代{强多了|多撑半天}',
  ],
  battery0: [
    '«term:{电池|电池容量}»{五千毫安时|比上代大三百毫安时}',
    '«term:<batteryTerm>»{测试还在跑|数据晚上放出来}',
    '«term:{快充|充电头}»{是九十瓦的|随机附赠|要单买}',
  ],
  'battery-': [
    '«term:<batteryTerm>»{崩了|<degree>拉胯|撑不到下班}',
    '«term:电池»{掉电像开了闸|半年就鼓包|老化<degree>快|一晚上掉电二十}',
    '更新之后«term:<batteryTerm>»{尿崩|少了一大截}，待机也掉电',
    '«term:电池»{掉电|缩水}<degree>{明显|厉害}',
    '«term:{充电|快充}»{发烫|时断时续}，不敢放床头',
    '宣传的«term:<batteryTerm>»和{实际|到手}差<degree>远',
    '冬天一出门«term:电池»掉电到关机',
  ],
  // Screen.
  'screen+': [
    '«term:屏幕»<degree>{通透|细腻|护眼}',
    '«term:{显示效果|显示素质}»<degree>{好|惊艳}',
    '«term:{高刷|刷新率}»{刷起来就回不去了|<degree>顺}',
    '大太阳底下«term:屏幕»也看得清',
  ],
  screen0: ['«term:屏幕»{换成了直屏|还是两k|供应商没公布}', '«term:{贴膜|屏幕膜}»要{等一周|单买}'],
  'screen-': [
    '«term:屏幕»{失灵|闪|发黄|绿屏|断触}{，用了不到三个月|，送修又等半个月|，重启也没用|}',
    '«term:屏幕»{失灵|断触}，{打字全是错的|接电话都划不动}',
    '刚过保«term:屏幕»就{绿屏|闪个不停}',
    '«term:屏幕»{阴阳|边缘发黄}<degree>{明显|厉害}',
    '打游戏时«term:屏幕»断触，{气人|连输三把}',
  ],
  // After-sales.
  'after-sales+': [
    '«term:售后»<degree>{耐心|靠谱}，{当天修好|免费换新}',
    '«term:客服»{回得快|解释得清楚}',
    '«term:维修点»{服务<degree>好|半小时搞定}',
  ],
  'after-sales0': [
    '«term:售后»{要先预约|电话在保修卡上}',
    '«term:维修点»{搬到商场三楼了|周末休息}',
    '已经把情况发给«term:客服»了',
  ],
  'after-sales-': [
    '«term:售后»{互相踢皮球|拖了一个月|推来推去|态度<degree>差}',
    '«term:客服»{只会复制粘贴|一问三不知|半天不回}',
    '«term:维修点»{开口就要六百|说没配件|非说是人为}',
    '«term:售后»<degree>{敷衍|让人失望}，{再也不买了|准备投诉}',
    '打了五遍«term:客服»电话，{没人接|每次说法都不一样}',
  ],
  // Promotion.
  'promotion+': [
    '«term:{优惠券|满减|以旧换新}»叠下来<degree>{香|狠}',
    '«term:直播间»{抢到了|送的耳机不错|蹲到低价}',
    '«term:活动»<degree>{实在|大方}，{连夜下单|凑单成功}',
  ],
  promotion0: [
    '«term:{优惠券|满减|以旧换新}»{今晚八点开抢|规则放图里|到月底截止}',
    '«term:直播间»{晚上十点见|明天上链接}',
    '«term:活动»{时间表在这里|覆盖全系列}',
    '«term:活动»{明天截止|力度和去年差不多}',
    '转发抽一台，«term:活动»{周五开奖|到周日为止}',
  ],
  'promotion-': [
    '«term:{优惠券|满减}»{套路<degree>深|根本抢不到}',
    '«term:活动»{先涨后降|规则绕晕人}',
    '«term:直播间»{一秒没货|全是托}',
  ],
};
