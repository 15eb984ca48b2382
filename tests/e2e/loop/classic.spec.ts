import { testCellsOf } from '../batch.ts';
import { suite } from '../suite.ts';

suite('every fault on 24.03.10', testCellsOf('24.03.10'));
