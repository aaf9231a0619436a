import { describe, expect, it } from 'vitest';
import { accessKinds, accessOf, clientName, knownClients, readAccess, unknownAccess } from '../../../packages/culture';
import { simulatedMicroblogs } from '../../../src/study/platforms/simulated-microblogs';

describe('accessOf', () => {
  it('knows real clients of Weibo', () => {
    const kinds = {
      web: ['微博 weibo.com', '专业版微博'],
      mobile: [
        'iPhone客户端',
        'Android客户端',
        'iPad客户端',
        '小米手机2',
        '三星Galaxy Note II',
        'Weico.iPhone',
        '手机微博触屏版',
      ],
      service: ['微话题', '分享按钮', '百度分享', '优酷土豆', '新浪博客', '美图秀秀iPhone版', '威锋网', 'iceo.com.cn'],
      other: ['皮皮时光机', '微博桌面', '360安全浏览器', '孔明社交管理', '壕'],
    };
    for (const [kind, clients] of Object.entries(kinds))
      for (const client of clients) expect([client, accessOf(client)]).toEqual([client, kind]);
  });

  it('reads Twitter’s links, whatever is around and in the name', () => {
    const link = (name: string) => `<a href="http://twitter.com/download/iphone" rel="nofollow">${name}</a>`;
    expect(clientName(link(' Twitter for  iPhone'))).toBe('twitter for iphone');
    // The second has a Greek omicron.
    for (const name of ['Twitter for iPhone', 'Tweetbot for iΟS', 'Mobile Web (M5)', 'Twitter for BlackBerry®']) {
      expect([name, accessOf(link(name))]).toEqual([name, 'mobile']);
    }
    for (const name of ['Twitter Web Client', 'web']) expect(accessOf(link(name))).toBe('web');
    for (const name of ['Instagram', 'WSJ.com', 'Facebook']) expect(accessOf(link(name))).toBe('service');
    for (const name of ['TweetDeck', 'Hootsuite', 'dlvr.it', 'Polly']) expect(accessOf(link(name))).toBe('other');
  });

  it('says nothing where no client is named, and stands broken and long names', () => {
    for (const none of ['', '  ', '<a href="x"></a>']) expect(accessOf(none)).toBeUndefined();
    expect(accessOf('<a href="x">Twitter for iPhone')).toBe('mobile');
    expect(accessOf('<'.repeat(1e5))).toBe('other');
    expect(accessOf('浏览器'.repeat(1e5))).toBe('other');
  });

  it('lists each client once, in the form that is looked up', () => {
    const names = knownClients.map(({ client }) => client as string);
    expect(new Set(names).size).toBe(names.length);
    expect(names.map(clientName)).toEqual(names);
  });
});

describe('readAccess', () => {
  it('finds the planted access of the simulation, whose clients no table lists', () => {
    const { microblogs, planted } = simulatedMicroblogs(30, 5);
    const listed = new Set(knownClients.map(({ client }) => client));
    const unlisted = microblogs.clients.filter((client) => client !== '' && !listed.has(client));
    expect(unlisted.length).toBeGreaterThan(20);
    expect(readAccess(microblogs)).toEqual(planted.access);
  });

  it('marks posts without a client', () => {
    const columns = { clients: ['', 'web'], client: Uint16Array.of(1, 0) };
    expect([...readAccess(columns)]).toEqual([accessKinds.indexOf('web'), unknownAccess]);
  });
});
