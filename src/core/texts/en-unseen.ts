import type { Text } from './text.ts';

/** Where nothing could be looked at, or not told. */
export const enUnseen = {
  'came-late.title': 'One reload is needed to tell',
  'came-late.what': 'The page was open before this extension could watch it load, so what went wrong then cannot be seen now.',
  'not-asked.title': 'Not sure yet',
  'not-asked.what': 'Something looks wrong, but the server could not be asked about it.',
  'unanswered.title': 'Not sure whether this page works',
  'unanswered.what': 'What stands here may be from before: the server did not answer properly when it was asked just now.',
  'unknown-pattern.title': 'Not sure what is wrong',
  'unknown-pattern.what': 'What is seen here fits no fault that this extension knows, so it will not guess.',
  'not-web-ui.title': 'This is not a Backend.AI Web-UI',
  'not-web-ui.what': 'Nothing is checked and nothing is stored on other sites. Open your Web-UI in a tab of its own, not inside another page, and click here again.',
  'browser-page.what': 'Your browser does not let extensions look at this page.',
  'blocked.title': 'Not allowed on this site',
  'blocked.what': 'Your organisation does not allow extensions on this site. Ask your administrator if you need this one here.',
  'error-page.title': 'The browser shows its own error page here',
  'error-page.what': 'The site did not answer. Check the address and your network connection.',
  'error-page.watched.title': 'Your Web-UI did not answer',
  'error-page.watched.what': 'The browser shows its own error page here. The server may be down, or your network may not reach it (is a VPN needed?).',
  'error-page.answers.title': 'Your Web-UI answers again, or only without cookies',
  'error-page.answers.what': 'The browser shows its own error page, but the server answers when it is asked without cookies. Reload first: it may simply be back. If the error page returns, this site’s cookies may be too large for the server.',
  'no-answer.title': 'This page could not be checked',
  'no-answer.what': 'The look at this page did not finish. Close this window and click the icon again.',
  'cost.reload-and-look': 'Reloading loses what you have typed here and not saved.',
  'advice.still-broken': 'If the page looks broken to you, give your help desk the code {code}.',
  'do.reload-and-look': 'Reload and look',
} as const satisfies Record<string, Text>;
