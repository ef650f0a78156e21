import { texts } from './texts';

/** The texts of the parts that every page shares, for pages that must stay small. */
export const commonZh = {
  'product': '一台清',
  'page.skip': '跳到主要内容',
  'theme.label': '配色',
  'theme.auto': '自动',
  'theme.light': '浅色',
  'theme.dark': '深色',
  'link.live': '实时',
  'link.stale': '延迟',
  'link.lost': '中断',
  'link.unconfirmed': '未确认',
  'link.connecting': '连接中',
  'banner.stale': '超过 10 秒没有收到数据，画面停留在 {time}',
  'banner.lost': '与服务器的连接已中断，画面停留在 {time}，正在重连（第 {tries} 次）',
  'banner.unconfirmed': '服务器暂时无法核对营业厅的数据，画面停留在 {time}',
  'banner.ended': '服务器结束了连接（{reason}），不再重连；画面停留在 {time}。请刷新页面。',
  'do.cancel': '取消',
  'notice.dismiss': '知道了',
  'done.unseen': '服务器已受理「{action}」，画面尚未更新。',
  'refused.action': '「{action}」没有执行：{detail}',
  'refused.unreachable': '「{action}」结果未知：联系不上服务器。请看画面再决定是否重试。',
} as const;

/** The same in English. */
export const commonEn: Record<keyof typeof commonZh, string> = {
  'product': 'Yitaiqing',
  'page.skip': 'Skip to the content',
  'theme.label': 'Theme',
  'theme.auto': 'Auto',
  'theme.light': 'Light',
  'theme.dark': 'Dark',
  'link.live': 'Live',
  'link.stale': 'Late',
  'link.lost': 'Lost',
  'link.unconfirmed': 'Unconfirmed',
  'link.connecting': 'Connecting',
  'banner.stale': 'No data for more than 10 s; the page stands at {time}',
  'banner.lost': 'The link to the server is lost; the page stands at {time}; reconnecting (try {tries})',
  'banner.unconfirmed': 'The server cannot confirm the hall at the moment; the page stands at {time}',
  'banner.ended': 'The server ended the link ({reason}); the page stands at {time}. Please reload the page.',
  'do.cancel': 'Cancel',
  'notice.dismiss': 'Dismiss',
  'done.unseen': 'The server took "{action}", but the page does not show it yet.',
  'refused.action': '"{action}" was not done: {detail}',
  'refused.unreachable':
    'Whether "{action}" was done is unknown: the server cannot be reached. Look before you repeat it.',
};

/** The texts of shared parts. */
export const { t } = texts({ zh: commonZh, en: commonEn });
