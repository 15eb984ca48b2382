import { scenariosOf } from '../batch.ts';
import { releaseSuite } from '../suite.ts';

const release = '24.03.10';
releaseSuite(release, scenariosOf(release));
