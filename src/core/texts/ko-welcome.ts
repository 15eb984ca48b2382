import type { WelcomeCatalogue } from './index.ts';

export const koWelcome: WelcomeCatalogue = {
  'welcome.title': 'Web-UI Repair를 설치했습니다',
  'welcome.what': 'Backend.AI Web-UI에 문제가 있어 보일 때 원인을 찾고, 도움이 되는 가장 작은 복구를 한 다음, 페이지가 다시 동작하는지 확인합니다. 브라우저 때문이 아니면 그렇다고 알려 줍니다.',
  'welcome.sites.title': '소속 기관의 사이트',
  'welcome.sites.what': '소속 기관에서는 다음 사이트의 문제를 생기는 즉시 알아챌 수 있기를 바랍니다. 브라우저가 모든 사이트에 대한 권한을 한 번에 요청합니다.',
  'welcome.sites.allow': '이 사이트 지켜보기',
  'welcome.sites.yes': '이제부터 이 사이트들을 지켜봅니다.',
  'welcome.sites.no': '권한이 허용되지 않았습니다. 옵션에서 언제든지 허용할 수 있습니다.',
  'welcome.use.title': '사용 방법',
  'welcome.use.pin': '아이콘을 고정해 주세요. 주소창 옆의 퍼즐 조각을 누른 다음 “Web-UI Repair” 옆의 핀을 누르면 됩니다(Firefox: 톱니바퀴를 누른 다음 “도구 모음에 고정”).',
  'welcome.use.click': 'Web-UI에 문제가 있어 보이면 그 페이지에서 아이콘을 눌러 주세요.',
  'welcome.use.watch': '문제가 생기는 즉시 알고 싶으면 Web-UI를 열고 아이콘을 누른 다음 “이 사이트를 항상 지켜보기”를 선택해 주세요. 브라우저가 그 사이트 하나에 대한 권한을 요청합니다.',
  'welcome.use.keys': '키보드에서는 {keys} 키가 아이콘을 누르는 것과 같습니다.',
  'welcome.use.no-keys': '아이콘에 단축키가 정해져 있지 않습니다. chrome://extensions/shortcuts 또는 edge://extensions/shortcuts에서 정할 수 있습니다(Firefox: about:addons에서 톱니바퀴를 누른 다음 “확장 기능 단축키 관리”).',
  'welcome.privacy.title': '볼 수 있는 것',
  'welcome.privacy.nothing': '아이콘을 누르거나 사이트를 지켜보게 하기 전에는 아무것도 보지 않으며, 그 뒤에도 해당 페이지만 봅니다.',
  'welcome.privacy.read': '상태, 개수, 크기, 상태 코드, 버전을 읽습니다. 페이지의 글이나 프로젝트, 세션, 폴더, 사람의 이름은 보관하지 않습니다.',
  'welcome.privacy.kept': '보관하는 내용은 이 브라우저에만 있으며, 대부분 브라우저를 종료하면 사라집니다. 지운 뒤 되돌릴 수 있는 항목은 한 시간 동안 보관합니다. 시크릿(비공개) 창의 내용은 프로필에 저장하지 않으며, 늦어도 브라우저를 종료하면 사라집니다.',
  'welcome.privacy.sent': '사용 중인 Web-UI의 서버 외에는 아무에게도 보내지 않습니다. 지원용 보고서는 전체 내용을 먼저 보여 주며, 직접 전달할 때만 밖으로 나갑니다.',
};
