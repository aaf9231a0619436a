/**
 * What words of posts about a brand say in English, where the glossary of electronics lacks them: marketing, releases, everyday
 * scenes. Names of phones are those of the simulation and invented; other names occur in titles of Weibo's hot search. Cut words (发热厉害 → 发热, 厉害) are glossed as used in posts.
 */
export const postGlosses = `
青岚:Qinglan phone;赤麓:Chilu phone;云阙:Yunque phone;澄空:Chengkong system;升级:upgrade;影像:imaging;
发布会:launch event;日常:everyday;有人:somebody;随手:in passing;一代:generation;坐等:waiting for;评测:test report;后续:follow-up;
自研:developed in-house;定价:pricing;聊聊:talking about;来看:come and see;转发:repost;推送:push;换机:new phone;阅读:reading;
高性能:high performance;先写:write first;发布:release;实在:really;作业:homework, here a shopping guide;攻略:guide;记录:notes;感受:impression;
区见:see you below;用机:using the phone;蹲个:waiting for;出门:going out;公布:announced;陪伴:company;冲着:because of;互联:interconnection;
同样:the same;预算:budget;积累:accumulated;凌晨:small hours;难得:rare;想法:idea;整理:put together;上手:hands-on;沟通:communication;
新品:new product;参数表:table of specifications;文末:end of the article;文章:article;更多图:more pictures;新进展:news;不到:less than;
看得见:visible;下班:after work;出去:going out;旅游:travel;比上:compared with;方案:solution;断触:touch drops out;地铁:underground;求助:asking for help;
备用机:second phone;先放:first of all;人像:portrait;固件:firmware;一图:one picture;随便:casually;明显:obvious;主力:main;下期:next issue;
午休:lunch break;对手:rival;真实:real;说点:saying a bit;路上:on the way;几句:a few words;意见:opinion;供参考:for reference;数码:gadgets;
福利:benefits;先说:first;结论:conclusion;开启:turn on;第一印象:first impression;交流:exchange;欢迎:welcome;留言:comment;亮相:debut;
组友们:group members;组友:group member;求组友:asking the group;表现:performance;真机:the real phone;装上:install;半年:half a year;继续:go on;观望:wait and see;
楼里:in this thread;一起:together;消息:news;内测:closed beta;还愿:keeping a promise;日志:change log;交互:interaction;诚意:sincerity;往上提:raised;
一整天:all day;打底:at least;下结论:judge;白平衡:white balance;进展:progress;加价:dearer;加量:more of it;克制:restraint;今晚:tonight;两年:two years;
冬天:winter;一截:a good deal;工艺:workmanship;高出:higher;尝试:attempt;兑现:kept, of a promise;力度:extent;丝滑:silky smooth;不再:no longer;口号:slogan;
宣传:advertising;不少:quite a few;强出:stronger;不敢:dare not;人机交互:human–machine interaction;床头:bedside;大厂:big maker;码住:bookmarked;聪明:clever;
新花样:new tricks;玩出:come up with;结构设计:structure;看得出来:one can tell;明晚:tomorrow night;材料:material;动刀:take the knife to;大促:big sale;
样张:sample photo;铰链:hinge;第一波:first wave;出头:a little more than;价值:value;大功:great merit;综合:overall;倒计时:countdown;开售:on sale;图里:in the picture;
三千:three thousand;刚过:just over;小白:layman;提问:question;动画:animation;抓拍:snapshot;全是:all of it;缩水:shrunk;换来:in exchange;握持:grip;机主:owner;
半天:half a day;五千:five thousand;新手:beginner;求问:asking;换成:changed to;边缘:edge;镜头:lens;硬道理:hard truth;半个:half;巧妙:ingenious;太阳:sun;
底下:beneath;界面:interface;看得清:can be seen clearly;先用:use first;再来:again;今年:this year;清爽:clean;不亏:no loss;都行:either is fine;闭眼:eyes closed;
跟手:follows the finger;连夜:overnight;折叠:folding;水平:level;厚道:generous;长焦:telephoto;算是:counts as;走通:works out;直线:straight;稳如:steady as;
去年:last year;形态:form;滑动:swipe;绿屏:green screen;凑单:topping up the basket;成功:success;跨端:across devices;想换:want to change;以旧换新:trade-in;
眼前一亮:delighted;落地:put into practice;旗舰:flagship;超出:beyond;预期:expectation;发黄:yellowed;毫安:mAh;大片:great pictures;层次:depth;拍出:shot;
不慌:no worry;主摄:main camera;吃瓜:looking on;裂开:falling apart;纠结:torn;不糊:not blurred;尿崩:draining fast, slang;闪充:flash charging;实际:actual;
截止:ends;多撑:lasts longer;耐看:pleasing;直出:straight from the camera;供应商:supplier;讲究:careful;同档:same class;犹豫:hesitant;顺手:handy;
没白:not in vain;讨喜:likeable;单买:bought alone;气人:annoying;一大截:by far;温润:warm and smooth;时断时续:on and off;连输:losing again and again;突出:outstanding;
抢到:got one;划不动:does not scroll;接电话:taking calls;低价:low price;一致:consistent;拉满:maxed out;阴阳:two-toned;一绝:superb;救急:in need;时间表:timetable;
持久:lasting;导航:navigation;规则:rules;不停:non-stop;不买:not buying;再也:never again;焦虑:anxiety;一半:half;说法:explanation;割裂:disjointed;糟心:upsetting;
刷起来:scrolling;回不去:no way back;显示:display;素质:quality;覆盖:coverage;见仁见智:a matter of taste;资料:documents;路线:route;开奖:prize draw;链接:link;
数据:data;时好时坏:now good, now bad;没人接:nobody answers;发虚:soft, of photos;新一代:new generation;传闻:rumour;接近:close to;根本:at all;测试:test;
老化:ageing;参数:specifications;快门:shutter;忽冷忽热:hot and cold;通透:clear;图标:icon;运气:luck;鼓包:swelling;上代:last generation;心态:mood;最新版:latest version;
拍娃:photos of the child;残影:ghosting;离谱:absurd;安装包:installer;对焦:focus;复制粘贴:copy and paste;鸡肋:of little use;人为:caused by the user;背刺:stab in the back;
后台:background apps;不回:no answer;定位:positioning;更好:better;挤牙膏:drip-feeding;附赠:free gift;随机:random;糊成:blurred;月底:end of the month;一堆:a heap;
信号:signal;动不动:at every turn;开抢:on sale;竞争力:competitive edge;一问三不知:knows nothing;踢皮球:passing the buck;送修:sent for repair;全靠:all thanks to;
没货:out of stock;看不懂:incomprehensible;直屏:flat screen;名不副实:not worth its name;半成品:half-finished;噪点:noise in photos;推来推去:passing the buck;
涂抹:smeared;抄来抄去:copied from others;雷声大雨:all thunder, little rain;劝退:puts off;绕晕:bewildered;乏善可陈:nothing to praise;噱头:gimmick;大不如前:much worse than before;
用不上:no use for it;新意:novelty;搞定:done;虚高:inflated;免费:free;修好:repaired;预约:pre-order;保修卡:warranty card;商场:shopping centre;过保:out of warranty;
厉害:badly, of faults;记:note;看:look;完:finish;会:meeting;上:on;带:take along;一份:one;懂:understand;接着:go on;聊:talk;抄:copy;守:stay up;
电动汽车:electric car;删掉:delete;有点像:a bit like;添长:cut from a longer word;炒股:playing the stock market;天成:name;销冠:best-seller;光学:optics;之争:contest;
曲屏:curved screen;致敬:pay tribute;汽车:car;保时捷:Porsche;吉利:Geely, car maker;魅族:Meizu, phone maker;张艺谋:Zhang Yimou, film director;对话:talk;
陈震:name;张颂文:name;演讲:speech;神话:myth;一辆车:a car;极越:Jiyue, car maker;全面:all-round;四门:four-door;洗衣机:washing machine;卫生巾:sanitary pads;首富:richest person;
镀金:gold-plated;应当:ought to;爆燃:bursting into flames;高速:motorway;事故:accident;遇难者:victims;碰撞:collision;眼镜:glasses;大定:firm orders;王腾:name;受伤:injured;
男童:boy;定制:made to order;陈年:name;事件:affair;营销:marketing;只充:charges only;超跑:supercar;预告:preview;滑板车:scooter;机会:chance;投资:investment;
宇树:Unitree, robot maker;王兴兴:name;京沪:Beijing–Shanghai;上海:Shanghai;达成:reached;特斯拉:Tesla;输给:lose to;新增:added;厘子:cut from cherry;斤车:cut from a longer word;
违规:breach of rules;澎程:name;卖房:selling a flat;完青岚:finished, Qinglan phone;完云:cut from a longer word;九起:cut from a longer word;说好:promised
`;
