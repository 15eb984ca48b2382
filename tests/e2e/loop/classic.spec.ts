import { cellsOf } from '../batch.ts';
import { suite } from '../suite.ts';

suite('every fault on 24.03.10', cellsOf('24.03.10'));
