import { commonZh } from './common';

/** Every text of the pages, in Chinese. The keys are the dictionary's type. */
export const zh = {
  ...commonZh,
  'start.title': '营业厅',
  'start.open': '营业中',
  'start.closed': '未营业',
  'start.retry': '重试',
  'page.loading': '正在连接营业厅 {hall}…',
  'page.refused': '服务器拒绝了对营业厅 {hall} 的查看：{reason}',
  'page.back': '返回营业厅列表',
  'page.retry': '重试',
  'clock.label': '营业厅时间',
  'clock.speed': '{speed} 倍速',
  'level.normal': '正常',
  'level.watch': '关注',
  'level.over': '超时',
  'level.critical': '严重',
  'level.below': '未达标',
  'level.street': '排到街上',
  'level.full': '将满',
  'unit.people': '人',
  'unit.minutes': '{n} 分',
  'unit.minutesWord': '分',
  'kpi.counters': '开放柜台',
  'kpi.label': '关键指标',
  'kpi.noCalls': '今日尚无呼叫',
  'kpi.serviceLevel': '今日达标率',
  'kpi.waiting': '等候人数',
  'kpi.withinTargets': '按各业务目标叫到',
  'queues.bulletLabel': '最长等候 {wait} 分，目标 {target} 分',
  'spark.label': '{name}，最近 {n} 分钟：从 {from} 到 {to}',
} as const;

export type MessageKey = keyof typeof zh;
