import type { Composition } from './compose';

/**
 * Characters of the lexicons that traditional writing has another form for, and below each its form. Where a simplified
 * character stands for several, the form that these texts mean most often.
 */
const simplified =
  '丑专业东丝丢两严个丰为丽么乐习书买乱于亏产亲从仓们价众优会传伤体余侧储儿兑党兰关内写冲决况净准减凑几凭击划刚删别剧劝办务动劲匀区单卖占卧卫厂厅历厉压厌厦厨参双发变叠号后吓吗听启吴呗员响哒唤园国图圆场坏' +
  '块坞垫墙声壳处备复够头夸夹妇妈学宁实审宽对导尔尴尽层师带帧帮干并广庆床库应废开张弹强归当录彻态总恶惊惯戏战户扩扬抢护报拥挤损换据摄摆摇撑数断无旧时显晒术机杀杂杠条来松极柜标样档检楼槛欢毕气汇汉没洁测浏' +
  '涂涨涩温游湿滚满滤滨潍澜灯灵点烛烟烦烧烫热爱爷犹独环现电画畅瘾盖盘码确礼离种积稳竖笔签简紧红约级纪纳纸纹线练细经结绕给络绝统续维绵综缓编缘缩网罢羡职联聪肿胜脑脱脸腻腾舰艺节苏范荐蓝虚虽蛮蜗补装见观规视' +
  '览觉触誉计订认让议讯记讲许论设访证评识诉词译试诚话该语误说请读课诿谁调谈谢谣谱负责败账货质购贴贵费资赔赖赚赛赞赠赣赵赶车转轮软轴轻载较输边达过运还这进远连迟适选递邮邻郑采释里针钉钝钟钢钥钱铁银铺链销锁' +
  '锐错键镜长门闪闭问间闷闺阉队阳阴险随隐难静韵页项顺须顾顿预领频颗题颜额风飘飙飞馆馈马驱驳驻驿验骗鸡黄齐龟';
const traditional =
  '醜專業東絲丟兩嚴個豐為麗麼樂習書買亂於虧產親從倉們價眾優會傳傷體餘側儲兒兌黨蘭關內寫衝決況淨準減湊幾憑擊劃剛刪別劇勸辦務動勁勻區單賣佔臥衛廠廳歷厲壓厭廈廚參雙發變疊號後嚇嗎聽啓吳唄員響噠喚園國圖圓場壞' +
  '塊塢墊牆聲殼處備復夠頭誇夾婦媽學寧實審寬對導爾尷盡層師帶幀幫乾並廣慶牀庫應廢開張彈強歸當錄徹態總惡驚慣戲戰戶擴揚搶護報擁擠損換據攝擺搖撐數斷無舊時顯曬術機殺雜槓條來鬆極櫃標樣檔檢樓檻歡畢氣匯漢沒潔測瀏' +
  '塗漲澀溫遊濕滾滿濾濱濰瀾燈靈點燭煙煩燒燙熱愛爺猶獨環現電畫暢癮蓋盤碼確禮離種積穩豎筆籤簡緊紅約級紀納紙紋線練細經結繞給絡絕統續維綿綜緩編緣縮網罷羨職聯聰腫勝腦脫臉膩騰艦藝節蘇範薦藍虛雖蠻蝸補裝見觀規視' +
  '覽覺觸譽計訂認讓議訊記講許論設訪證評識訴詞譯試誠話該語誤說請讀課諉誰調談謝謠譜負責敗賬貨質購貼貴費資賠賴賺賽贊贈贛趙趕車轉輪軟軸輕載較輸邊達過運還這進遠連遲適選遞郵鄰鄭採釋裡針釘鈍鐘鋼鑰錢鐵銀鋪鏈銷鎖' +
  '銳錯鍵鏡長門閃閉問間悶閨閹隊陽陰險隨隱難靜韻頁項順須顧頓預領頻顆題顏額風飄飆飛館饋馬驅駁駐驛驗騙雞黃齊龜';

const table = new Map([...simplified].map((character, position) => [character, traditional[position]]));

const convert = (text: string) => text.replace(/\p{Script=Han}/gu, (character) => table.get(character) ?? character);

/** Writes a review in traditional characters; one character becomes one, so every offset stays. */
export function toTraditional({ text, triplets }: Composition): Composition {
  const span = <T extends { text: string } | null>(term: T): T => term && { ...term, text: convert(term.text) };
  return {
    text: convert(text),
    triplets: triplets.map((triplet) => ({ ...triplet, aspect: span(triplet.aspect), opinion: span(triplet.opinion) })),
  };
}
