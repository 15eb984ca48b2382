import { entry } from '../entry.ts';

export const resources = entry({
  id: 'resources',
  who: 'superadmin',
  steps: [{ text: 'guide.resources.sign-in' }, { text: 'guide.resources.recalculate', page: 'maintenance', point: 'recalculate' }],
});
