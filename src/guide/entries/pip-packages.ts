import { entry } from '../entry.ts';

export const pipPackages = entry({
  id: 'pip-packages',
  who: 'user',
  steps: [
    { text: 'guide.pip-packages.folder', page: 'folders' },
    { text: 'guide.pip-packages.install', commands: ['pip install aiohttp'] },
  ],
});
