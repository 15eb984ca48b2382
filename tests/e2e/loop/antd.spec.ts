import { testedCellsOf } from '../batch.ts';
import { suite } from '../suite.ts';

suite('every fault on 26.8.0', testedCellsOf('26.8.0'));
