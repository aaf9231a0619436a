/**
 * Concepts whose words stand in posts about anything: times, places and doings of every day (the whole domain daily life), and words of
 * several meanings (a match, a level, a cast). A word of a plainer subject outweighs them.
 */
export const ambientConcepts: ReadonlySet<string> = new Set(
  'data,interview,report,expert,media,news,school,lesson,class,deadline,meeting,project,office,job,manager,quota,ticket,timetable,market,game,level,character,release,feature,setting,update,tip,highlight,score,team,scene,cast,plot,fan,celebrity,match,order,customer,home,official,party,code,camera,map,guest,solo,cover version,final,skin,patch,book,read,author,child,baby,mask,fire,accident,emergency,attack'.split(
    ',',
  ),
);
