import type { BrowserCatalogue } from './index.ts';

export const koBrowser: BrowserCatalogue = {
  'ruined': '메뉴와 도움말이 페이지에 펼쳐져 있고 색상이 빠져 있습니다. 브라우저가 이 버전의 Web-UI에 비해 오래되었기 때문입니다. 페이지 자체는 작동합니다.',
  'needs': '이 Web-UI({version})에는 {browser} {needed} 이상이 필요합니다.',
  'have': '사용 중인 브라우저: {browser} {have}.',
  'have-since': '사용 중인 브라우저: {browser} {have}({date} 출시).',
  'old-windows': 'Windows 7과 8에서는 이 브라우저를 더 업데이트할 수 없습니다. 다른 컴퓨터를 쓸 수 있는지 지원 담당자에게 문의하세요.',
  'from-maker': '사용 중인 브라우저는 Chromium 기반입니다. 개발사에서 최신 버전을 받으세요.',
  'minimum': '소속 기관에서는 {browser} {needed} 이상을 지원합니다.',
  'recommended': '소속 기관 권장 브라우저: {browser}.',
  'other-browser': '더 새로운 다른 브라우저가 있다면 거기서 이 주소를 여세요.',
  'besides': '그 밖에, 이 Web-UI가 제대로 보이려면 더 새로운 브라우저가 필요합니다.',
  'copied': '주소를 복사했습니다.',
};
