import { cellOf } from '../batch.ts';
import { suite } from '../suite.ts';

suite('one cell of each family', [cellOf('24.03.10', 'chunk-html-passing'), cellOf('26.8.0', 'list-500-passing'), cellOf('26.9.4', 'list-500')], 'firefox');
