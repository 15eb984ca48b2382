import { testedCellsOf } from '../batch.ts';
import { suite } from '../suite.ts';

suite('every fault on 26.9.4', testedCellsOf('26.9.4'));
