import { cellOf } from '../batch.ts';
import { suite } from '../suite.ts';

suite('three cells', [cellOf('26.8.0', 'list-500-passing'), cellOf('26.8.0', 'proxy-cached-bad-chunk'), cellOf('26.9.4', 'list-500')], 'firefox');
