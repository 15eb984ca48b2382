import { testCellsOf } from '../batch.ts';
import { suite } from '../suite.ts';

suite('every fault on 26.9.4', testCellsOf('26.9.4'));
