import { scenariosOf } from '../batch.ts';
import { releaseSuite } from '../suite.ts';

const release = '26.9.4';
releaseSuite(release, scenariosOf(release));
