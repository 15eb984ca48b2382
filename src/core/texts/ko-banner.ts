import type { BannerCatalogue } from './index.ts';

export const koBanner: BannerCatalogue = {
  'banner.name': 'Web-UI Repair',
  'banner.open': 'Web-UI Repair 열기',
  'banner.later': '나중에',
  'banner.later.page': '이 페이지에서는 숨기기',
  'banner.later.hour': '한 시간 동안 이 사이트에서 알리지 않기',
  'banner.later.week': '일주일 동안 이 사이트에서 알리지 않기',
  'banner.later.never': '이 문제는 여기서 다시 알리지 않기',
  'banner.self': '페이지에 문제가 있어 자동으로 복구했습니다({steps}). {proof}.',
  'banner.self-ended': '이 페이지의 복구가 자동으로 시작되었습니다({steps}). {end}',
  'banner.about': '왜 표시되나요?',
  'banner.sender': '이 알림은 페이지가 아니라 브라우저 확장 프로그램이 표시한 것입니다. 지원 담당자용 코드: {code}.',
  'banner.fixed': '{title}. {proof}.',
  'banner.ended': '{title}. {what}',
  'sign.todo': 'Web-UI Repair: 이 페이지에서 할 일이 있습니다. 눌러서 확인하세요',
  'sign.works': 'Web-UI Repair: 이 페이지가 다시 정상입니다',
  'menu.options': '옵션',
  'banner.close': '닫기',
};
