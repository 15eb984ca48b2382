import { scenariosOf } from '../batch.ts';
import { releaseSuite } from '../suite.ts';

const release = '26.8.0';
releaseSuite(release, scenariosOf(release));
