import { codes } from '../../core/texts/codes.ts';
import type { T } from '../../core/texts/index.ts';
import { bare, type Input, type Screen, type TabKind } from '../screen.ts';
import { action } from './actions.ts';
import { withPromise } from './fault.ts';

/** Where we could not look at all; null where we did, or are about to. */
export function presentTab(input: Input, t: T): Screen | null {
  const { tab, record, looking } = input;
  if (tab !== 'page') return unseen(tab, input, t);
  return record === null && !looking ? unseen('no-answer', input, t) : null;
}

function unseen(tab: Exclude<TabKind, 'page'>, { watched, telling, answers }: Input, t: T): Screen {
  switch (tab) {
    case 'browser-page':
      return { ...bare, tone: 'info', title: t('not-web-ui.title'), sentences: [t('browser-page.what')] };
    case 'blocked':
      return { ...bare, tone: 'info', title: t('blocked.title'), sentences: [t('blocked.what')] };
    case 'error-page':
      return watched ? bringing(answers ? answeringErrorPage(t) : watchedErrorPage(telling, t), telling, t) : errorPage(t);
    // It bears no mark of whose it is. Of a server's 5xx no browser is ever the cause.
    case 'failing-page':
      return { ...bare, tone: 'bad', title: t('failing-page.title'), sentences: [t('failing-page.what')], code: codes['failing-page'], actions: [action('reload', 'plain', t)] };
    case 'no-answer':
      return {
        ...bare,
        tone: 'info',
        title: t('no-answer.title'),
        sentences: [t('no-answer.what')],
        code: codes['no-answer'],
        actions: [action('look', 'primary', t)],
      };
  }
}

/** We cannot know that a Web-UI should have been here, so nothing more than the plain fact. */
const errorPage = (t: T): Screen => ({
  ...bare,
  tone: 'info',
  title: t('error-page.title'),
  sentences: [t('error-page.what')],
  actions: [action('reload', 'plain', t)],
});

/** Nothing stands here that a reload could lose. */
const watchedErrorPage = (telling: Input['telling'], t: T): Screen => ({
  ...bare,
  tone: 'bad',
  title: t('error-page.watched.title'),
  sentences: [t('error-page.watched.what')],
  code: codes['error-page'],
  actions: [...(telling === 'bring' ? [] : [{ ...action('bring', 'primary', t), label: t('error-page.watched.bring') }]), action('reload', 'plain', t)],
});

const bringing = (said: Screen, telling: Input['telling'], t: T): Screen =>
  telling === 'bring' ? withPromise({ ...said, note: t('error-page.watched.bringing') }, { telling }, t) : said;

/** Some refuse cookies that are too large with 431 and nothing to show. Or the server has come back; both are said. */
const answeringErrorPage = (t: T): Screen => ({
  ...bare,
  tone: 'info',
  title: t('error-page.answers.title'),
  sentences: [t('error-page.answers.what')],
  code: codes['error-page.answers'],
  actions: [action('reload', 'primary', t), action('site-data', 'plain', t)],
});
