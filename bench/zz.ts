import { openBrandStudy } from '../src/study/brand/open-brand-study';
import { runLedger } from '../src/claims';
async function main() {
  const time = () => (process.cpuUsage().user / 1e6).toFixed(1);
  const study = await openBrandStudy({ notebook: 'brand/01-data', data: process.argv[2] ?? 'simulated', posts: Number(process.argv[3] ?? 30000) });
  console.log(study.posts.texts.length, time(), study.notices);
  await study.sentimentReaders((p) => console.log(JSON.stringify(p), time()));
  const judged = await study.judged((d, n) => console.log(d, n, time()));
  console.log(judged.confusion, time());
  for (const r of runLedger({ seed: 1, brand: judged.evidence }).filter(({ id }) => id.startsWith('B'))) console.log(r.id, r.verdict, r.statistic.value, r.interval95, r.detail);
  if (study.planted) { let right = 0; study.planted.sentiment.forEach((s, i) => { const p = judged.posts.probabilities.subarray(3 * i, 3 * i + 3); if (p.indexOf(Math.max(...p)) === s) right++; }); console.log('accuracy', right / study.planted.sentiment.length); }
  for (const a of judged.aspects.names) { const s=judged.evidence.sums.columns; const g=(n:string)=>(s.get(n) ?? new Float64Array()).reduce((x,y)=>x+y,0); console.log(a, g('aspect|'+a), g('aspect|'+a+'|negative'), g('aspect|'+a+'|neutral'), g('aspect|'+a+'|positive')); }
  const ex=new Map<string,number>(); for (let i=0;i<judged.clauses.post.length;i++) if (judged.clauses.aspects[judged.clauses.aspect[i]]===(process.argv[4]??'innovation')) { const c=judged.clauses.clause[i]; const p=judged.clauseProbabilities.subarray(3*c,3*c+3); const k=['neg','neu','pos'][p.indexOf(Math.max(...p))]+' '+judged.clauses.texts[c]; ex.set(k,(ex.get(k)??0)+1);} console.log([...ex].sort((a,b)=>b[1]-a[1]).slice(0,40));
  console.log(time(), process.memoryUsage().rss / 1e6);
}
main();
