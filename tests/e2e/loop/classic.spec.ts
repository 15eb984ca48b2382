import { testedCellsOf } from '../batch.ts';
import { suite } from '../suite.ts';

suite('every fault on 24.03.10', testedCellsOf('24.03.10'));
