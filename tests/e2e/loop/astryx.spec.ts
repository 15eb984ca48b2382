import { cellsOf } from '../batch.ts';
import { suite } from '../suite.ts';

suite('every fault on 26.9.4', cellsOf('26.9.4'));
