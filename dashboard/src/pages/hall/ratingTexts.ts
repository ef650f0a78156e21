import { texts } from '../../i18n/texts';

const zh = {
  'ratings': '评价 {n}',
  'ratings.none': '今天还没有评价。',
  'ratings.average': '平均分',
  'ratings.count': '今日评价',
  'ratings.low': '不满意（1–2 分）',
  'ratings.last': '最近的不满意',
  'ratings.noneLow': '最近 20 条评价里没有不满意。',
  'ratings.ended': '最近办完的来访 · {n}',
  'ratings.time': '时间',
  'ratings.ticket': '号码',
  'ratings.service': '业务',
  'ratings.counter': '窗口',
  'ratings.score': '评分',
  'ratings.comment': '留言',
  'ratings.scored': '{n} 分',
  'ratings.unscored': '未评',
  'ratings.people': '{n} 条',
} as const;

const en: Record<keyof typeof zh, string> = {
  'ratings': 'Ratings {n}',
  'ratings.none': 'No ratings yet today.',
  'ratings.average': 'Average',
  'ratings.count': 'Ratings today',
  'ratings.low': 'Not content (1–2)',
  'ratings.last': 'The last who were not content',
  'ratings.noneLow': 'None of the last 20 was not content.',
  'ratings.ended': 'Visits served lately · {n}',
  'ratings.time': 'Time',
  'ratings.ticket': 'Ticket',
  'ratings.service': 'Service',
  'ratings.counter': 'Counter',
  'ratings.score': 'Score',
  'ratings.comment': 'Comment',
  'ratings.scored': '{n} of 5',
  'ratings.unscored': 'none',
  'ratings.people': '{n}',
};

/** The texts of what customers said. */
export const { t, dictionaries } = texts({ zh, en });
