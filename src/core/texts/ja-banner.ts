import type { BannerCatalogue } from './index.ts';

export const jaBanner: BannerCatalogue = {
  'banner.name': 'Web-UI Repair',
  'banner.open': 'Web-UI Repair を開く',
  'banner.later': 'あとで',
  'banner.later.page': 'このページでは表示しない',
  'banner.later.hour': 'このサイトでは 1 時間表示しない',
  'banner.later.week': 'このサイトでは 1 週間表示しない',
  'banner.later.never': 'このサイトではこの問題を今後表示しない',
  'banner.self': 'ページに問題があったため、自動で修復しました（{steps}）。{proof}。',
  'banner.self-ended': 'このページの修復が自動で始まりました（{steps}）。{end}',
  'banner.about': '表示される理由',
  'banner.sender': 'これはページではなく、ブラウザーの拡張機能からのお知らせです。ヘルプデスク用のコード: {code}',
  'banner.fixed': '{title}。{proof}。',
  'banner.ended': '{title}。{what}',
  'sign.todo': 'Web-UI Repair: このページでできることがあります。クリックして確認してください',
  'sign.works': 'Web-UI Repair: このページは再び正常です',
  'menu.options': 'オプション',
  'banner.close': '閉じる',
};
