/** The remedies for files, which must be done in the page's own partition of the browser's stores. Injected for one act. */
import { answerOrders } from './acts/answer.ts';
import { refetchAssets } from './acts/refetch-assets.ts';
import { resetServiceWorker } from './acts/reset-service-worker.ts';

answerOrders({ 'refetch-assets': refetchAssets, 'reset-service-worker': resetServiceWorker });
