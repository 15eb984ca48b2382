import type { Entry } from '../entry.ts';
import { aptPackages } from './apt-packages.ts';
import { images } from './images.ts';
import { jupyter } from './jupyter.ts';
import { pipPackages } from './pip-packages.ts';
import { resources } from './resources.ts';
import { sftp } from './sftp.ts';
import { webUiApp } from './web-ui-app.ts';
import { wsproxy } from './wsproxy.ts';

/** In the order in which they are shown: what anybody can do first. */
export const entries: readonly Entry[] = [jupyter, pipPackages, aptPackages, sftp, webUiApp, wsproxy, resources, images];
