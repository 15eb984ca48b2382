import { entry } from '../entry.ts';

export const images = entry({
  id: 'images',
  who: 'superadmin',
  steps: [
    { text: 'guide.images.rescan', page: 'maintenance', point: 'rescan' },
    { text: 'guide.images.registry', page: 'registries', point: 'registry' },
    { text: 'guide.images.trash' },
  ],
});
