import { entry } from '../entry.ts';

export const wsproxy = entry({
  id: 'wsproxy',
  who: 'superadmin',
  steps: [{ text: 'guide.wsproxy.everybody' }, { text: 'guide.wsproxy.restart' }],
});
