import { entry } from '../entry.ts';

export const webUiApp = entry({
  id: 'web-ui-app',
  who: 'user',
  steps: [{ text: 'guide.web-ui-app.refresh' }, { text: 'guide.web-ui-app.browser' }],
});
